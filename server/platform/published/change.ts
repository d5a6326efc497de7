import type { Bytes } from './bytes';
import type { PageKind } from '../publishing/tables';

/** Where a published page stands in lists. */
export interface Entry {
  readonly kind: PageKind;
  readonly id: string;
  readonly sortKey: string;
  readonly topics: readonly string[];
  readonly department: string | null;
  readonly area: string | null;
  readonly year: number | null;
  readonly seq: number;
}

/** One page was published, changed or removed. */
export interface Change {
  readonly kind: PageKind;
  readonly id: string;
  readonly seq: number;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

/** How the bytes of one address are made, and by what they become old. */
export interface Recipe {
  /** Path and query in their one canonical form. */
  readonly url: string;
  readonly type: string;
  /** The bytes; undefined when there is no such page. */
  make(): Promise<Bytes | undefined>;
  /** Composed of several pages, so it has to be asked about each change; else it is the page of its own address. */
  readonly composed: boolean;
  isChangedBy(change: Change): boolean;
}
