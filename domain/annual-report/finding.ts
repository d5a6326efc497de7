import type { CellRef } from './figure';

/**
 * Which rule. R1 to R6 are those of the third table; T2 the number that follows from the year before, T4 the sums of the
 * fourth table, S1 to S4 the text.
 */
export type FindingCode = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'T2' | 'T4' | 'S1' | 'S2' | 'S3' | 'S4';

/** Something that does not add up. While an error stands, the report is not published. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  readonly cells: readonly CellRef[];
  /** A plain sentence with the numbers. */
  readonly sentence: string;
}

export const error = (code: FindingCode, cells: readonly CellRef[], sentence: string): Finding => ({
  code,
  severity: 'error',
  cells,
  sentence,
});

export const warning = (code: FindingCode, cells: readonly CellRef[], sentence: string): Finding => ({
  code,
  severity: 'warning',
  cells,
  sentence,
});
