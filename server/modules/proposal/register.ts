import { Problem } from '../../../contract/error';
import {
  ProposalList,
  ProposalQuery,
  ProposalStatisticsQuery,
  ProposalStatisticsView,
  type ProposalSummary,
} from '../../../contract/proposal';
import type { App } from '../../platform/http/app-type';
import { PublishedLines } from '../../platform/published/published-lines';
import type { ProposalDeps } from './deps';
import { compareForList } from './find';
import { createPublicAnswers, LIST, STATISTICS, type PublicAnswers } from './public-answers';
import { proposalSentences } from './sentences';
import { addStaffList } from './staff';
import { addSheetRoutes } from './staff-sheets';

const PUBLIC = { 'cache-control': 'public, max-age=60' };
const tags = ['proposals'];

function addResidentRoutes(app: App, { problems }: ProposalDeps, answers: PublicAnswers): void {
  app.get(
    LIST,
    {
      schema: {
        tags,
        summary: '建议提案，按年度、类别、主办单位和办理结果找',
        querystring: ProposalQuery,
        response: { 200: ProposalList, 400: Problem },
      },
    },
    async (request, reply) => {
      const list = await answers.list(request.query);
      if (!list) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(PUBLIC).send(list);
    },
  );
  app.get(
    STATISTICS,
    {
      schema: {
        tags,
        summary: '一年的建议提案：多少件、结果怎样、按时答复多少',
        querystring: ProposalStatisticsQuery,
        response: { 200: ProposalStatisticsView, 400: Problem },
      },
    },
    async (request, reply) => reply.headers(PUBLIC).send(await answers.statistics(request.query.year)),
  );
}

/**
 * 建议提案办理结果: what deputies and CPPCC members asked for, and what became of it.
 *
 * @returns what everybody may read, for the first screens of the site
 */
export function registerProposal(app: App, deps: ProposalDeps): PublicAnswers {
  deps.problems.add(proposalSentences);
  const known = new PublishedLines<ProposalSummary>(deps.store, 'proposals', compareForList);
  const answers = createPublicAnswers(known, deps.clock);
  addResidentRoutes(app, deps, answers);
  addStaffList(app, deps, known);
  addSheetRoutes(app, deps);
  return answers;
}
