import { sheetLinesOf, type WordedBudget, type WrittenBudget, type WrittenBudgetLine } from '../../../domain/budget';
import { aBudget } from './budgets';

/** A budget with the words that a published one needs. */
export const worded = (more: Partial<WrittenBudget> = {}, why = '车用得少了。'): WordedBudget => {
  const budget = aBudget(more);
  return { ...budget, threePublic: { ...budget.threePublic, why } };
};

/** The lines of a budget as an office writes them. */
export const linesOf = (budget: WordedBudget = worded(), organ = '市医保局'): WrittenBudgetLine[] => [
  ...sheetLinesOf(budget, organ),
];

/** Changes the lines of one name. */
export const changed = (
  lines: readonly WrittenBudgetLine[],
  name: string,
  change: Partial<WrittenBudgetLine>,
): WrittenBudgetLine[] => lines.map((line) => (line.name === name ? { ...line, ...change } : line));
