import { auditParts, CHAIN_BEGINS, HEAD, hashEarlier, type AuditLogRow } from './audit';
import type { Store } from './db/store';
import { walkChain, type ChainNote, type ChainVerdict, type LinkFault } from './hash-chain';

/** `earlier-rows`: rows from before the chain were changed, added or taken away. */
export type AuditFault = LinkFault | 'earlier-rows';

const ROWS_AT_ONCE = 1_000;

const earlierAreAsFirstSaid = async (db: Store['read'], first: AuditLogRow): Promise<boolean> =>
  first.action === CHAIN_BEGINS && first.detail === JSON.stringify(await hashEarlier(db));

/** Walks the whole audit log from the first row of its chain. */
export const verifyAuditChain = async (store: Store, note?: ChainNote): Promise<ChainVerdict<AuditFault>> => {
  const db = store.read;
  return walkChain<AuditLogRow, 'earlier-rows'>({
    head: await db.selectFrom('audit_head').selectAll().where('id', '=', HEAD).executeTakeFirst(),
    note,
    rowsAfter: (sequence) =>
      db
        .selectFrom('audit_log')
        .selectAll()
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(ROWS_AT_ONCE)
        .execute(),
    partsOf: auditParts,
    alsoAsks: async (row) =>
      row.sequence === 1 && !(await earlierAreAsFirstSaid(db, row)) ? 'earlier-rows' : undefined,
  });
};
