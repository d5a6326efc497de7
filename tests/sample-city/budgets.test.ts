import {
  budgetFaults,
  hundredsOf,
  identityOfBudget,
  linesOfBudget,
  readBudgets,
  sheetLinesOf,
  type WrittenBudget,
} from '../../domain/budget';
import { city } from './read-city';

const budgets: readonly WrittenBudget[] = city.budgets.map(({ content }) => content);

describe('the budgets of the sample city', () => {
  it('add up in every table', () => {
    expect(
      budgets.flatMap((budget) => budgetFaults(budget).map((fault) => ({ ...fault, of: budget.sourceId }))),
    ).toEqual([]);
  });

  it('can be brought in again from one sheet, and are then the same', () => {
    const { departments } = city.directory;
    const lines = city.budgets.flatMap(({ content }) => sheetLinesOf(content, content.department));
    const read = readBudgets(lines, departments, '2026-11-26');
    expect(read.flatMap(({ title, faults }) => faults.map(({ code }) => [title, code]))).toEqual([]);
    expect(read.map(({ budget }) => budget && linesOfBudget(budget))).toEqual(
      city.budgets.map(({ content }) => linesOfBudget(content)),
    );
  });

  it('say of the year before what was published for it', () => {
    const told = new Map(budgets.map((budget) => [identityOfBudget(budget), budget]));
    const pairs = budgets.flatMap((budget) => {
      const before = told.get(identityOfBudget({ ...budget, year: budget.year - 1 }));
      return before ? [[budget, before] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(10);
    for (const [budget, before] of pairs)
      expect([budget.sourceId, hundredsOf(budget.threePublic.before.total)]).toEqual([
        budget.sourceId,
        hundredsOf(before.threePublic.total),
      ]);
  });

  it('are there for each organ as budget and final account', () => {
    const kinds = new Map<string, string[]>();
    for (const { scope, department, year, which } of budgets) {
      const organ = `${scope} ${department}`;
      kinds.set(organ, [...(kinds.get(organ) ?? []), `${String(year)} ${which}`].sort());
    }
    expect(kinds.size).toBeGreaterThanOrEqual(7);
    for (const of of kinds.values()) expect(of).toEqual(['2024 final', '2025 budget', '2025 final', '2026 budget']);
  });
});
