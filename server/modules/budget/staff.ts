import type { BudgetSummary } from '../../../contract/budget';
import { DeskBudgetList, DeskBudgetQuery } from '../../../contract/budget-desk';
import { Problem } from '../../../contract/error';
import type { NamedRef } from '../../../contract/primitives';
import { publishedAfter, type Which } from '../../../domain/budget';
import { civilDateOf } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import { pageBehind } from '../../platform/published/published-lines';
import { GOVERNMENT, organOf, type BudgetIndex } from './budget-index';
import type { BudgetDeps } from './deps';

const isLate = ({ approvedOn, publishedOn }: BudgetSummary): boolean => !publishedAfter(approvedOn, publishedOn).inTime;

/** Who has not published the budget of this year, and the final account of the last one. */
function missingAmong(organs: readonly NamedRef[], all: readonly BudgetSummary[], thisYear: number) {
  const lacking = (year: number, which: Which) => {
    const there = new Set(all.filter((each) => each.year === year && each.which === which).map(organOf));
    return { year, which, organs: organs.filter(({ id }) => !there.has(id)) };
  };
  return [lacking(thisYear, 'budget'), lacking(thisYear - 1, 'final')];
}

/** The desk's list: what is published, what came late, and who has not published yet. */
export function addStaffList(app: App, { gate, problems, clock, published }: BudgetDeps, index: BudgetIndex): void {
  app.get(
    '/api/staff/budgets',
    {
      onRequest: gate.allow('budget.read'),
      schema: {
        summary: 'Budgets and final accounts, and who lacks one',
        tags: ['staff-budgets'],
        querystring: DeskBudgetQuery,
        response: { 200: DeskBudgetList, 400: Problem, 401: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      const { view = 'all', limit = 50, cursor } = request.query;
      const asOf = civilDateOf(clock.now());
      const all = await index.all();
      const late = all.filter(isLate);
      const page = pageBehind(view === 'late' ? late : all, limit, cursor);
      if (!page) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      const { departments } = await published.rows.directory();
      const organs = [GOVERNMENT, ...departments.map(({ id, name }) => ({ id, name }))];
      return reply.header('cache-control', 'no-store').send({
        ...page,
        asOf,
        counts: { all: all.length, late: late.length },
        missing: missingAmong(organs, all, Number(asOf.slice(0, 4))),
      });
    },
  );
}
