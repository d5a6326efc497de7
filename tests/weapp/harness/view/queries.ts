import type { Json, JsonObject, LogicMessage, NodeQuery } from '../protocol';

type Scroll = Extract<LogicMessage, { kind: 'scroll' }>;

const scroller = (): Element => document.scrollingElement ?? document.documentElement;

function measure(element: Element, what: NodeQuery['what']): JsonObject {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const own = {
    id: element.id,
    dataset: Object.fromEntries(Object.entries((element as HTMLElement).dataset)) as JsonObject,
  };
  const offset = { scrollLeft: element.scrollLeft, scrollTop: element.scrollTop, scrollHeight: element.scrollHeight };
  if (what === 'offset') return { ...own, ...offset };
  return { ...own, left, right, top, bottom, width, height, ...(what === 'fields' ? offset : {}) };
}

/** WXML type selectors name the component: `view` is `wx-view` here. */
const asCss = (selector: string): string => selector.replace(/(^|[\s>,])(?=[a-z])/g, '$1wx-');

export function answerQueries(queries: NodeQuery[]): Json {
  return queries.map(({ selector, what, all }) => {
    if (!selector) return measure(scroller(), what);
    const found = [...document.querySelectorAll(asCss(selector))].map((element) => measure(element, what));
    return all ? found : (found[0] ?? null);
  });
}

/** `wx.pageScrollTo`, at once: the animation is not what a test waits for. */
export function scrollPage({ top, selector, offsetTop = 0 }: Scroll): void {
  const element = selector === undefined ? null : document.querySelector(asCss(selector));
  if (selector !== undefined && !element) return;
  const place = element ? element.getBoundingClientRect().top + scroller().scrollTop + offsetTop : (top ?? 0);
  scroller().scrollTo({ top: place, behavior: 'instant' });
}
