/* Functions that run inside the page: each is sent as text and may use nothing from outside itself. */

export interface TakeOver {
  /** Words of the main content as the server sent it, without white space. */
  readonly before: string;
  /** The same of the first thing that the app drew. */
  readonly after: string;
  /** Sum of the layout shifts so far, as the browser counts them. */
  readonly layoutShift: number;
}

interface Observed extends Window {
  takeOver?: { before: string; after: string };
}

/** Begins before the page does: notes what was shown in the moment in which the app replaced the first screen. */
export function observeTakeOver(): void {
  const words = (element: Element | null | undefined): string => {
    const main = element?.querySelector('main')?.cloneNode(true) as Element | undefined;
    // What stands there for browsers without script is shown by none that has one.
    main?.querySelectorAll('noscript').forEach((each) => each.remove());
    return (main?.textContent ?? 'no main content').replace(/\s+/g, '');
  };
  new MutationObserver((records) => {
    const removed = records.flatMap((record) => [...record.removedNodes]);
    const first = removed.find((node) => node instanceof Element && node.id === 'first-screen');
    if (first)
      (window as Observed).takeOver = {
        before: words(first as Element),
        after: words(document.getElementById('app')),
      };
  }).observe(document, { childList: true, subtree: true });
}

export async function readTakeOver(): Promise<TakeOver> {
  const { before, after } = (window as Observed).takeOver ?? { before: 'was not seen', after: '' };
  const layoutShift = await new Promise<number>((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 100);
  });
  return { before, after, layoutShift };
}

/** What reaches beyond the right edge of the screen, unless it stands in something that scrolls by itself. */
export function findOverflow(): string[] {
  const width = document.documentElement.clientWidth;
  const scrollsItself = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrollsItself(element.parentElement));
  const main = document.querySelector('#app main');
  const wide = [...(main?.querySelectorAll('*') ?? [])].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5 && !scrollsItself(element.parentElement),
  );
  const found = wide.map(
    (element) => `${element.tagName} ${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 30)}`,
  );
  if (document.documentElement.scrollWidth > width)
    found.push(`the document is ${document.documentElement.scrollWidth} px wide`);
  return found;
}

/** Controls smaller than a finger needs; a link inside running text is part of its line. */
export function findNarrowTargets(least: number): string[] {
  const isInText = (element: Element): boolean =>
    element.tagName === 'A' && getComputedStyle(element).display === 'inline' && element.closest('p, li, dd') !== null;
  const controls = [...document.querySelectorAll('#app main :is(a, button, input, select, textarea, [role=button])')];
  return controls
    .map((control) => (control.classList.contains('visually-hidden') ? (control.closest('label') ?? control) : control))
    .filter((control) => !isInText(control))
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < least - 0.5)
    .map(
      ({ control, box }) =>
        `${control.tagName} ${control.className} “${control.textContent.slice(0, 20)}” ${Math.round(box.width)}×${Math.round(box.height)}`,
    );
}
