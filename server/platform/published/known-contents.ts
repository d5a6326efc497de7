import type { Store } from '../db/store';
import type { DocumentKind } from '../publishing/tables';

const IDS_AT_ONCE = 200;

/** What was last published of these, by source id: a list that is brought in is compared with it. */
export async function knownContents(
  db: Store['read'],
  kind: DocumentKind,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  const contents = new Map<string, unknown>();
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('documents')
      .innerJoin('editions', 'editions.document_id', 'documents.id')
      .select(['documents.source_id', 'editions.content'])
      .where('documents.kind', '=', kind)
      .where('documents.source_id', 'in', ids.slice(at, at + IDS_AT_ONCE))
      .orderBy('editions.number')
      .execute();
    for (const { source_id, content } of rows) contents.set(source_id, JSON.parse(content));
  }
  return contents;
}
