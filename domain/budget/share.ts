import type { Hundreds } from './amount';

/** One thousandth of the whole: a tenth of a percent. */
export type Tenths = number;

const WHOLE: Tenths = 1_000;

/**
 * The share of each line in tenths of a percent. They add up to exactly 100.0 %: what rounding down leaves over goes to the
 * lines with the largest remainder, the earlier of two that are alike.
 *
 * @param amounts - none below zero
 * @returns null where there is nothing to share
 * @example sharesOf([100, 100, 100]) // [334, 333, 333]
 */
export function sharesOf(amounts: readonly Hundreds[]): Tenths[] | null {
  const total = amounts.reduce((so, each) => so + each, 0);
  if (total === 0) return null;
  const shares = amounts.map((amount) => Math.floor((amount * WHOLE) / total));
  const left = WHOLE - shares.reduce((so, each) => so + each, 0);
  const byRemainder = amounts
    .map((amount, at) => ({ at, remainder: (amount * WHOLE) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

/** How an amount differs from the one before. */
export interface AmountChange {
  readonly difference: Hundreds;
  /** Of the one before; null where that was nothing. */
  readonly tenths: Tenths | null;
}

/**
 * Year-on-year change, rounded to a tenth of a percent, halves away from zero.
 *
 * @example changeOf(1_050, 1_000) // { difference: 50, tenths: 50 }
 */
export function changeOf(now: Hundreds, before: Hundreds): AmountChange {
  const difference = now - before;
  if (before === 0) return { difference, tenths: null };
  const tenths = Math.floor((Math.abs(difference) * WHOLE * 2 + before) / (before * 2));
  return { difference, tenths: difference < 0 && tenths > 0 ? -tenths : tenths };
}

/** @example inPercent(334) // '33.4%' */
export const inPercent = (tenths: Tenths): string => {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '-' : ''}${String(Math.floor(size / 10))}.${String(size % 10)}%`;
};
