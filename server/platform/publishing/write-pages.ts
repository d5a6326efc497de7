import type { Trx } from '../db/store';
import { etagOf, prepareBytes } from '../published/bytes';
import { checkerOf } from './check-content';
import { pageId } from './page-id';
import type { Page, Resource } from './resource';
import type { PageLook } from './render-context';
import type { PublishedRow } from './tables';

/** What writing did to one page. */
export interface PageChange {
  readonly id: string;
  readonly seq: number;
  /** Its line in lists, its title or where it stands is another: pages that show it have to be rendered again. */
  readonly listed: boolean;
}

export interface WrittenBy {
  readonly documentId: string;
  readonly edition: number;
  readonly updatedAt: string;
  /** Nothing of the document is there yet, so there is nothing to compare with. */
  readonly isFirst: boolean;
}

const COUNTER = 'publication';

/** The next number of the order in which pages changed. Its row is locked by the publisher. */
async function nextSeq(trx: Trx): Promise<number> {
  const row = await trx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('id', '=', COUNTER)
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

type Narrow = Omit<PublishedRow, 'seq'>;

const rowOf = (page: Page, by: WrittenBy): Narrow => ({
  id: pageId(page.kind, page.id),
  document_id: by.documentId,
  kind: page.kind,
  public_id: page.id,
  state: 'shown',
  sort_key: page.facets.sortKey,
  topics: `,${page.facets.topics.join(',')},`,
  department: page.facets.department ?? null,
  area: page.facets.area ?? null,
  year: page.facets.year ?? null,
  edition: by.edition,
  changes_on: page.changesOn ?? null,
  updated_at: by.updatedAt,
});

/** A page that is not as documented is a fault of ours, found before it is published. */
function assertDocumented(resource: Resource, page: Page): void {
  const schema = resource.pages.find(({ kind }) => kind === page.kind);
  if (!schema) return;
  for (const [part, value] of [[schema.summary, page.summary] as const, [schema.view, page.view] as const]) {
    const check = checkerOf(part);
    if (check.Check(value)) continue;
    const first = check.Errors(value).First();
    throw new Error(
      `${pageId(page.kind, page.id)} is not as documented at ${first?.path ?? '/'}: ${first?.message ?? ''}`,
    );
  }
}

const isSame = (row: Narrow, known: Narrow): boolean =>
  (Object.keys(row) as (keyof Narrow)[]).every((key) => key === 'updated_at' || row[key] === known[key]);

const findWritten = (trx: Trx, id: string) =>
  trx
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.id', '=', id)
    .selectAll('published')
    .select(['rendered.summary', 'rendered.etag', 'rendered.title'])
    .executeTakeFirst();

/** Renders one page to bytes and stores them; undefined when everything is as it was. */
async function writePage(trx: Trx, resource: Resource, page: Page, by: WrittenBy): Promise<PageChange | undefined> {
  assertDocumented(resource, page);
  const row = rowOf(page, by);
  const known = by.isFirst ? undefined : await findWritten(trx, row.id);
  const view = Buffer.from(JSON.stringify(page.view));
  const summary = JSON.stringify(page.summary);
  const listed = known?.summary !== summary || known.sort_key !== row.sort_key || known.state !== 'shown';
  if (known && !listed && known.etag === etagOf(view) && isSame(row, known)) return undefined;

  const seq = await nextSeq(trx);
  const { etag, raw: body, gzip, brotli } = await prepareBytes(view);
  const rendered = { title: page.title, summary, etag, body, gzip, brotli };
  if (known) {
    // Rendering again because of another document is not news of this one.
    const updated_at = known.edition === row.edition ? known.updated_at : row.updated_at;
    await trx
      .updateTable('published')
      .set({ ...row, updated_at, seq })
      .where('id', '=', row.id)
      .execute();
    await trx.updateTable('rendered').set(rendered).where('id', '=', row.id).execute();
  } else {
    await trx
      .insertInto('published')
      .values({ ...row, seq })
      .execute();
    await trx
      .insertInto('rendered')
      .values({ id: row.id, ...rendered })
      .execute();
  }
  return { id: row.id, seq, listed };
}

/** Takes away the pages of a document but those kept: their addresses stay taken. */
export async function removePages(trx: Trx, kept: readonly string[], documentId: string): Promise<PageChange[]> {
  const shown = await trx
    .selectFrom('published')
    .select('id')
    .where('document_id', '=', documentId)
    .where('state', '=', 'shown')
    .execute();
  const changes: PageChange[] = [];
  for (const { id } of shown.filter((page) => !kept.includes(page.id))) {
    const seq = await nextSeq(trx);
    await trx.updateTable('published').set({ state: 'removed', seq }).where('id', '=', id).execute();
    changes.push({ id, seq, listed: true });
  }
  return changes;
}

/** Writes the pages of a document; gives what changed. */
export async function writePages(
  trx: Trx,
  resource: Resource,
  pages: readonly Page[],
  by: WrittenBy,
  look: PageLook,
): Promise<PageChange[]> {
  const changes: PageChange[] = [];
  for (const page of pages) {
    const change = await writePage(trx, resource, page, by);
    if (change) changes.push(change);
  }
  const ids = pages.map(({ kind, id }) => pageId(kind, id));
  if (!by.isFirst) changes.push(...(await removePages(trx, ids, by.documentId)));
  for (const { id } of changes) look.forget(id);
  return changes;
}
