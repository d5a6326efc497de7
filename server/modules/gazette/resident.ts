import { Problem } from '../../../contract/error';
import { GazetteOverview, GazetteSearchQuery, GazetteSearchResult, ReadingPoints } from '../../../contract/gazette';
import type { App } from '../../platform/http/app-type';
import type { PublicAnswers } from './public-answers';

const PUBLIC = { 'cache-control': 'public, max-age=60' };
const tags = ['gazette'];

/** What everybody may read beside the issues and articles themselves. */
export function addResidentRoutes(app: App, answers: PublicAnswers): void {
  app.get(
    '/api/gazette',
    {
      schema: {
        summary: '政府公报总目',
        description: '最新一期、各年期数，以及总期号是否连续的证明。',
        tags,
        response: { 200: GazetteOverview },
      },
    },
    async (_request, reply) => reply.headers(PUBLIC).send(await answers.overview()),
  );
  app.get(
    '/api/gazette/search',
    {
      schema: {
        summary: '在一期公报里找',
        description: '几个词用空格隔开，都有的文章才算找到。',
        tags,
        querystring: GazetteSearchQuery,
        response: { 200: GazetteSearchResult, 400: Problem },
      },
    },
    async ({ query }, reply) => reply.headers(PUBLIC).send(await answers.search(query.issue, query.q)),
  );
  app.get(
    '/api/gazette/reading-points',
    { schema: { summary: '公报赠阅点、政府信息查阅点', tags, response: { 200: ReadingPoints } } },
    async (_request, reply) => reply.headers(PUBLIC).send(await answers.points()),
  );
}
