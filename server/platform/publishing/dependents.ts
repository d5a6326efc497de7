import { sql } from 'kysely';
import type { Trx } from '../db/store';
import { newId } from '../db/new-id';

/** Topic of the outbox: a document whose pages have to be rendered again. */
export const RE_RENDER = 're-render';

/**
 * Leaves word that these documents are to be rendered again; once is enough. Only under the publisher's lock (the row
 * `publication` of the counters): elsewhere word that is just being taken away would pass for word that is there.
 */
export async function markStale(trx: Trx, documents: readonly string[], at: Date): Promise<void> {
  for (const subject of documents) {
    await trx
      .insertInto('outbox')
      .values({ id: newId(at), topic: RE_RENDER, subject, created_at: at.toISOString() })
      .onConflict((conflict) => conflict.columns(['topic', 'subject']).doNothing())
      .execute();
  }
}

/** Documents that point to one of these pages, whatever the reason. */
export async function documentsPointingTo(trx: Trx, pages: readonly string[]): Promise<string[]> {
  if (pages.length === 0) return [];
  const rows = await trx.selectFrom('links').select('document_id').distinct().where('to_page', 'in', pages).execute();
  return rows.map((row) => row.document_id);
}

/** Documents of these pages. */
export async function documentsOf(trx: Trx, pages: readonly string[]): Promise<string[]> {
  if (pages.length === 0) return [];
  const rows = await trx.selectFrom('published').select('document_id').distinct().where('id', 'in', pages).execute();
  return rows.map((row) => row.document_id);
}

/** Every document but one: for the directory, whose names stand on all pages. */
export async function markAllStale(trx: Trx, except: string, at: Date): Promise<void> {
  await sql`
    INSERT INTO outbox (id, topic, subject, created_at)
    SELECT 'all-' || id, ${RE_RENDER}, id, ${at.toISOString()} FROM documents WHERE id <> ${except}
    ON CONFLICT DO NOTHING`.execute(trx);
}

/** Pages that a document points to. */
export async function pagesPointedTo(trx: Trx, documentId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('links')
    .select('to_page')
    .distinct()
    .where('document_id', '=', documentId)
    .execute();
  return rows.map((row) => row.to_page);
}
