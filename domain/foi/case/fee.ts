import type { FeeBasis } from './event';

/** A step of the scale: units up to `upTo`, inclusive, at `yuan` each. */
interface Step {
  readonly upTo: number;
  readonly yuan: number;
}

const PAGE_STEPS: readonly Step[] = [
  { upTo: 30, yuan: 0 },
  { upTo: 100, yuan: 10 },
  { upTo: 200, yuan: 20 },
  { upTo: Infinity, yuan: 40 },
];

function assertCount(n: number): void {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(`a count to charge for must be 0 or more, got ${String(n)}`);
}

/**
 * Fee for the pages of one request (按量计收).
 *
 * @returns yuan
 * @source 国办函〔2020〕109号第五条
 * @example feeByPages(101) // 720
 */
export function feeByPages(pages: number): number {
  assertCount(pages);
  let [total, before] = [0, 0];
  for (const { upTo, yuan } of PAGE_STEPS) {
    total += Math.max(0, Math.min(pages, upTo) - before) * yuan;
    before = upTo;
    if (pages <= upTo) break;
  }
  return total;
}

/**
 * Fee for all requests of one applicant in a calendar month (按件计收): from the 11th on 100 yuan each, from the 31st on 100
 * more for each ten.
 *
 * @returns yuan
 * @source 国办函〔2020〕109号第四条
 * @example feeByItems(41) // 4300
 */
export function feeByItems(items: number): number {
  assertCount(items);
  const middle = Math.max(0, Math.min(items, 30) - 10) * 100;
  const beyond = Math.max(0, items - 30);
  const tens = Math.floor(beyond / 10);
  // The k-th ten costs 100 × (k + 1) yuan a request.
  return middle + 1000 * ((tens * (tens + 3)) / 2) + (beyond - tens * 10) * 100 * (tens + 2);
}

/** What one request costs: by pages its own, by item what the month's total rises with it. @source 国办函〔2020〕109号第三条 */
export function feeOf(basis: FeeBasis): number {
  if (basis.by === 'page') return feeByPages(basis.pages);
  assertCount(basis.nth - 1);
  return feeByItems(basis.nth) - feeByItems(basis.nth - 1);
}
