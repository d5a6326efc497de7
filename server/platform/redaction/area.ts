/** A rectangle on a page, in fractions of its width and height as it is shown, from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is to be covered; pages count from 1. */
export interface Area extends Box {
  readonly page: number;
}

/** A piece of text and where it stands. */
export interface Run extends Box {
  readonly text: string;
  /** A note or a form field: not the continuation of what stands before it. */
  readonly apart?: boolean;
}

export interface PageContents {
  readonly runs: readonly Run[];
}

/** A part of a run that holds a word, in UTF-16 units of the run's text. */
export interface RunPart {
  /** From 0. */
  readonly run: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}
