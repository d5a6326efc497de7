import { feeByItems, feeByPages } from '../foi/case/fee';

/** A line of a table of fees: what is asked for, and what each of them costs. */
export interface FeeLine {
  readonly range: string;
  /** Yuan for each item or page within the range. */
  readonly yuan: number;
}

/**
 * 按件计收: all requests of one applicant in a calendar month, from one number of them to another, inclusive.
 *
 * @source 国办函〔2020〕109号第四条
 */
export const ITEM_STEPS: readonly (readonly [from: number, to: number])[] = [
  [1, 10],
  [11, 30],
  [31, 40],
  [41, 50],
];

/** 按量计收: pages of one request, the last step without end. @source 国办函〔2020〕109号第五条 */
export const PAGE_STEPS: readonly (readonly [from: number, to: number])[] = [
  [1, 30],
  [31, 100],
  [101, 200],
  [201, Infinity],
];

const line = (unit: string, total: (n: number) => number, [from, to]: readonly [number, number]): FeeLine => ({
  range: to === Infinity ? `第 ${String(from)} ${unit}起` : `第 ${String(from)}–${String(to)} ${unit}`,
  yuan: total(from) - total(from - 1),
});

/** The steps of both tables with what one more costs there, from the rule by which cases are charged. */
export const itemFeeLines: readonly FeeLine[] = ITEM_STEPS.map((step) => line('件', feeByItems, step));
export const pageFeeLines: readonly FeeLine[] = PAGE_STEPS.map((step) => line('页', feeByPages, step));

/** A worked example: how many, and what it comes to. */
export const feeExamples = {
  items: { count: 35, yuan: feeByItems(35) },
  pages: { count: 120, yuan: feeByPages(120) },
} as const;
