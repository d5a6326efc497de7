import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DirectoryContent } from '../../../contract/directory';
import type { Store, Trx } from '../../platform/db/store';
import { oneAtATime } from '../../platform/one-at-a-time';
import type { CatalogueDeps } from './deps';
import { entryOf, isListed, type SummaryFields } from './entry-of';
import { fileAgain, filePage, takeAway } from './file-page';
import type { FilingColumn } from './place-entry';
import { lockCatalogue, readColumns, readCounters, setCounter } from './store';

/** Pages filed in one transaction; between two, others come in. */
const PORTION = 40;
const AGAIN_PORTION = 100;

export interface CatalogueFollower {
  /** Files what was published since the last time; settles once everything from before the call is filed. */
  catchUp(): Promise<void>;
  /** Ends after the portion at hand; what is left is filed at the next start. */
  close(): Promise<void>;
}

const readPages = (db: Store['read'], after: number) =>
  db
    .selectFrom('published')
    .innerJoin('documents', 'documents.id', 'published.document_id')
    .leftJoin('rendered', 'rendered.id', 'published.id')
    .select(['published.id', 'published.kind', 'published.public_id', 'state', 'seq', 'created_at', 'updated_at'])
    .select(['rendered.title', 'rendered.summary'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PORTION)
    .execute();

type PageRow = Awaited<ReturnType<typeof readPages>>[number];

/** 索引号 on the document itself: only policy documents have one, and only their whole page says it. */
async function writtenNumber(trx: Trx, { id, kind }: PageRow): Promise<string | undefined> {
  if (kind !== 'policies') return undefined;
  const row = await trx.selectFrom('rendered').select('body').where('id', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.body.toString()) as { indexNumber?: string }).indexNumber;
}

const columnsIn = async (trx: Trx): Promise<FilingColumn[]> =>
  (await readColumns(trx)).map(({ id, details }) => ({ id, ...details }));

async function takePages(trx: Trx, rows: readonly PageRow[], directory: DirectoryContent): Promise<void> {
  const columns = await columnsIn(trx);
  for (const row of rows) {
    const { id, kind, public_id: publicId, title, summary, created_at: createdAt, updated_at: updatedAt } = row;
    if (!isListed(kind)) continue;
    const before = await trx.selectFrom('catalogue_entries').selectAll().where('id', '=', id).executeTakeFirst();
    if (row.state !== 'shown' || title === null || summary === null) {
      if (before) await takeAway(trx, id);
      continue;
    }
    const line = JSON.parse(summary) as SummaryFields;
    const entry = entryOf({ id, kind, publicId, title, summary: line, createdAt, updatedAt }, directory);
    await filePage(trx, entry, { written: await writtenNumber(trx, row), before, columns });
  }
}

/** One portion of what was published. @returns whether there may be more */
const takePublished = (store: Store, directory: DirectoryContent): Promise<boolean> =>
  store.write(async (trx) => {
    // Read in the transaction: of two servers, the second finds what the first has filed.
    await lockCatalogue(trx);
    const { 'catalogue-filed': after } = await readCounters(trx);
    const rows = await readPages(trx, after);
    const last = rows.at(-1);
    if (!last) return false;
    await takePages(trx, rows, directory);
    await setCounter(trx, 'catalogue-filed', last.seq);
    return rows.length === PORTION;
  });

/** One portion of what is filed by rules that have changed since. @returns the last entry; null at the end */
const takeAgain = (store: Store, after: string): Promise<string | null> =>
  store.write(async (trx) => {
    await lockCatalogue(trx);
    const rows = await trx
      .selectFrom('catalogue_entries')
      .selectAll()
      .where('id', '>', after)
      .where('state', '=', 'shown')
      .orderBy('id')
      .limit(AGAIN_PORTION)
      .execute();
    const columns = rows.length === 0 ? [] : await columnsIn(trx);
    for (const row of rows) await fileAgain(trx, row, columns);
    return rows.length === AGAIN_PORTION ? (rows.at(-1)?.id ?? null) : null;
  });

async function fileByNewRules(store: Store, isClosed: () => boolean): Promise<void> {
  const { 'catalogue-rules': rules, 'catalogue-filed-rules': filed } = await readCounters(store.read);
  if (rules === filed) return;
  let after: string | null = '';
  while (after !== null) {
    after = await takeAgain(store, after);
    await nextTurn();
    if (isClosed()) return;
  }
  // Rules that were changed meanwhile are behind this number still, and are taken up at the next look.
  await store.write((trx) => setCounter(trx, 'catalogue-filed-rules', rules));
}

async function hasNews(store: Store): Promise<boolean> {
  // A number is given once and names a class: nothing gets one before there is a catalogue.
  const any = await store.read.selectFrom('catalogue_columns').select('id').limit(1).executeTakeFirst();
  if (!any) return false;
  const counters = await readCounters(store.read);
  if (counters['catalogue-rules'] !== counters['catalogue-filed-rules']) return true;
  const next = await store.read
    .selectFrom('published')
    .select('seq')
    .where('seq', '>', counters['catalogue-filed'])
    .limit(1)
    .executeTakeFirst();
  return next !== undefined;
}

/** Keeps the catalogue in step with what is published, by the order in which pages changed. */
export function followPublication({ store, directory }: Pick<CatalogueDeps, 'store' | 'directory'>): CatalogueFollower {
  let closed = false;
  const isClosed = (): boolean => closed;
  let last: Promise<void> | undefined;
  const takeAll = oneAtATime(async () => {
    if (!(await hasNews(store))) return;
    await fileByNewRules(store, isClosed);
    const known = await directory();
    while (!isClosed() && (await takePublished(store, known))) await nextTurn();
  }, isClosed);
  return {
    catchUp() {
      if (closed) return Promise.resolve();
      last = takeAll();
      return last;
    },
    async close() {
      closed = true;
      // Whoever asked for it is told how it ended.
      await last?.catch(() => undefined);
    },
  };
}
