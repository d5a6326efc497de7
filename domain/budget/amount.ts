/**
 * Money as it is printed in 万元 with at most two decimals, held as whole hundreds of yuan (百元, 0.01 万元), so that sums are
 * exact.
 */
export type Hundreds = number;

/** Up to 999,999,999.99 万元: a thousand times that, and the sum of a table, is still a whole number held exactly. */
const WRITTEN = /^(0|[1-9]\d{0,8})(?:\.(\d{1,2}))?$/;

/** The same for the shape of a content. */
export const AMOUNT_PATTERN = WRITTEN.source;

/**
 * An amount as it is written in 万元.
 *
 * @throws RangeError when it is none, or has more than two decimals
 * @example hundredsOf('1234.5') // 123450
 */
export function hundredsOf(written: string): Hundreds {
  const [, whole, decimals = ''] = WRITTEN.exec(written) ?? [];
  if (whole === undefined) throw new RangeError(`not an amount in 万元: ${JSON.stringify(written)}`);
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/**
 * An amount in 万元 with two decimals.
 *
 * @example inWan(123450) // '1234.50'
 */
export function inWan(amount: Hundreds): string {
  const text = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** 100,000,000 yuan. */
const YI: Hundreds = 1_000_000;

/** Without the zeros that say nothing. */
const plain = (text: string): string => text.replace(/\.?0+$/, '');

/**
 * An amount as one says it: 亿元 from one hundred million on, rounded to two decimals, else 万元 to the last one.
 *
 * @example plainMoney(123_456_700) // '123.46 亿元'
 * @example plainMoney(123450) // '1234.5 万元'
 */
export function plainMoney(amount: Hundreds): string {
  if (amount < YI) return `${plain(inWan(amount))} 万元`;
  return `${plain(inWan(Math.round(amount / 10_000)))} 亿元`;
}
