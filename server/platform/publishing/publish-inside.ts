import { createHash } from 'node:crypto';
import { writeAudit } from '../audit';
import { newId } from '../db/new-id';
import type { Trx } from '../db/store';
import { checkPlaces, checkReferences, isTaken } from './check-content';
import { documentsOf, documentsPointingTo, markAllStale, markStale } from './dependents';
import type { PublishOutcome } from './outcome';
import { otherPublicIdOf, publicIdOf } from './public-id';
import { RenderContext, type PageLook } from './render-context';
import { pageId } from './page-id';
import type { Page, Reference, Resource } from './resource';
import type { DocumentRow } from './tables';
import { writePages, type PageChange } from './write-pages';

export interface Written {
  changed: boolean;
  /** Something waits to be rendered again. */
  stale: boolean;
}

/** One transaction of the publisher. */
export interface Inside {
  readonly trx: Trx;
  readonly at: Date;
  readonly today: string;
  readonly look: PageLook;
  readonly written: Written;
}

interface Edition {
  readonly document: DocumentRow;
  readonly number: number;
  readonly publishedAt: string;
  /** Nothing of the document is there yet. */
  readonly isFirst: boolean;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function findDocument({ trx }: Inside, resource: Resource, sourceId: string): Promise<DocumentRow | undefined> {
  return trx
    .selectFrom('documents')
    .selectAll()
    .where('kind', '=', resource.kind)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
}

async function newDocument({ trx, at }: Inside, resource: Resource, sourceId: string): Promise<DocumentRow> {
  const wished = publicIdOf(sourceId);
  const taken = await trx
    .selectFrom('documents')
    .select('id')
    .where('kind', '=', resource.kind)
    .where('public_id', '=', wished)
    .executeTakeFirst();
  return {
    id: newId(at),
    kind: resource.kind,
    public_id: taken ? otherPublicIdOf(sourceId) : wished,
    source_id: sourceId,
    created_at: at.toISOString(),
  };
}

const latestEdition = ({ trx }: Inside, documentId: string) =>
  trx
    .selectFrom('editions')
    .select(['number', 'content', 'content_hash', 'published_at'])
    .where('document_id', '=', documentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

const contextOf = (inside: Inside, { document, number }: Edition): RenderContext =>
  new RenderContext(inside.look, {
    today: inside.today,
    kind: document.kind,
    publicId: document.public_id,
    edition: number,
    createdAt: document.created_at,
  });

/** Replaces the links of a document; gives the pages it pointed to before or points to now. */
async function replaceLinks(
  inside: Inside,
  { document, isFirst }: Edition,
  references: readonly Reference[],
): Promise<string[]> {
  const { trx } = inside;
  const own = pageId(document.kind, document.public_id);
  const before = isFirst
    ? []
    : await trx.selectFrom('links').select('to_page').where('document_id', '=', document.id).execute();
  if (before.length > 0) await trx.deleteFrom('links').where('document_id', '=', document.id).execute();
  const rows = new Map(
    references.map(({ from = own, role, kind, id, anchor = '' }) => {
      const row = { document_id: document.id, from_page: from, to_page: pageId(kind, id), role, anchor };
      return [JSON.stringify(row), row];
    }),
  );
  if (rows.size > 0)
    await trx
      .insertInto('links')
      .values([...rows.values()])
      .execute();
  return [...new Set([...before, ...rows.values()].map((row) => row.to_page))];
}

async function render(inside: Inside, resource: Resource, content: unknown, edition: Edition): Promise<PageChange[]> {
  const pages: Page[] = await resource.render(content, contextOf(inside, edition));
  const by = {
    documentId: edition.document.id,
    edition: edition.number,
    isFirst: edition.isFirst,
    updatedAt: edition.publishedAt,
  };
  const changes = await writePages(inside.trx, resource, pages, by, inside.look);
  if (changes.length > 0) inside.written.changed = true;
  return changes;
}

/** Marks what shows these pages, or shares a document with them. */
async function markDependents(inside: Inside, edition: Edition, changes: readonly PageChange[], linked: string[]) {
  const { trx, at } = inside;
  const { document } = edition;
  if (document.kind === 'directory') {
    await markAllStale(trx, document.id, at);
    inside.written.stale = true;
    return;
  }
  const policies = linked.filter((page) => page.startsWith('policies/'));
  const stale = new Set([
    ...(await documentsPointingTo(
      trx,
      changes.map((change) => change.id),
    )),
    ...(await documentsOf(trx, linked)),
    ...(await documentsPointingTo(trx, policies)),
  ]);
  stale.delete(document.id);
  await markStale(trx, [...stale], at);
  if (stale.size > 0) inside.written.stale = true;
}

async function markNeighbours(inside: Inside, resource: Resource, content: unknown, edition: Edition): Promise<void> {
  const pages = (await resource.neighbours?.(content, contextOf(inside, edition))) ?? [];
  const documents = (await documentsOf(inside.trx, pages)).filter((id) => id !== edition.document.id);
  await markStale(inside.trx, documents, inside.at);
  if (documents.length > 0) inside.written.stale = true;
}

async function check(inside: Inside, resource: Resource, content: unknown, known: DocumentRow | undefined) {
  const references = resource.references(content);
  const refusals = [
    ...checkPlaces(resource, content, await inside.look.directory()),
    ...(await checkReferences(references, inside.look)),
  ];
  const others = new Set(references.flatMap(({ from }) => from ?? []));
  for (const page of others) {
    if (await isTaken(inside.trx, page, known?.id)) {
      refusals.push({ code: 'publishing.id-taken', field: 'items', found: page });
    }
  }
  return { references, refusals };
}

/** Edition, pages, links, audit row and what is left for the outbox, in the transaction that is open. */
export async function publishInside(
  inside: Inside,
  resource: Resource,
  content: { sourceId: string },
  actor: string,
): Promise<PublishOutcome> {
  const { trx, at } = inside;
  const text = JSON.stringify(content);
  const hash = sha256(text);
  const known = await findDocument(inside, resource, content.sourceId);
  const latest = known ? await latestEdition(inside, known.id) : undefined;
  if (known && latest?.content_hash === hash) {
    return { state: 'unchanged', kind: resource.kind, id: known.public_id, edition: latest.number };
  }
  const { references, refusals } = await check(inside, resource, content, known);
  if (refusals.length > 0) return { state: 'refused', refusals };

  const document = known ?? (await newDocument(inside, resource, content.sourceId));
  if (!known) await trx.insertInto('documents').values(document).execute();
  const edition = { document, number: (latest?.number ?? 0) + 1, publishedAt: at.toISOString(), isFirst: !known };
  await trx
    .insertInto('editions')
    .values({
      id: newId(at),
      document_id: document.id,
      number: edition.number,
      content_hash: hash,
      content: text,
      published_at: edition.publishedAt,
    })
    .execute();
  const linked = await replaceLinks(inside, edition, references);
  const changes = await render(inside, resource, content, edition);
  await markDependents(inside, edition, changes, linked);
  await markNeighbours(inside, resource, content, edition);
  await writeAudit(trx, {
    now: at,
    actor,
    action: 'publish',
    subject: pageId(resource.kind, document.public_id),
    detail: { edition: edition.number, contentHash: hash },
  });
  return { state: 'published', kind: resource.kind, id: document.public_id, edition: edition.number };
}

/** Renders the pages of a document once more, because something they show has changed. */
export async function renderAgain(
  inside: Inside,
  documentId: string,
  resources: ReadonlyMap<string, Resource>,
): Promise<void> {
  const { trx } = inside;
  const document = await trx.selectFrom('documents').selectAll().where('id', '=', documentId).executeTakeFirst();
  const latest = document && (await latestEdition(inside, document.id));
  const resource = document && resources.get(document.kind);
  if (!latest || !resource) return;
  const edition = { document, number: latest.number, publishedAt: latest.published_at, isFirst: false };
  const changes = await render(inside, resource, JSON.parse(latest.content), edition);
  const listed = changes.filter((change) => change.listed).map((change) => change.id);
  const stale = (await documentsPointingTo(trx, listed)).filter((id) => id !== documentId);
  await markStale(trx, stale, inside.at);
  if (stale.length > 0) inside.written.stale = true;
}
