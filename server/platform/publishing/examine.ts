import { civilDateOf } from '../../../domain/calendar';
import type { Store } from '../db/store';
import { checkAgainstStore, checkShape } from './check-content';
import { findDocument, newDocument } from './document-row';
import type { PublishingRefusal } from './refusals';
import { PageLook, RenderContext } from './render-context';
import type { Page, Resource } from './resource';
import type { DocumentKind } from './tables';

/** Content that is not published yet. */
export interface Unpublished {
  readonly kind: DocumentKind;
  readonly content: unknown;
}

export interface Examined {
  /** What stands against its publication; empty: nothing. */
  readonly refusals: readonly PublishingRefusal[];
  /** The page's id, whether it is published or not; empty where the content names no source. */
  readonly publicId: string;
  /** The pages that it would give, with its own first; null where something stands against it. */
  readonly pages: readonly Page[] | null;
}

interface Look {
  readonly db: Store['read'];
  readonly look: PageLook;
  readonly at: Date;
}

async function render({ db, look, at }: Look, resource: Resource, content: { sourceId: string }) {
  const known = await findDocument(db, resource.kind, content.sourceId);
  const document = known ?? (await newDocument(db, resource.kind, content.sourceId, at));
  const { refusals } = await checkAgainstStore({ db, look }, resource, content, known?.id);
  if (refusals.length > 0) return { refusals, publicId: document.public_id, pages: null };
  const last = await db
    .selectFrom('editions')
    .select('number')
    .where('document_id', '=', document.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const context = new RenderContext(look, {
    today: civilDateOf(at),
    kind: document.kind,
    publicId: document.public_id,
    edition: (last?.number ?? 0) + 1,
    createdAt: document.created_at,
  });
  return { refusals, publicId: document.public_id, pages: await resource.render(content, context) };
}

async function examineOne(on: Look, resource: Resource | undefined, { kind, content }: Unpublished): Promise<Examined> {
  if (!resource) return { refusals: [{ code: 'publishing.unknown-kind', found: kind }], publicId: '', pages: null };
  const checked = checkShape(resource, content);
  if (!checked.ok) return { refusals: checked.refusals, publicId: '', pages: null };
  return render(on, resource, checked.value as { sourceId: string });
}

/**
 * What would stand against a publication, and what residents would see of it; nothing is written.
 *
 * @param before - what is released together with it and before it: as far as this look goes, it is published
 */
export async function examine(
  { db, at }: Pick<Look, 'db' | 'at'>,
  resources: ReadonlyMap<string, Resource>,
  unpublished: Unpublished,
  before: readonly Unpublished[],
): Promise<Examined> {
  const on: Look = { db, at, look: new PageLook(db) };
  for (const each of before) {
    const { pages } = await examineOne(on, resources.get(each.kind), each);
    for (const page of pages ?? []) on.look.suppose(page);
  }
  return examineOne(on, resources.get(unpublished.kind), unpublished);
}
