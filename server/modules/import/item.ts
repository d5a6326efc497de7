/** Where a record stands, for the person who has to mend it. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A record as its file has it, before it is looked at. */
export interface FoundRecord {
  readonly at: Place;
  /** Used when the record has no id of its own; the file's name, as a rule. */
  readonly fallbackId?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A record that cannot be taken, and why. Nothing is dropped without one of these. */
export interface RejectedRecord {
  readonly at: Place;
  readonly reason: string;
  /** What stood there, so that it can be mended and imported again. */
  readonly record: unknown;
}

export type Item = ({ readonly is: 'found' } & FoundRecord) | ({ readonly is: 'rejected' } & RejectedRecord);

/** Reads one file into its records, in order. It never throws for what stands in the file. */
export type Reader = (file: SourceFile) => AsyncIterable<Item>;

export interface SourceFile {
  readonly path: string;
  /** As it is named in reports and, without its ending, in ids: relative to the folder that was asked for. */
  readonly name: string;
}
