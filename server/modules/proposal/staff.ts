import { Problem } from '../../../contract/error';
import { DeskProposalList, DeskProposalQuery, type ProposalSummary } from '../../../contract/proposal';
import { civilDateOf, type CivilDate } from '../../../domain/calendar';
import { timingOf } from '../../../domain/proposal';
import type { App } from '../../platform/http/app-type';
import { pageBehind, type PublishedLines } from '../../platform/published/published-lines';
import type { ProposalDeps } from './deps';
import { saysAll } from './find';

type View = NonNullable<DeskProposalQuery['view']>;

const VIEWS: Readonly<Record<View, (proposal: ProposalSummary, today: CivilDate) => boolean>> = {
  all: () => true,
  open: ({ answeredOn }) => answeredOn === null,
  overdue: (proposal, today) => timingOf(proposal, today) === 'overdue',
  late: (proposal, today) => timingOf(proposal, today) === 'late',
  dissatisfied: ({ satisfaction }) => satisfaction === 'dissatisfied',
};

const isOpen = ({ answeredOn }: ProposalSummary): boolean => answeredOn === null;

/** What is due soonest first; what is answered after it, as everybody sees it. */
function byDue(a: ProposalSummary, b: ProposalSummary): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  if (!isOpen(a) || a.dueOn === b.dueOn) return 0;
  return a.dueOn < b.dueOn ? -1 : 1;
}

/** The desk's list: what is due, and what was late. */
export function addStaffList(
  app: App,
  { gate, problems, clock }: ProposalDeps,
  known: PublishedLines<ProposalSummary>,
): void {
  app.get(
    '/api/staff/proposals',
    {
      onRequest: gate.allow('proposal.read'),
      schema: {
        summary: 'Suggestions and proposals, what is due soonest first',
        tags: ['staff-proposals'],
        querystring: DeskProposalQuery,
        response: { 200: DeskProposalList, 400: Problem, 401: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      const { view = 'all', q = '', limit = 50, cursor } = request.query;
      const asOf = civilDateOf(clock.now());
      const all = await known.all();
      const found = all.filter((each) => VIEWS[view](each, asOf)).filter(saysAll(q));
      const page = pageBehind([...found].sort(byDue), limit, cursor);
      if (!page) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      const count = (of: View): number => all.filter((each) => VIEWS[of](each, asOf)).length;
      const counts = {
        all: count('all'),
        open: count('open'),
        overdue: count('overdue'),
        late: count('late'),
        dissatisfied: count('dissatisfied'),
      };
      return reply.header('cache-control', 'no-store').send({ ...page, asOf, counts });
    },
  );
}
