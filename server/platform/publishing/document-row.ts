import { newId } from '../db/new-id';
import type { Store } from '../db/store';
import { otherPublicIdOf, publicIdOf } from './public-id';
import type { DocumentKind, DocumentRow } from './tables';

/** The document that a record of this kind has become. */
export const findDocument = (
  db: Store['read'],
  kind: DocumentKind,
  sourceId: string,
): Promise<DocumentRow | undefined> =>
  db.selectFrom('documents').selectAll().where('kind', '=', kind).where('source_id', '=', sourceId).executeTakeFirst();

/** The document that it would become: with its public id, which is never renamed. */
export async function newDocument(
  db: Store['read'],
  kind: DocumentKind,
  sourceId: string,
  at: Date,
): Promise<DocumentRow> {
  const wished = publicIdOf(sourceId);
  const taken = await db
    .selectFrom('documents')
    .select('id')
    .where('kind', '=', kind)
    .where('public_id', '=', wished)
    .executeTakeFirst();
  return {
    id: newId(at),
    kind,
    public_id: taken ? otherPublicIdOf(sourceId) : wished,
    source_id: sourceId,
    created_at: at.toISOString(),
  };
}
