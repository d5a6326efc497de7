import { renderToStaticMarkup } from 'react-dom/server';
import { makeConverter, type ScriptTable } from '../domain/script';
import { SITE } from './platform/city';
import { withRenderContext, type RenderContext } from './platform/render-context';
import { decodeSettings } from './platform/settings-values';
import { RENDER_PAGES } from './render-pages';
import { NotFound } from './ui/not-found';

/** The third build of the screens: components become HTML elements, and the server loads the result as a file. */
export interface RenderRequest {
  /** Page path, for example `/resident/explainer/detail`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly now: Date;
  /** Value of the display cookie. */
  readonly display: string | undefined;
  /** Reads a content answer as JSON text; null when there is no such thing. */
  readonly read: (path: string) => Promise<string | Uint8Array | null>;
}

export interface Rendered {
  readonly status: 200 | 404 | 410;
  readonly html: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly image: string | undefined;
  /** The answers it was rendered from, by path; null where there is no such thing. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Class for the html element, so that the ground has the right colour at once. */
  readonly theme: string;
}

/** A page asks for one answer, and perhaps for one that the first names. */
const MAX_ROUNDS = 4;

export const pagePaths: readonly string[] = Object.keys(RENDER_PAGES);

/** Renders the first screen of an address. It is rendered again until all that it asks for is there. */
export async function render({ path, query, now, display, read }: RenderRequest): Promise<Rendered> {
  const Page = RENDER_PAGES[path] ?? NotFound;
  const settings = decodeSettings(display);
  const convert = settings.script === 'hant' ? await traditional(read) : null;
  const context: RenderContext = {
    now,
    path,
    query,
    settings,
    convert,
    answers: new Map(),
    wanted: new Set(),
    meta: { title: SITE },
  };
  let html = '';
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    context.wanted.clear();
    html = withRenderContext(context, () => renderToStaticMarkup(<Page />));
    if (context.wanted.size === 0) break;
    for (const wanted of context.wanted) context.answers.set(wanted, parsed(await read(wanted)));
  }
  const isWithdrawn = [...context.answers].some(
    ([asked, answer]) => asked.startsWith('/api/withdrawals/') && answer !== null,
  );
  const missing = Page === NotFound || [...context.answers.values()].includes(null);
  return {
    status: isWithdrawn ? 410 : missing ? 404 : 200,
    html,
    ...context.meta,
    description: context.meta.description,
    image: context.meta.image,
    answers: Object.fromEntries(context.answers),
    theme: context.settings.theme,
  };
}

let table: Promise<((text: string) => string) | null> | null = null;

/** Read once for the life of the process: the words change with a release only. */
function traditional(read: RenderRequest['read']): Promise<((text: string) => string) | null> {
  table ??= read('/api/script').then((text) => (text === null ? null : makeConverter(parsed(text) as ScriptTable)));
  return table;
}

const parsed = (text: string | Uint8Array | null): unknown =>
  text === null ? null : JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
