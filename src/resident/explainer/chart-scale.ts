/** What bar and line charts share: where a value stands between the ends. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/**
 * The ends of an axis. Zero is on it, so that a bar is as long as its value, and with shares the whole is too, so that 80 %
 * does not look like all; equal ends are pulled apart.
 */
export function endsOf(values: readonly number[], unit: string): Ends {
  const low = Math.min(0, ...values);
  const high = Math.max(unit === '%' ? 100 : 0, ...values);
  return high === low ? { low, high: low + 1 } : { low, high };
}

/** Share of the way from the low end to the high end, from 0 to 1. */
export const shareOf = (value: number, { low, high }: Ends): number => (value - low) / (high - low);

/** Middle of the nth of `count` equal columns, from 0 to 1. */
export const middleOf = (index: number, count: number): number => (index + 0.5) / count;

/** 14400 → 14,400; the unit beside it. */
export const valueWithUnit = (value: number, unit: string): string => `${grouped(value)}${unit}`;

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? thousands : `${thousands}.${part}`;
}
