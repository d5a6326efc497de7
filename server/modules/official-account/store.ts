import type { Store, Trx } from '../../platform/db/store';
import type { OfficialArticleRow } from './tables';

type Read = Store['read'];

export const findArticle = (db: Read | Trx, id: string): Promise<OfficialArticleRow | undefined> =>
  db.selectFrom('official_articles').selectAll().where('id', '=', id).executeTakeFirst();

/** Of one piece, the latest first. */
export const articlesOf = (db: Read, page: string): Promise<OfficialArticleRow[]> =>
  db.selectFrom('official_articles').selectAll().where('page', '=', page).orderBy('id', 'desc').limit(50).execute();

/** The latest first. */
export const latestArticles = (db: Read): Promise<OfficialArticleRow[]> =>
  db.selectFrom('official_articles').selectAll().orderBy('id', 'desc').limit(200).execute();

/** Changes an article, whose version rises with it. */
export async function changeArticle(
  trx: Trx,
  row: OfficialArticleRow,
  now: Date,
  changes: Partial<OfficialArticleRow>,
): Promise<OfficialArticleRow> {
  return trx
    .updateTable('official_articles')
    .set({ ...changes, version: row.version + 1, changed_at: now.toISOString() })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
