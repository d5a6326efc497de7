import { Problem } from '../../../contract/error';
import { SearchQuery, SearchView, SuggestionQuery, SuggestionView } from '../../../contract/search';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';
import type { SearchDeps } from './deps';
import { keysOf, requestOf, viewOf } from './present';
import { sendUnready } from './send-unready';
import { shownPages } from './shown-pages';
import { whomToAsk } from './whom-to-ask';

const SEARCHES = { max: 1_200, windowMs: 60_000 };
/** Asked again and again while somebody types. */
const SUGGESTIONS = { max: 3_000, windowMs: 60_000 };
const SUGGESTED = 10;
/** What somebody searches for is nobody else's business: no cache on the way keeps it. */
const notCached = { 'cache-control': 'no-store' };

const tags = ['search'];
const refused = { 400: Problem, 429: Problem, 503: Problem };

/** The first page of a search over everything: looking on, and narrowing down, is the same search. */
const isCounted = ({ from = 0, kind, department, topic, year }: SearchQuery): boolean =>
  from === 0 && [kind, department, topic, year].every((facet) => facet === undefined);

/** Search and suggestions, for everybody. */
export const addResidentRoutes = (app: App, deps: SearchDeps): void => {
  const { store, problems, index, log, departments } = deps;
  withRateLimits(app, problems, (scope, limit) => {
    scope.get(
      '/api/search',
      {
        preHandler: limit(SEARCHES),
        schema: {
          summary: 'Search everything that is published',
          description: 'Words, questions, pinyin, initials; a query that is too long is cut.',
          tags,
          querystring: SearchQuery,
          response: { 200: SearchView, ...refused },
        },
      },
      async ({ query }, reply) => {
        const found = await index.search(requestOf(query));
        if (!found.ok) return sendUnready(reply, problems, found.refusal);
        const view = viewOf(found.value, await shownPages(store, keysOf(found.value)), deps);
        if (isCounted(query) && view.q !== '') log.note(view.q, view.total > 0);
        const help = view.total === 0 ? { help: whomToAsk(await departments(), view.q) } : {};
        return reply.headers(notCached).send({ ...view, ...help });
      },
    );
    scope.get(
      '/api/search/suggestions',
      {
        preHandler: limit(SUGGESTIONS),
        schema: {
          summary: 'What somebody may want to search for',
          description: 'Completions of what was typed; without it, the hot searches (热门搜索).',
          tags,
          querystring: SuggestionQuery,
          response: { 200: SuggestionView, ...refused },
        },
      },
      async ({ query: { q = '' } }, reply) => {
        const typed = requestOf({ q }).q.trim();
        if (typed === '') return reply.headers(notCached).send({ suggestions: [...(await log.hot())] });
        const found = await index.suggest(typed, SUGGESTED);
        if (!found.ok) return sendUnready(reply, problems, found.refusal);
        return reply.headers(notCached).send({ suggestions: found.value.slice(0, SUGGESTED) });
      },
    );
  });
};
