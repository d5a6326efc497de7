import { createHash } from 'node:crypto';
import type { Store } from '../db/store';
import { walkChain, type ChainNote, type ChainVerdict, type LinkFault } from '../hash-chain';
import { hashUnlogged, LOG_HEAD, logParts } from './publication-log';
import type { DocumentKind, PublicationLogRow } from './tables';

export type PublicationLogFault =
  | LinkFault
  /** Editions from before the log were changed, added or taken away. */
  | 'earlier-editions'
  /** The edition that the row tells of is not in the store. */
  | 'edition-gone'
  /** The edition in the store does not say what was published. */
  | 'edition-altered';

const ROWS_AT_ONCE = 500;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function editionFault(db: Store['read'], row: PublicationLogRow) {
  const at = row.page.indexOf('/');
  const edition = await db
    .selectFrom('editions')
    .innerJoin('documents', 'documents.id', 'editions.document_id')
    .select(['editions.content', 'editions.content_hash'])
    .where('documents.kind', '=', row.page.slice(0, at) as DocumentKind)
    .where('documents.public_id', '=', row.page.slice(at + 1))
    .where('editions.number', '=', row.edition)
    .executeTakeFirst();
  if (!edition) return 'edition-gone';
  const isSame = edition.content_hash === row.content_hash && sha256(edition.content) === row.content_hash;
  return isSame ? undefined : 'edition-altered';
}

/** Whether the row that begins the log still fits: asked last, for a row that was changed leaves its edition unnamed. */
async function earlierAreAsSaid(db: Store['read']): Promise<boolean> {
  const first = await db
    .selectFrom('publication_log')
    .select(['content_hash', 'detail'])
    .where('sequence', '=', 1)
    .executeTakeFirst();
  const { editions, hash } = await hashUnlogged(db);
  if (!first) return editions === 0;
  return first.content_hash === hash && first.detail === JSON.stringify({ editions });
}

/** Walks the public log from its first row, and looks whether each edition still says what was published. */
export async function verifyPublicationLog(store: Store, note?: ChainNote): Promise<ChainVerdict<PublicationLogFault>> {
  const db = store.read;
  const verdict = await walkChain<PublicationLogRow, Exclude<PublicationLogFault, LinkFault>>({
    head: await db.selectFrom('publication_head').selectAll().where('id', '=', LOG_HEAD).executeTakeFirst(),
    note,
    rowsAfter: (sequence) =>
      db
        .selectFrom('publication_log')
        .selectAll()
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(ROWS_AT_ONCE)
        .execute(),
    partsOf: logParts,
    alsoAsks: async (row) => (row.action === 'begins' ? undefined : editionFault(db, row)),
  });
  if (!verdict.intact || (await earlierAreAsSaid(db))) return verdict;
  return { intact: false, sequence: 1, id: null, fault: 'earlier-editions' };
}
