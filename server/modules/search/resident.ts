import { Problem } from '../../../contract/error';
import { SearchQuery, SearchView, SuggestionQuery, SuggestionView } from '../../../contract/search';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';
import type { SearchDeps } from './deps';
import { requestOf } from './present';
import type { PublicAnswers } from './public-answers';
import { sendUnready } from './send-unready';

const SEARCHES = { max: 1_200, windowMs: 60_000 };
/** Asked again and again while somebody types. */
const SUGGESTIONS = { max: 3_000, windowMs: 60_000 };
const SUGGESTED = 10;
/** What somebody searches for is nobody else's business: no cache on the way keeps it. */
const notCached = { 'cache-control': 'no-store' };

const tags = ['search'];
const refused = { 400: Problem, 429: Problem, 503: Problem };

/** Search and suggestions, for everybody. */
export const addResidentRoutes = (app: App, deps: SearchDeps, answers: PublicAnswers): void => {
  const { problems, index, log } = deps;
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
        const found = await answers.search(query);
        if (!found.ok) return sendUnready(reply, problems, found.refusal);
        return reply.headers(notCached).send(found.value);
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
