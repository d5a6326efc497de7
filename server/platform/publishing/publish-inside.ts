import { createHash } from 'node:crypto';
import type { PublicationAction } from '../../../contract/publication-log';
import { writeAudit } from '../audit';
import { newId } from '../db/new-id';
import type { Trx } from '../db/store';
import { checkAgainstStore } from './check-content';
import { documentsOf, documentsPointingTo, markAllStale, markStale, pagesPointedTo } from './dependents';
import type { PublishOutcome } from './outcome';
import { RenderContext, type PageLook } from './render-context';
import { pageId } from './page-id';
import { appendLog, beginLog } from './publication-log';
import type { Page, Reference, Resource } from './resource';
import { findDocument, newDocument } from './document-row';
import type { DocumentRow } from './tables';
import { endWithdrawal, isWithdrawn } from './withdrawn';
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

/** What the public log calls it: a document that says for the first time that it is repealed is no mere correction. */
function actionOf(resource: Resource, content: unknown, before: string | undefined): PublicationAction {
  if (before === undefined) return 'published';
  const isNow = resource.isRepealed?.(content) === true;
  return isNow && resource.isRepealed?.(JSON.parse(before)) !== true ? 'repealed' : 'corrected';
}

/** Edition, pages, links, audit row and what is left for the outbox, in the transaction that is open. */
export async function publishInside(
  inside: Inside,
  resource: Resource,
  content: { sourceId: string },
  { actor, again }: { readonly actor: string; readonly again: boolean },
): Promise<PublishOutcome> {
  const { trx, at } = inside;
  const text = JSON.stringify(content);
  const hash = sha256(text);
  const known = await findDocument(trx, resource.kind, content.sourceId);
  const latest = known ? await latestEdition(inside, known.id) : undefined;
  // What was withdrawn stays so until it is shown again on purpose, or says something else.
  const isAgain = again && known !== undefined && (await isWithdrawn(trx, known.id));
  if (known && latest?.content_hash === hash && !isAgain) {
    return { state: 'unchanged', kind: resource.kind, id: known.public_id, edition: latest.number };
  }
  const on = { db: trx, look: inside.look };
  const { references, refusals } = await checkAgainstStore(on, resource, content, known?.id);
  if (refusals.length > 0) return { state: 'refused', refusals };

  await beginLog(trx, at);
  const document = known ?? (await newDocument(trx, resource.kind, content.sourceId, at));
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
  if (known) await endWithdrawal(trx, document.id, at);
  await appendLog(trx, at, {
    action: actionOf(resource, content, latest?.content),
    page: pageId(resource.kind, document.public_id),
    edition: edition.number,
    content_hash: hash,
    detail: '{}',
  });
  await writeAudit(trx, {
    now: at,
    actor,
    action: 'publish',
    subject: pageId(resource.kind, document.public_id),
    detail: { edition: edition.number, contentHash: hash },
  });
  return { state: 'published', kind: resource.kind, id: document.public_id, edition: edition.number };
}

/** The pages of the latest edition, written once more; undefined where nothing is known of the document. */
async function writeLatest(inside: Inside, documentId: string, resources: ReadonlyMap<string, Resource>) {
  const { trx } = inside;
  const document = await trx.selectFrom('documents').selectAll().where('id', '=', documentId).executeTakeFirst();
  const latest = document && (await latestEdition(inside, document.id));
  const resource = document && resources.get(document.kind);
  if (!latest || !resource) return undefined;
  const edition = { document, number: latest.number, publishedAt: latest.published_at, isFirst: false };
  return {
    edition,
    hash: latest.content_hash,
    changes: await render(inside, resource, JSON.parse(latest.content), edition),
  };
}

/** Renders the pages of a document once more, because something they show has changed. */
export async function renderAgain(
  inside: Inside,
  documentId: string,
  resources: ReadonlyMap<string, Resource>,
): Promise<void> {
  if (await isWithdrawn(inside.trx, documentId)) return;
  const written = await writeLatest(inside, documentId, resources);
  if (!written) return;
  const listed = written.changes.filter((change) => change.listed).map((change) => change.id);
  const stale = (await documentsPointingTo(inside.trx, listed)).filter((id) => id !== documentId);
  await markStale(inside.trx, stale, inside.at);
  if (stale.length > 0) inside.written.stale = true;
}

/** Shows a document again that was withdrawn, as its latest edition has it; false when it is not withdrawn. */
export async function showAgainInside(
  inside: Inside,
  documentId: string,
  resources: ReadonlyMap<string, Resource>,
  actor: string,
): Promise<boolean> {
  const { trx, at } = inside;
  if (!(await isWithdrawn(trx, documentId))) return false;
  await endWithdrawal(trx, documentId, at);
  const written = await writeLatest(inside, documentId, resources);
  if (!written) throw new Error(`The withdrawn document ${documentId} has no edition.`);
  const { edition, hash, changes } = written;
  await markDependents(inside, edition, changes, await pagesPointedTo(trx, documentId));
  const page = pageId(edition.document.kind, edition.document.public_id);
  const { number } = edition;
  await appendLog(trx, at, { action: 'shown-again', page, edition: number, content_hash: hash, detail: '{}' });
  await writeAudit(trx, { now: at, actor, action: 'show-again', subject: page, detail: { edition: number } });
  return true;
}
