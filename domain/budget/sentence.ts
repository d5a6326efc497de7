import { plainMoney, type Hundreds } from './amount';
import type { Which } from './budget';
import { changeOf, inPercent, sharesOf } from './share';

interface FunctionLine {
  readonly name: string;
  readonly amount: Hundreds;
}

const NAMED_AT_MOST = 3;

/** 教育支出 → 教育. */
const short = (name: string): string => name.replace(/支出$/, '');

/**
 * How much, and mainly what for, in one sentence.
 *
 * @example spendingSentence({ year: 2025, which: 'final', spent: 10_000, functions: [{ name: '教育支出', amount: 10_000 }] })
 * // '2025年一共花了 100 万元，主要花在教育（100.0%）。'
 */
export function spendingSentence(budget: {
  readonly year: number;
  readonly which: Which;
  readonly spent: Hundreds;
  readonly functions: readonly FunctionLine[];
}): string {
  const { year, which, spent, functions } = budget;
  const how = which === 'final' ? '一共花了' : '一共打算花';
  const all = `${String(year)}年${how} ${plainMoney(spent)}`;
  const shares = sharesOf(functions.map(({ amount }) => amount));
  if (shares === null) return `${all}。`;
  const largest = functions
    .map(({ name, amount }, at) => ({ name, amount, share: shares[at] ?? 0 }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, NAMED_AT_MOST)
    .map(({ name, share }) => `${short(name)}（${inPercent(share)}）`);
  return `${all}，主要花在${largest.join('、')}。`;
}

/**
 * How an amount differs from another one, in words.
 *
 * @param against - what it is compared with: 上年、预算
 * @example changeWords(1_050, 1_000, '上年') // '比上年多 0.5 万元（5.0%）'
 */
export function changeWords(now: Hundreds, before: Hundreds, against: string): string {
  const { difference, tenths } = changeOf(now, before);
  if (difference === 0) return `和${against}一样`;
  const share = tenths === null ? '' : `（${inPercent(Math.abs(tenths))}）`;
  return `比${against}${difference > 0 ? '多' : '少'} ${plainMoney(Math.abs(difference))}${share}`;
}
