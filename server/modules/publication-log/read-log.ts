import { Value } from '@sinclair/typebox/value';
import { ContentKind } from '../../../contract/primitives';
import type { PublicationLogEntry, PublicationLogQuery, PublicationLogView } from '../../../contract/publication-log';
import type { Store } from '../../platform/db/store';
import { LOG_HEAD } from '../../platform/publishing/publication-log';
import type { PublicationLogRow } from '../../platform/publishing/tables';

type Read = Store['read'];

/** Rows in the order asked for, one more than wanted, so that it is seen whether others follow. */
const rowsOf = (db: Read, { after, cursor, limit }: PublicationLogQuery): Promise<PublicationLogRow[]> => {
  const rows = db
    .selectFrom('publication_log')
    .selectAll()
    .limit(limit + 1);
  if (after !== undefined) return rows.where('sequence', '>', after).orderBy('sequence').execute();
  const newest = rows.orderBy('sequence', 'desc');
  return (cursor === undefined ? newest : newest.where('sequence', '<', Number(cursor))).execute();
};

/** The titles of those pages that are shown today; what is withdrawn has none here. */
async function titlesOf(db: Read, pages: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (pages.length === 0) return new Map();
  const rows = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .select(['published.id', 'rendered.title'])
    .where('published.id', 'in', pages)
    .where('published.state', '=', 'shown')
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

const linkOf = (page: string): PublicationLogEntry['link'] => {
  const at = page.indexOf('/');
  const kind = page.slice(0, at);
  return Value.Check(ContentKind, kind) ? { kind, id: page.slice(at + 1) } : null;
};

/** The public log as asked for; head and rows may be a publication apart, which a later look settles. */
export async function readLog(db: Read, query: PublicationLogQuery): Promise<PublicationLogView> {
  const head = await db
    .selectFrom('publication_head')
    .select(['sequence', 'hash'])
    .where('id', '=', LOG_HEAD)
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(db, query);
  const shown = rows.slice(0, query.limit);
  const titles = await titlesOf(db, [...new Set(shown.map(({ page }) => page))]);
  return {
    head,
    items: shown.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      action: row.action,
      page: row.page,
      edition: row.edition,
      contentHash: row.content_hash,
      detail: row.detail,
      hash: row.hash,
      title: titles.get(row.page) ?? null,
      link: linkOf(row.page),
    })),
    nextCursor: rows.length > query.limit ? String(shown.at(-1)?.sequence) : null,
  };
}
