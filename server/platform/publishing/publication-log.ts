import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../db/new-id';
import type { Store, Trx } from '../db/store';
import { linkHash } from '../hash-chain';
import { pageId } from './page-id';
import type { DocumentKind, PublicationLogRow } from './tables';

export const LOG_HEAD = 'head';
/** The page of the row that begins the log. */
const NO_PAGE = '-';
const EDITIONS_AT_ONCE = 1_000;

type LogContent = Omit<PublicationLogRow, 'sequence' | 'id' | 'hash'>;

/** What a row's hash covers beside the hash before it and its number; contract/publication-log.ts tells outsiders. */
export const logParts = (row: LogContent): readonly unknown[] => [
  row.at,
  row.action,
  row.page,
  row.edition,
  row.content_hash,
  row.detail,
];

interface LoggedEdition {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly public_id: string;
  readonly number: number;
  readonly content_hash: string;
}

/** Editions that no row of the log names: those from before it. */
const unlogged = (db: Store['read'], after: string) =>
  sql<LoggedEdition>`
    SELECT editions.id, documents.kind, documents.public_id, editions.number, editions.content_hash
    FROM editions JOIN documents ON documents.id = editions.document_id
    WHERE editions.id > ${after} AND NOT EXISTS (
      SELECT 1 FROM publication_log
      WHERE publication_log.page = documents.kind || '/' || documents.public_id
        AND publication_log.edition = editions.number AND publication_log.action <> 'withdrawn')
    ORDER BY editions.id LIMIT ${EDITIONS_AT_ONCE}`.execute(db);

/** One hash over the editions from before the log, and how many they are. */
export async function hashUnlogged(db: Store['read']): Promise<{ editions: number; hash: string }> {
  const hash = createHash('sha256');
  let editions = 0;
  for (let after = ''; ;) {
    const { rows } = await unlogged(db, after);
    for (const { kind, public_id, number, content_hash } of rows)
      hash.update(`${JSON.stringify([pageId(kind, public_id), number, content_hash])}\n`);
    editions += rows.length;
    const last = rows.at(-1);
    if (!last) return { editions, hash: hash.digest('hex') };
    after = last.id;
  }
}

/** Adds a row; gives its number. The head's row is locked by the update until the transaction ends. */
export async function appendLog(trx: Trx, now: Date, content: Omit<LogContent, 'at'>): Promise<number> {
  const { sequence, hash: before } = await trx
    .updateTable('publication_head')
    .set((row) => ({ sequence: row('sequence', '+', 1) }))
    .where('id', '=', LOG_HEAD)
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
  const row = { at: now.toISOString(), ...content };
  const hash = linkHash(before, sequence, logParts(row));
  await trx
    .insertInto('publication_log')
    .values({ sequence, id: newId(now), ...row, hash })
    .execute();
  await trx.updateTable('publication_head').set({ hash }).where('id', '=', LOG_HEAD).execute();
  return sequence;
}

/** Begins the log where there is none, over the editions that are there: to be called before the first one it tells of. */
export async function beginLog(trx: Trx, now: Date): Promise<void> {
  const head = await trx.selectFrom('publication_head').select('sequence').executeTakeFirstOrThrow();
  if (head.sequence > 0) return;
  const { editions, hash } = await hashUnlogged(trx);
  await appendLog(trx, now, {
    action: 'begins',
    page: NO_PAGE,
    edition: 0,
    content_hash: hash,
    detail: JSON.stringify({ editions }),
  });
}
