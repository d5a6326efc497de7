import { publishBy, publishedAfter, spendingSentence } from '../../../domain/budget';

const functions = [
  { name: '一般公共服务支出', amount: 5_000 },
  { name: '教育支出', amount: 80_000 },
  { name: '住房保障支出', amount: 4_000 },
  { name: '社会保障和就业支出', amount: 11_000 },
  { name: '其他支出', amount: 0 },
];

describe('spendingSentence', () => {
  it('says how much was spent and mainly what for, the most first', () => {
    expect(spendingSentence({ year: 2025, which: 'final', spent: 100_000, functions })).toBe(
      '2025年一共花了 1000 万元，主要花在教育（80.0%）、社会保障和就业（11.0%）、一般公共服务（5.0%）。',
    );
  });

  it('says of a budget what is meant to be spent, and names nothing where nothing is', () => {
    expect(spendingSentence({ year: 2026, which: 'budget', spent: 0, functions: [] })).toBe(
      '2026年一共打算花 0 万元。',
    );
  });
});

describe('publishBy', () => {
  it('is the twentieth day after the approval (预算法第十四条)', () => {
    expect(publishBy('2026-02-10')).toBe('2026-03-02');
  });
});

describe('publishedAfter', () => {
  it.each([
    ['2026-03-02', 20, true],
    ['2026-03-03', 21, false],
    ['2026-02-10', 0, true],
  ])('takes %s for %d days after, in time: %s (预算法第十四条)', (on, days, inTime) => {
    expect(publishedAfter('2026-02-10', on)).toEqual({ days, inTime });
  });
});
