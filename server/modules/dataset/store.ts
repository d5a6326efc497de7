import type { DatasetField, Frequency } from '../../../domain/dataset';
import type { Store, Trx } from '../../platform/db/store';

export interface DatasetTableRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly department: string;
  readonly topic: string;
  readonly frequency: Frequency;
  readonly terms: string;
  readonly contact: string;
  readonly fields: string;
  readonly words: string;
  readonly current_version: number | null;
  readonly row_count: number;
  readonly updated_on: string;
  readonly state: 'new' | 'published' | 'withdrawn';
  readonly withdrawn_reason: string;
  /** Civil date; empty while it is not withdrawn, and where the reason was written for staff alone. */
  readonly withdrawn_on: string;
  readonly revision: number;
}

export interface VersionRow {
  readonly id: number;
  readonly dataset_id: string;
  readonly number: number;
  readonly state: 'loading' | 'draft' | 'published' | 'dropped';
  readonly fields: string;
  readonly file_name: string;
  readonly row_count: number;
  readonly faulty_count: number;
  readonly csv_bytes: number;
  readonly json_bytes: number;
  readonly note: string;
  readonly brought_at: string;
  readonly brought_by: string;
  readonly published_at: string | null;
  readonly published_by: string;
  readonly has_rows: number;
}

export interface KeptRow {
  readonly version_id: number;
  readonly n: number;
  readonly cells: string;
  readonly k1: Buffer | null;
  readonly k2: Buffer | null;
  readonly k3: Buffer | null;
  readonly k4: Buffer | null;
}

export interface FaultRow {
  readonly version_id: number;
  readonly line: number;
  readonly cells: string;
  readonly faults: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    datasets: DatasetTableRow;
    dataset_versions: VersionRow;
    dataset_rows: KeptRow;
    dataset_faults: FaultRow;
  }
}

export const fieldsOf = ({ fields }: { readonly fields: string }): readonly DatasetField[] =>
  JSON.parse(fields) as DatasetField[];

export const cellsOf = ({ cells }: { readonly cells: string }): readonly string[] => JSON.parse(cells) as string[];

export const findDataset = (db: Store['read'], id: string): Promise<DatasetTableRow | undefined> =>
  db.selectFrom('datasets').selectAll().where('id', '=', id).executeTakeFirst();

export const findVersion = (db: Store['read'], id: number): Promise<VersionRow | undefined> =>
  db.selectFrom('dataset_versions').selectAll().where('id', '=', id).executeTakeFirst();

export const findVersionByNumber = (db: Store['read'], dataset: string, number: number) =>
  db
    .selectFrom('dataset_versions')
    .selectAll()
    .where('dataset_id', '=', dataset)
    .where('number', '=', number)
    .executeTakeFirst();

/** The newest first. */
export const versionsOf = (db: Store['read'], dataset: string): Promise<VersionRow[]> =>
  db
    .selectFrom('dataset_versions')
    .selectAll()
    .where('dataset_id', '=', dataset)
    .where('state', '<>', 'dropped')
    .orderBy('number', 'desc')
    .limit(50)
    .execute();

/** A set that everybody may read, with its version in force. */
export async function findPublished(
  db: Store['read'],
  id: string,
): Promise<{ readonly set: DatasetTableRow; readonly version: VersionRow } | undefined> {
  const set = await findDataset(db, id);
  if (set?.state !== 'published' || set.current_version === null) return undefined;
  const version = await findVersion(db, set.current_version);
  return version && { set, version };
}

/** The next number that no version had. */
export async function nextVersionId(trx: Trx): Promise<number> {
  const { value } = await trx
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('id', '=', 'dataset-versions')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
