import { createHash } from 'node:crypto';
import { newId } from './db/new-id';
import type { Store, Trx } from './db/store';
import { linkHash } from './hash-chain';

export interface AuditLogRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  /** Null in rows from before the chain. */
  readonly sequence: number | null;
  readonly hash: string | null;
}

declare module './db/tables' {
  interface Tables {
    audit_log: AuditLogRow;
    audit_head: { id: string; sequence: number; hash: string };
  }
}

/** Something that was done or tried. It names people by id only, and holds no personal data of applicants. */
export interface AuditEntry {
  readonly now: Date;
  /** Id of a member of staff, `resident` or `system`. */
  readonly actor: string;
  /** A verb: `sign-in`, `foi.act.decided`. */
  readonly action: string;
  /** What it was done to, for example `foi/2026-0187`. */
  readonly subject: string;
  readonly succeeded?: boolean;
  readonly detail?: Readonly<Record<string, unknown>>;
}

type Content = Pick<AuditLogRow, 'id' | 'at' | 'actor' | 'action' | 'subject' | 'detail'>;

const EARLIER_AT_ONCE = 1_000;
export const HEAD = 'head';

/** What a row's hash covers beside the hash before it and its number. */
export const auditParts = ({ id, at, actor, action, subject, detail }: Content): readonly string[] => [
  id,
  at,
  actor,
  action,
  subject,
  detail,
];

/** One hash over the rows from before the chain, and how many they are. */
export const hashEarlier = async (db: Store['read']): Promise<{ rows: number; hash: string }> => {
  const hash = createHash('sha256');
  let rows = 0;
  for (let after = ''; ;) {
    const page = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('sequence', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(EARLIER_AT_ONCE)
      .execute();
    for (const row of page) {
      hash.update(`${JSON.stringify([row.id, row.at, row.actor, row.action, row.subject, row.detail])}\n`);
    }
    rows += page.length;
    const last = page.at(-1);
    if (!last) return { rows, hash: hash.digest('hex') };
    after = last.id;
  }
};

/** Adds one row at the end of the chain. The head's row is locked by the update until the transaction ends. */
const append = async (trx: Trx, content: Content): Promise<void> => {
  const { sequence, hash: before } = await trx
    .updateTable('audit_head')
    .set((row) => ({ sequence: row('sequence', '+', 1) }))
    .where('id', '=', HEAD)
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
  if (sequence > 1) {
    await appendAt(trx, content, { sequence, before });
    return;
  }
  await appendAt(trx, await firstRow(trx, content.at), { sequence, before });
  await append(trx, content);
};

const appendAt = async (
  trx: Trx,
  content: Content,
  { sequence, before }: { sequence: number; before: string },
): Promise<void> => {
  const hash = linkHash(before, sequence, auditParts(content));
  await trx
    .insertInto('audit_log')
    .values({ ...content, sequence, hash })
    .execute();
  await trx.updateTable('audit_head').set({ hash }).where('id', '=', HEAD).execute();
};

/** The action of the chain's first row, which covers every row from before the chain. */
export const CHAIN_BEGINS = 'audit.chain-begins';

const firstRow = async (trx: Trx, at: string): Promise<Content> => ({
  id: newId(new Date(at)),
  at,
  actor: 'system',
  action: CHAIN_BEGINS,
  subject: 'audit',
  detail: JSON.stringify(await hashEarlier(trx)),
});

/**
 * Adds a row to the audit log, in the transaction of what it tells of. Transactions that write rows pass here one after
 * the other, so write it last.
 */
export const writeAudit = async (
  trx: Trx,
  { now, actor, action, subject, succeeded = true, detail = {} }: AuditEntry,
): Promise<void> => {
  await append(trx, {
    id: newId(now),
    at: now.toISOString(),
    actor,
    action,
    subject,
    detail: JSON.stringify(succeeded ? detail : { ...detail, succeeded }),
  });
};
