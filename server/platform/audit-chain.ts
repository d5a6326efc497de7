import { CHAIN_BEGINS, chainHash, HEAD, hashEarlier, type AuditLogRow } from './audit';
import type { Store } from './db/store';

export type ChainVerdict =
  | { readonly intact: true; readonly sequence: number; readonly hash: string }
  /** The first row that is not what was written; everything before it is. */
  | { readonly intact: false; readonly sequence: number; readonly id: string | null; readonly fault: ChainFault };

export type ChainFault =
  /** What the row says, or its hash, was changed. */
  | 'altered'
  /** No row has this number. */
  | 'missing'
  /** Rows from before the chain were changed, added or taken away. */
  | 'earlier-rows'
  /** The end of the chain is not where its head says: rows were taken from the end, or added past it. */
  | 'end'
  /** The row that was noted down elsewhere says something else today. */
  | 'not-as-noted';

/** A row's number and hash, written down outside the store; with it, a chain that was made anew is found out too. */
export interface ChainNote {
  readonly sequence: number;
  readonly hash: string;
}

const ROWS_AT_ONCE = 1_000;
const START = '0'.repeat(64);

const faultOf = (row: AuditLogRow, at: ChainNote, note: ChainNote | undefined): ChainFault | undefined => {
  if (row.sequence !== at.sequence) return 'missing';
  if (row.hash !== chainHash(at.hash, at.sequence, row)) return 'altered';
  return note?.sequence === at.sequence && note.hash !== row.hash ? 'not-as-noted' : undefined;
};

const earlierAreAsFirstSaid = async (db: Store['read'], first: AuditLogRow): Promise<boolean> =>
  first.action === CHAIN_BEGINS && first.detail === JSON.stringify(await hashEarlier(db));

/** Walks the whole chain from its first row; reads a page at a time, so its length does not matter. */
export const verifyAuditChain = async (store: Store, note?: ChainNote): Promise<ChainVerdict> => {
  const db = store.read;
  const broken = (sequence: number, id: string | null, fault: ChainFault): ChainVerdict => ({
    intact: false,
    sequence,
    id,
    fault,
  });
  // Read before the rows: what is added meanwhile lies past it.
  const head = await db.selectFrom('audit_head').selectAll().where('id', '=', HEAD).executeTakeFirst();
  if (!head) return broken(0, null, 'end');
  let last: ChainNote = { sequence: 0, hash: START };
  while (last.sequence < head.sequence) {
    const rows = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('sequence', '>', last.sequence)
      .where('sequence', '<=', head.sequence)
      .orderBy('sequence')
      .limit(ROWS_AT_ONCE)
      .execute();
    if (rows.length === 0) return broken(last.sequence + 1, null, 'end');
    for (const row of rows) {
      const sequence: number = last.sequence + 1;
      const fault = faultOf(row, { sequence, hash: last.hash }, note);
      if (fault !== undefined) return broken(sequence, fault === 'missing' ? null : row.id, fault);
      if (sequence === 1 && !(await earlierAreAsFirstSaid(db, row))) return broken(sequence, row.id, 'earlier-rows');
      last = { sequence, hash: row.hash ?? '' };
    }
  }
  if (last.hash !== head.hash) return broken(last.sequence, null, 'end');
  if (note !== undefined && note.sequence > last.sequence) return broken(last.sequence + 1, null, 'end');
  return { intact: true, ...last };
};
