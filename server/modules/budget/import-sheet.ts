import type { BudgetImport } from '../../../contract/budget-desk';
import type { BudgetColumn } from '../../../domain/budget';
import { civilDateOf } from '../../../domain/calendar';
import { ok, refuse, type Result } from '../../../domain/result';
import { writeAudit } from '../../platform/audit';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { SheetRow } from '../../platform/sheets/read-sheet';
import type { BudgetDeps } from './deps';
import { planSheet, presentPlan, type PlannedBudget, type SheetPlan } from './plan';
import type { BudgetRefusal } from './sentences';

/** One transaction each: others are not kept waiting for a long sheet. */
const DOCUMENTS_AT_ONCE = 50;

export async function plannedFor(
  { store, published, clock }: Pick<BudgetDeps, 'store' | 'published' | 'clock'>,
  rows: readonly SheetRow<BudgetColumn>[],
): Promise<SheetPlan> {
  const { departments } = await published.rows.directory();
  return planSheet(store.read, rows, departments, civilDateOf(clock.now()));
}

const turnedBack = ({ title, lines }: PlannedBudget): PlannedBudget => ({
  ...{ title, lines },
  outcome: 'faulty',
  faults: [{ at: lines[0] ?? 0, column: 'organ', code: 'budget.line.not-published' }],
});

/** Publishes what a plan adds or changes; a budget that is turned back becomes a faulty one, so none is lost. */
async function carryOut({ publisher }: BudgetDeps, plan: SheetPlan, actor: string): Promise<SheetPlan> {
  const budgets: PlannedBudget[] = [...plan.budgets];
  const wanted = budgets.flatMap((budget, at) =>
    'content' in budget ? [{ at, budget, content: budget.content }] : [],
  );
  for (let from = 0; from < wanted.length; from += DOCUMENTS_AT_ONCE) {
    const batch = wanted.slice(from, from + DOCUMENTS_AT_ONCE);
    const told = await publisher.publishAll(batch.map(({ content }) => ({ kind: 'budgets', content, actor })));
    batch.forEach(({ at, budget }, index) => {
      if (told[index]?.state === 'refused') budgets[at] = turnedBack(budget);
    });
  }
  return { ...plan, budgets };
}

/** Publishes the budgets of a sheet that are in order, exactly as they were previewed; the others are told and change nothing. */
export async function importSheet(
  deps: BudgetDeps,
  rows: readonly SheetRow<BudgetColumn>[],
  actor: Pick<StaffActor, 'id'>,
  confirmed: string,
): Promise<Result<BudgetImport, BudgetRefusal>> {
  const plan = await plannedFor(deps, rows);
  if (plan.digest !== confirmed) return refuse({ code: 'budget.import.changed-meanwhile' });
  const told = presentPlan(await carryOut(deps, plan, actor.id));
  const { added, updated, unchanged, faulty } = told;
  await deps.store.write((trx) =>
    writeAudit(trx, {
      now: deps.clock.now(),
      actor: actor.id,
      action: 'budget.import',
      subject: 'budgets',
      detail: { added, updated, unchanged, faulty },
    }),
  );
  return ok(told);
}
