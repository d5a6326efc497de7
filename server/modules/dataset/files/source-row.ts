import type { DatasetCode } from '../sentences';

/** One row of a file with its line; the first is the head. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file cannot be read on; what was read so far counts for nothing. */
export class SourceFault extends Error {
  readonly code: DatasetCode;

  constructor(code: DatasetCode) {
    super(code);
    this.code = code;
  }
}
