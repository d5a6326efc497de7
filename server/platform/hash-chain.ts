import { createHash } from 'node:crypto';

/** What a link's hash covers: the hash before it, its number and all that it says, as one JSON array. */
export const linkHash = (before: string, sequence: number, parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([before, sequence, ...parts]))
    .digest('hex');

/** A row's number and hash, written down outside the store; with it, a chain that was made anew is found out too. */
export interface ChainNote {
  readonly sequence: number;
  readonly hash: string;
}

export type LinkFault =
  /** What the row says, or its hash, was changed. */
  | 'altered'
  /** No row has this number. */
  | 'missing'
  /** The end of the chain is not where its head says: rows were taken from the end, or added past it. */
  | 'end'
  /** The row that was noted down elsewhere says something else today. */
  | 'not-as-noted';

export type ChainVerdict<Fault extends string = LinkFault> =
  | { readonly intact: true; readonly sequence: number; readonly hash: string }
  /** The first row that is not what was written; everything before it is. */
  | { readonly intact: false; readonly sequence: number; readonly id: string | null; readonly fault: Fault };

interface Link {
  readonly id: string;
  readonly sequence: number | null;
  readonly hash: string | null;
}

export interface Chain<Row extends Link, Fault extends string> {
  /** Where the chain says that it ends; read before its rows, so that what is added meanwhile lies past it. */
  readonly head: ChainNote | undefined;
  /** The rows behind a number, in their order, at most some at a time. */
  readonly rowsAfter: (sequence: number) => Promise<readonly Row[]>;
  /** What the row's own hash covers. */
  readonly partsOf: (row: Row) => readonly unknown[];
  /** What else has to be true of a row. */
  readonly alsoAsks?: (row: Row) => Promise<Fault | undefined>;
  readonly note?: ChainNote | undefined;
}

/** The hash before the first row. */
const START = '0'.repeat(64);

/** Walks a whole chain from its first row, a page at a time, so its length does not matter. */
export async function walkChain<Row extends Link, Fault extends string = never>(
  chain: Chain<Row, Fault>,
): Promise<ChainVerdict<LinkFault | Fault>> {
  const { head, note } = chain;
  const broken = (sequence: number, id: string | null, fault: LinkFault | Fault) =>
    ({ intact: false, sequence, id, fault }) as const;
  if (!head) return broken(0, null, 'end');
  let last: ChainNote = { sequence: 0, hash: START };
  while (last.sequence < head.sequence) {
    const rows = (await chain.rowsAfter(last.sequence)).filter(({ sequence }) => (sequence ?? 0) <= head.sequence);
    if (rows.length === 0) return broken(last.sequence + 1, null, 'end');
    for (const row of rows) {
      const sequence: number = last.sequence + 1;
      if (row.sequence !== sequence) return broken(sequence, null, 'missing');
      if (row.hash !== linkHash(last.hash, sequence, chain.partsOf(row))) return broken(sequence, row.id, 'altered');
      if (note?.sequence === sequence && note.hash !== row.hash) return broken(sequence, row.id, 'not-as-noted');
      const other = await chain.alsoAsks?.(row);
      if (other !== undefined) return broken(sequence, row.id, other);
      last = { sequence, hash: row.hash };
    }
  }
  if (last.hash !== head.hash) return broken(last.sequence, null, 'end');
  if (note !== undefined && note.sequence > last.sequence) return broken(last.sequence + 1, null, 'end');
  return { intact: true, ...last };
}

/** `1234:<hash>`, as an earlier run printed it; undefined when it is not one. */
export const chainNoteFrom = (text: string | undefined): ChainNote | undefined => {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text ?? '') ?? [];
  return sequence === undefined || hash === undefined ? undefined : { sequence: Number(sequence), hash };
};
