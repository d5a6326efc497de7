import fc from 'fast-check';
import { identityOfBudget, inWan, THREE_PUBLIC, type WrittenBudget } from '../../../domain/budget';

/** A budget whose tables add up, as small as it can be. */
export const aBudget = (more: Partial<WrittenBudget> = {}): WrittenBudget => {
  const own = { scope: 'department', department: 'yibao', year: 2025, which: 'final', ...more } as const;
  return {
    sourceId: identityOfBudget(own),
    approvedOn: '2026-08-20',
    publishedOn: '2026-09-01',
    revenue: {
      total: '120.50',
      lines: [
        { name: '一般公共预算财政拨款收入', amount: '100' },
        { name: '年初结转和结余', amount: '20.5' },
      ],
    },
    expenditure: {
      total: '120.50',
      spent: '110.00',
      functions: [
        { code: '208', name: '社会保障和就业支出', amount: '30.01' },
        { code: '210', name: '卫生健康支出', amount: '79.99' },
      ],
      beside: [{ name: '年末结转和结余', amount: '10.5' }],
    },
    split: { basic: '80', project: '30' },
    threePublic: {
      ...{ total: '3.20', abroad: '0', hosting: '0.2', carPurchase: '0', carRunning: '3' },
      before: { total: '4', abroad: '0', hosting: '1', carPurchase: '0', carRunning: '3' },
    },
    ...own,
  };
};

const amount = fc.integer({ min: 0, max: 99_999_999_999 });
const parts = (least: number, most: number) => fc.array(amount, { minLength: least, maxLength: most });
const total = (amounts: readonly number[]): number => amounts.reduce((so, each) => so + each, 0);
const small = fc.integer({ min: 0, max: 2_000_000_000 });

/** Any budget whose tables add up: what is spent is cut once by class and once by kind. */
export const anyBudget: fc.Arbitrary<WrittenBudget> = fc
  .record({
    functions: fc.array(small, { minLength: 1, maxLength: 25 }),
    beside: fc.array(small, { maxLength: 4 }),
    cutAt: fc.double({ min: 0, max: 1, noNaN: true }),
    revenueAt: fc.double({ min: 0, max: 1, noNaN: true }),
    threePublic: fc.tuple(small, small, small, small),
    before: fc.tuple(small, small, small, small),
  })
  .map(({ functions, beside, cutAt, revenueAt, threePublic, before }) => {
    const spent = total(functions);
    const all = spent + total(beside);
    const basic = Math.floor(spent * cutAt);
    const granted = Math.floor(all * revenueAt);
    const table = (cells: readonly number[]) => ({
      total: inWan(total(cells)),
      ...(Object.fromEntries(THREE_PUBLIC.map((item, at) => [item, inWan(cells[at] ?? 0)])) as Record<
        (typeof THREE_PUBLIC)[number],
        string
      >),
    });
    return aBudget({
      revenue: {
        total: inWan(all),
        lines: [
          { name: '财政拨款收入', amount: inWan(granted) },
          { name: '其他收入', amount: inWan(all - granted) },
        ],
      },
      expenditure: {
        total: inWan(all),
        spent: inWan(spent),
        functions: functions.map((each, at) => ({ code: String(201 + at), name: '支出', amount: inWan(each) })),
        beside: beside.map((each) => ({ name: '结转下年', amount: inWan(each) })),
      },
      split: { basic: inWan(basic), project: inWan(spent - basic) },
      threePublic: { ...table(threePublic), before: table(before) },
    });
  });

export { amount, parts };
