import fc from 'fast-check';
import { budgetFaults, hundredsOf, inWan, type WrittenBudget } from '../../../domain/budget';
import { aBudget, anyBudget } from './budgets';

const codes = (budget: WrittenBudget): string[] => budgetFaults(budget).map(({ code }) => code);

describe('budgetFaults', () => {
  it('finds nothing where all parts add up to their whole', () => {
    fc.assert(fc.property(anyBudget, (budget) => expect(budgetFaults(budget)).toEqual([])));
  });

  it('finds every sum that is wrong by a hundred yuan, with the written and the computed sum', () => {
    const wrong = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(anyBudget, wrong, (budget, by) => {
        const written = inWan(hundredsOf(budget.revenue.total) + by);
        const found = budgetFaults({ ...budget, revenue: { ...budget.revenue, total: written } });
        expect(found).toEqual([
          {
            code: 'budget.revenue-sum',
            field: 'revenue.total',
            found: `写的 ${written} 万元，各行相加 ${budget.revenue.total} 万元`,
          },
          {
            code: 'budget.balance',
            field: 'expenditure.total',
            found: `写的 ${budget.expenditure.total} 万元，收入总计 ${written} 万元`,
          },
        ]);
      }),
    );
  });

  const { revenue, expenditure, threePublic } = aBudget();
  const [first, second] = expenditure.functions;
  it.each<[string, Partial<WrittenBudget>, string[]]>([
    [
      'the functional classes',
      { expenditure: { ...expenditure, functions: [first!, { ...second!, amount: '80' }] } },
      ['budget.function-sum'],
    ],
    ['what stands beside the spending', { expenditure: { ...expenditure, beside: [] } }, ['budget.expenditure-sum']],
    [
      'revenue and expenditure',
      {
        revenue: { total: '120', lines: [{ name: '财政拨款收入', amount: '120' }] },
      },
      ['budget.balance'],
    ],
    ['基本支出 and 项目支出', { split: { basic: '80', project: '29.99' } }, ['budget.split-sum']],
    ['“三公”经费', { threePublic: { ...threePublic, hosting: '0.3' } }, ['budget.three-public-sum']],
    [
      '“三公”经费 of the year before',
      { threePublic: { ...threePublic, before: { ...threePublic.before, total: '3' } } },
      ['budget.three-public-before-sum'],
    ],
    ['its own name', { sourceId: 'yibao-2024-juesuan' }, ['budget.identity']],
    ['its dates', { publishedOn: '2026-08-19' }, ['budget.published-early']],
    ['a day that is none', { approvedOn: '2026-02-30' }, ['budget.approved-date']],
  ])('tells that %s do not agree', (_what, more, wanted) => {
    expect(codes(aBudget(more))).toEqual(wanted);
  });

  it('wants 基本支出 and 项目支出 of a department, and not of a government', () => {
    const { split: _split, ...without } = aBudget();
    expect(codes(without)).toEqual(['budget.split-needed']);
    expect(codes({ ...without, scope: 'government', sourceId: 'shiji-2025-juesuan' })).toEqual([]);
  });

  it('counts what is neither basic nor project spending', () => {
    expect(codes(aBudget({ split: { basic: '80', project: '20', other: '10' } }))).toEqual([]);
  });

  it('refuses a class that stands there twice', () => {
    const functions = [first!, { ...second!, code: first!.code }];
    expect(codes(aBudget({ expenditure: { ...expenditure, functions } }))).toEqual(['budget.code-twice']);
    expect(revenue.lines).toHaveLength(2);
  });
});
