/** Every person that a push matched, counted once. `open` are those with whom it is not finished. */
export interface PushSums {
  readonly matched: number;
  readonly delivered: number;
  readonly noConsent: number;
  readonly failed: number;
  readonly suppressed: number;
  readonly open: number;
}

export const NO_SUMS: PushSums = { matched: 0, delivered: 0, noConsent: 0, failed: 0, suppressed: 0, open: 0 };

/** Where a person with that state is counted. */
export const sumOf = {
  waiting: 'open',
  handed: 'open',
  delivered: 'delivered',
  'no-consent': 'noConsent',
  failed: 'failed',
  suppressed: 'suppressed',
} as const;
export type KeptState = keyof typeof sumOf;

/** Whether nobody is counted twice and nobody is missing. */
export const isBalanced = ({ matched, delivered, noConsent, failed, suppressed, open }: PushSums): boolean =>
  matched === delivered + noConsent + failed + suppressed + open;

/** Adds up people by state. */
export const sumsOf = (counts: Iterable<readonly [KeptState, number]>): PushSums => {
  const sums = { ...NO_SUMS } as { -readonly [K in keyof PushSums]: number };
  for (const [state, people] of counts) {
    sums.matched += people;
    sums[sumOf[state]] += people;
  }
  return sums;
};
