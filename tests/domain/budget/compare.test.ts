import fc from 'fast-check';
import { compareFunctions } from '../../../domain/budget';

const table = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 201, max: 234 }).map(String),
    name: fc.constantFrom('教育支出', '卫生健康支出'),
    amount: fc.nat({ max: 1_000_000 }),
  }),
  { selector: ({ code }) => code, maxLength: 20 },
);
const sum = (amounts: readonly number[]) => amounts.reduce((so, each) => so + each, 0);

describe('compareFunctions', () => {
  it('loses no money of either side, and names each class once, in the order of codes', () => {
    fc.assert(
      fc.property(table, table, (now, before) => {
        const compared = compareFunctions(now, before);
        expect(sum(compared.map((each) => each.now))).toBe(sum(now.map(({ amount }) => amount)));
        expect(sum(compared.map((each) => each.before))).toBe(sum(before.map(({ amount }) => amount)));
        const codes = compared.map(({ code }) => code);
        expect(codes).toEqual([...new Set([...now, ...before].map(({ code }) => code))].sort());
      }),
    );
  });

  it('keeps the name that is used now', () => {
    const before = [{ code: '207', name: '文化体育与传媒支出', amount: 1 }];
    const now = [{ code: '207', name: '文化旅游体育与传媒支出', amount: 2 }];
    expect(compareFunctions(now, before)).toEqual([{ code: '207', name: '文化旅游体育与传媒支出', now: 2, before: 1 }]);
  });
});
