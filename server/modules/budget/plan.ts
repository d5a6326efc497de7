import { createHash } from 'node:crypto';
import type { BudgetContent } from '../../../contract/budget';
import type { BudgetImport } from '../../../contract/budget-desk';
import type { CivilDate } from '../../../domain/calendar';
import {
  linesOfBudget,
  readBudgets,
  toldOf,
  type BudgetColumn,
  type BudgetLineFault,
  type BudgetOrgan,
  type ReadBudget,
  type WordedBudget,
} from '../../../domain/budget';
import type { Store } from '../../platform/db/store';
import { knownContents } from '../../platform/published/known-contents';
import type { SheetRow } from '../../platform/sheets/read-sheet';

type BudgetRow = SheetRow<BudgetColumn>;

/** What the lines of one budget would do to what is published. */
type Outcome =
  | { readonly outcome: 'added' | 'updated'; readonly content: BudgetContent }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'faulty'; readonly faults: readonly BudgetLineFault[] };

export type PlannedBudget = Pick<ReadBudget, 'title' | 'lines'> & Outcome;

export interface SheetPlan {
  readonly rows: readonly BudgetRow[];
  readonly budgets: readonly PlannedBudget[];
  /** Of rows and outcomes: another file, or something published meanwhile, gives another one. */
  readonly digest: string;
}

/** A sheet has no place for the printed file: it stays where a budget is corrected. */
const contentOf = (budget: WordedBudget, before: BudgetContent | undefined): BudgetContent =>
  ({ ...budget, ...(before?.document === undefined ? {} : { document: before.document }) }) as BudgetContent;

/** They say the same where their lines do, however an amount was written: 12.5 and 12.50. */
const areAlike = (one: BudgetContent, other: BudgetContent): boolean =>
  one.department === other.department && JSON.stringify(linesOfBudget(one)) === JSON.stringify(linesOfBudget(other));

function outcomeOf({ budget, faults }: ReadBudget, known: ReadonlyMap<string, unknown>): Outcome {
  if (!budget) return { outcome: 'faulty', faults };
  const before = known.get(budget.sourceId) as BudgetContent | undefined;
  const content = contentOf(budget, before);
  if (before === undefined) return { outcome: 'added', content };
  return areAlike(before, content) ? { outcome: 'unchanged' } : { outcome: 'updated', content };
}

export async function planSheet(
  db: Store['read'],
  rows: readonly BudgetRow[],
  organs: readonly BudgetOrgan[],
  today: CivilDate,
): Promise<SheetPlan> {
  const read = readBudgets(
    rows.map(({ row }) => row),
    organs,
    today,
  );
  const ids = read.flatMap(({ budget }) => (budget ? [budget.sourceId] : []));
  const known = await knownContents(db, 'budgets', ids);
  const budgets = read.map((each) => ({ title: each.title, lines: each.lines, ...outcomeOf(each, known) }));
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, budgets]))
    .digest('hex');
  return { rows, budgets, digest };
}

/** A line as it was written, with what is wrong in words, column by column. */
interface ToldLine extends BudgetRow {
  readonly problems: readonly { readonly column: string; readonly title: string }[];
}

function linesTold({ rows }: SheetPlan, budget: PlannedBudget): ToldLine[] {
  if (budget.outcome !== 'faulty') return [];
  return budget.lines.flatMap((at) => {
    const row = rows[at];
    return row ? [{ ...row, problems: budget.faults.filter((fault) => fault.at === at).map(toldOf) }] : [];
  });
}

/** All lines of the faulty budgets of a plan. */
export const returnedLines = (plan: SheetPlan): ToldLine[] => plan.budgets.flatMap((budget) => linesTold(plan, budget));

/** As the workbench is told it: every budget is counted once. */
export function presentPlan(plan: SheetPlan): BudgetImport {
  const titles = (wanted: Outcome['outcome']): string[] =>
    plan.budgets.filter(({ outcome }) => outcome === wanted).map(({ title }) => title);
  const [added, updated] = [titles('added'), titles('updated')];
  return {
    lines: plan.rows.length,
    budgets: plan.budgets.length,
    added: added.length,
    updated: updated.length,
    unchanged: titles('unchanged').length,
    faulty: titles('faulty').length,
    faults: plan.budgets.flatMap((budget) =>
      linesTold(plan, budget)
        .filter(({ problems }) => problems.length > 0)
        .map(({ line, row, problems }) => ({
          line,
          name: [budget.title, row.table.trim(), row.name.trim()].filter((part) => part !== '').join(' '),
          problems: [...problems],
        })),
    ),
    titles: { added, updated },
    plan: plan.digest,
  };
}
