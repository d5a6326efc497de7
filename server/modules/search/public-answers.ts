import { Value } from '@sinclair/typebox/value';
import { SearchQuery, type SearchView } from '../../../contract/search';
import { ok, refuse, type Result } from '../../../domain/result';
import type { SearchDeps } from './deps';
import { keysOf, requestOf, viewOf } from './present';
import type { SearchRefusal } from './search-index';
import { shownPages } from './shown-pages';
import { whomToAsk } from './whom-to-ask';

/** What everybody may search, for the API and for the first screen of the search's page alike. */
export interface PublicAnswers {
  /** Searches, and counts it (热门搜索, 没搜到的). */
  search(query: SearchQuery): Promise<Result<SearchView, SearchRefusal>>;
  /** JSON bytes of an address of the search: what was found, or the problem why nothing can be said; null for any other. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

const PATH = '/api/search?';
/** A page does not wait for a search that only wakes up: the app asks again, and without script one opens it again. */
const PAGE_PATIENCE_MS = 1_500;

/** The first page of a search over everything: looking on, and narrowing down, is the same search. */
const isCounted = ({ from = 0, kind, department, topic, year }: SearchQuery): boolean =>
  from === 0 && [kind, department, topic, year].every((facet) => facet === undefined);

const late = (ms: number): { readonly passed: Promise<undefined>; readonly stop: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return { passed, stop: () => clearTimeout(timer) };
};

export const createPublicAnswers = (deps: SearchDeps): PublicAnswers => {
  const { store, index, log, departments, problems } = deps;
  const find = async (query: SearchQuery): Promise<Result<SearchView, SearchRefusal>> => {
    const found = await index.search(requestOf(query));
    if (!found.ok) return found;
    const view = viewOf(found.value, await shownPages(store, keysOf(found.value)), deps);
    const help = view.total === 0 ? { help: whomToAsk(await departments(), view.q) } : {};
    return ok({ ...view, ...help });
  };
  const counted = (query: SearchQuery, view: SearchView): void => {
    if (isCounted(query) && view.q !== '') log.note(view.q, view.total > 0);
  };
  const soon = async (query: SearchQuery): Promise<Result<SearchView, SearchRefusal>> => {
    const { passed, stop } = late(PAGE_PATIENCE_MS);
    try {
      return (await Promise.race([find(query), passed])) ?? refuse({ code: 'search.not-ready' });
    } finally {
      stop();
    }
  };
  return {
    async search(query) {
      const found = await find(query);
      if (found.ok) counted(query, found.value);
      return found;
    },
    async read(pathAndQuery) {
      if (!pathAndQuery.startsWith(PATH)) return null;
      const query: unknown = Value.Convert(
        SearchQuery,
        Object.fromEntries(new URLSearchParams(pathAndQuery.slice(PATH.length))),
      );
      if (!Value.Check(SearchQuery, query)) return Buffer.from(JSON.stringify(problems.of({ code: 'request.shape' })));
      const found = await soon(query);
      // What comes too late for the page is not counted: it is asked again.
      if (found.ok) counted(query, found.value);
      return Buffer.from(JSON.stringify(found.ok ? found.value : problems.of(found.refusal)));
    },
  };
};
