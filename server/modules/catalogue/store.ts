import type { ColumnDetails, DisclosureArea, KnownColumn } from '../../../domain/catalogue';
import { columnIdentity } from '../../../domain/catalogue';
import type { Store, Trx } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';
import type { ColumnRow } from './tables';

type Db = Store['read'];

/** A portion of rows that both engines take in one statement. */
const AT_ONCE = 50;

export type Counter = 'catalogue' | 'catalogue-rules' | 'catalogue-filed' | 'catalogue-filed-rules';

export const readCounters = async (db: Db): Promise<Readonly<Record<Counter, number>>> => {
  const rows = await db.selectFrom('counters').selectAll().where('id', 'like', 'catalogue%').execute();
  const valueOf = (id: Counter): number => rows.find((row) => row.id === id)?.value ?? 0;
  return {
    catalogue: valueOf('catalogue'),
    'catalogue-rules': valueOf('catalogue-rules'),
    'catalogue-filed': valueOf('catalogue-filed'),
    'catalogue-filed-rules': valueOf('catalogue-filed-rules'),
  };
};

/** Whoever changes the catalogue passes here, one after the other; what is kept in memory is read anew. */
export const lockCatalogue = async (trx: Trx): Promise<void> => raise(trx, 'catalogue');

/** Everything that rules file is filed anew. */
export const raiseRules = async (trx: Trx): Promise<void> => raise(trx, 'catalogue-rules');

const raise = async (trx: Trx, id: Counter): Promise<void> => {
  await trx
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('id', '=', id)
    .execute();
};

export const setCounter = async (trx: Trx, id: Counter, value: number): Promise<void> => {
  await trx.updateTable('counters').set({ value }).where('id', '=', id).execute();
};

export const readAreas = (db: Db): Promise<DisclosureArea[]> =>
  db.selectFrom('catalogue_areas').select(['id', 'name']).orderBy('place').execute();

export const detailsOf = ({ details }: Pick<ColumnRow, 'details'>): ColumnDetails =>
  JSON.parse(details) as ColumnDetails;

/** Every column that is not retired, in the order of the catalogue: by class or area, then by place. */
export const readColumns = async (db: Db): Promise<(KnownColumn & { readonly version: number })[]> => {
  const rows = await db
    .selectFrom('catalogue_columns')
    .select(['id', 'details', 'version'])
    .where('retired', '=', 0)
    .orderBy('group_id')
    .orderBy('place')
    .execute();
  return rows.map((row) => ({ id: row.id, details: detailsOf(row), version: row.version }));
};

export interface ColumnWriting {
  readonly id: string;
  readonly details: ColumnDetails;
  readonly version: number;
}

export interface Doing {
  readonly now: Date;
  readonly by: { readonly id: string; readonly name: string };
}

const rowOf = ({ id, details, version }: ColumnWriting) => ({
  id,
  group_id: details.group,
  identity: columnIdentity(details),
  name: details.name,
  organ: details.organ,
  details: JSON.stringify(details),
  version,
});

const versionRow = ({ id, details, version }: ColumnWriting, { now, by }: Doing) => ({
  column_id: id,
  version,
  details: JSON.stringify(details),
  at: now.toISOString(),
  by_id: by.id,
  by_name: by.name,
});

const insertVersions = async (trx: Trx, columns: readonly ColumnWriting[], doing: Doing): Promise<void> => {
  for (let at = 0; at < columns.length; at += AT_ONCE) {
    const portion = columns.slice(at, at + AT_ONCE).map((column) => versionRow(column, doing));
    await trx.insertInto('catalogue_column_versions').values(portion).execute();
  }
};

export const insertColumns = async (trx: Trx, columns: readonly ColumnWriting[], doing: Doing): Promise<void> => {
  const last = await trx
    .selectFrom('catalogue_columns')
    .select(({ fn }) => fn.max('place').as('place'))
    .executeTakeFirst();
  const from = last?.place ?? 0;
  for (let at = 0; at < columns.length; at += AT_ONCE) {
    const portion = columns.slice(at, at + AT_ONCE);
    const rows = portion.map((column, index) => ({
      ...rowOf(column),
      place: from + at + index + 1,
      retired: 0,
    }));
    await trx.insertInto('catalogue_columns').values(rows).execute();
  }
  await insertVersions(trx, columns, doing);
};

export const changeColumns = async (trx: Trx, columns: readonly ColumnWriting[], doing: Doing): Promise<void> => {
  for (const column of columns) {
    const { id, ...row } = rowOf(column);
    await trx.updateTable('catalogue_columns').set(row).where('id', '=', id).execute();
  }
  await insertVersions(trx, columns, doing);
};
