import type { GazetteContent, GazetteView, ReadingPoint } from '../../../contract/gazette';
import type { Store, Trx } from '../../platform/db/store';

export interface DraftRow {
  readonly id: string;
  readonly content: string;
  readonly version: number;
  readonly imported_at: string;
  readonly imported_by: string;
  readonly imported_by_name: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    gazette_drafts: DraftRow;
    gazette_points: { id: string; position: number; point: string };
  }
}

type Db = Store['read'];
const LOCK = 'gazette-drafts';

/** Whoever changes the drafts passes here, one after the other. */
export const lockDrafts = async (trx: Trx): Promise<void> => {
  await trx
    .insertInto('counters')
    .values({ id: LOCK, value: 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .execute();
};

export const readDrafts = (db: Db): Promise<DraftRow[]> =>
  db.selectFrom('gazette_drafts').selectAll().orderBy('id').execute();

export const findDraft = (db: Db, id: string): Promise<DraftRow | undefined> =>
  db.selectFrom('gazette_drafts').selectAll().where('id', '=', id).executeTakeFirst();

export const contentOf = ({ content }: Pick<DraftRow, 'content'>): GazetteContent =>
  JSON.parse(content) as GazetteContent;

/** Keeps a draft, in the place of the one that was there. */
export async function keepDraft(trx: Trx, draft: Omit<DraftRow, 'version'>): Promise<void> {
  const { content, imported_at, imported_by, imported_by_name } = draft;
  await trx
    .insertInto('gazette_drafts')
    .values({ ...draft, version: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        ...{ content, imported_at, imported_by, imported_by_name },
        version: row('gazette_drafts.version', '+', 1),
      })),
    )
    .execute();
}

/** @returns whether a draft of that version was there */
export async function dropDraft(trx: Trx, id: string, version: number): Promise<boolean> {
  const gone = await trx
    .deleteFrom('gazette_drafts')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Rises with everything that is published of the gazette; null where nothing was. */
export async function publishedSeq(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('published')
    .select(({ fn }) => fn.max<number | null>('seq').as('seq'))
    .where('kind', '=', 'gazettes')
    .executeTakeFirst();
  return row?.seq ?? null;
}

/** Every issue that is published, as its page shows it. */
export async function publishedIssues(db: Db): Promise<GazetteView[]> {
  const rows = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.kind', '=', 'gazettes')
    .where('published.state', '=', 'shown')
    .select('rendered.body')
    .execute();
  return rows.map(({ body }) => JSON.parse(body.toString()) as GazetteView);
}

/** An issue as it was last written for publication. */
export async function publishedContent(db: Db, id: string): Promise<GazetteContent | undefined> {
  const row = await db
    .selectFrom('editions')
    .innerJoin('documents', 'documents.id', 'editions.document_id')
    .where('documents.kind', '=', 'gazettes')
    .where('documents.source_id', '=', id)
    .orderBy('editions.number', 'desc')
    .limit(1)
    .select('editions.content')
    .executeTakeFirst();
  return row && (JSON.parse(row.content) as GazetteContent);
}

export async function readPoints(db: Db): Promise<ReadingPoint[]> {
  const rows = await db.selectFrom('gazette_points').select('point').orderBy('position').execute();
  return rows.map(({ point }) => JSON.parse(point) as ReadingPoint);
}

/** Puts these in the place of all that are there. */
export async function replacePoints(trx: Trx, points: readonly ReadingPoint[]): Promise<void> {
  await trx.deleteFrom('gazette_points').execute();
  const rows = points.map((point, at) => ({ id: point.id, position: at + 1, point: JSON.stringify(point) }));
  if (rows.length > 0) await trx.insertInto('gazette_points').values(rows).execute();
}
