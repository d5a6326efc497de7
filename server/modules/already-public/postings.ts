/**
 * In which pages each term stands, packed: a bucket by 18 bits of the term's hash, and in it, for each page, 12 more bits
 * of the hash beside 20 bits of the page's place. Four bytes an occurrence; two terms are taken for one in a billion.
 */
export interface Postings {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

const BUCKET_BITS = 18;
const PRINT_BITS = 12;
const BUCKETS = 1 << BUCKET_BITS;
const PAGE_BITS = 32 - PRINT_BITS;
const PAGE_MASK = (1 << PAGE_BITS) - 1;

/** Pages that can have a place. */
export const PAGE_LIMIT = 1 << PAGE_BITS;

/** 30 bits: bucket above print. Odd multiplication and a fold spread neighbouring characters. */
export const hashOf = (term: number): number => {
  const mixed = Math.imul(term ^ (term >>> 15), 0x9e3779b1);
  return (mixed ^ (mixed >>> 13)) >>> 2;
};

/** One occurrence: a hash and a page's place. */
export type Visit = (see: (hash: number, page: number) => void) => void;

/** @param visit - gives every occurrence, twice in the same order */
export const packPostings = (visit: Visit): Postings => {
  const starts = new Uint32Array(BUCKETS + 1);
  visit((hash) => {
    const after = (hash >>> PRINT_BITS) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  });
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const entries = new Uint32Array(starts[BUCKETS] ?? 0);
  const next = starts.slice();
  visit((hash, page) => {
    const bucket = hash >>> PRINT_BITS;
    const at = next[bucket] ?? 0;
    entries[at] = ((hash << PAGE_BITS) | page) >>> 0;
    next[bucket] = at + 1;
  });
  return { starts, entries };
};

/** The places of the pages in which a term stands. */
export const pagesWith = ({ starts, entries }: Postings, hash: number, see: (page: number) => void): void => {
  const bucket = hash >>> PRINT_BITS;
  const print = (hash << PAGE_BITS) >>> 0;
  const end = starts[bucket + 1] ?? 0;
  for (let at = starts[bucket] ?? 0; at < end; at += 1) {
    const entry = entries[at] ?? 0;
    if ((entry & ~PAGE_MASK) >>> 0 === print) see(entry & PAGE_MASK);
  }
};

/** Every occurrence again, to pack it anew. */
export const visitPostings = ({ starts, entries }: Postings, see: (hash: number, page: number) => void): void => {
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const end = starts[bucket + 1] ?? 0;
    for (let at = starts[bucket] ?? 0; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      see((bucket << PRINT_BITS) | (entry >>> PAGE_BITS), entry & PAGE_MASK);
    }
  }
};
