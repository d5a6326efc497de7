import type { ApplicantColumn, SectionTexts, TableTwo } from '../../../domain/annual-report';
import type { Store, Trx } from '../../platform/db/store';

export interface AnnualReportRow {
  /** Year and scope, for example 2025/city. */
  readonly id: string;
  readonly year: number;
  readonly scope: string;
  readonly source: 'ledger' | 'import';
  readonly state: 'draft' | 'published';
  /** Grows with each change, so that nothing is published that nobody saw. */
  readonly revision: number;
  readonly table_two: string | null;
  readonly sections: string | null;
  readonly snapshot: string | null;
  readonly snapshot_hash: string | null;
  readonly published_at: string | null;
  readonly published_by: string | null;
}

interface AnnualReportColumnRow {
  readonly id: string;
  readonly applicant_column: ApplicantColumn;
  readonly set_at: string;
  readonly set_by: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    annual_reports: AnnualReportRow;
    annual_report_columns: AnnualReportColumnRow;
  }
}

export const reportId = (year: number, scope: string): string => `${year}/${scope}`;

export const findReport = (db: Store['read'], year: number, scope: string): Promise<AnnualReportRow | undefined> =>
  db.selectFrom('annual_reports').selectAll().where('id', '=', reportId(year, scope)).executeTakeFirst();

const LINE = ['year', 'scope', 'source', 'state', 'published_at'] as const;

export const listReports = (db: Store['read']) =>
  db.selectFrom('annual_reports').select(LINE).orderBy('year', 'desc').orderBy('scope').execute();

export const listPublished = (db: Store['read']) =>
  db
    .selectFrom('annual_reports')
    .select(LINE)
    .where('state', '=', 'published')
    .orderBy('year', 'desc')
    .orderBy('scope')
    .execute();

export const columnChoices = async (db: Store['read']): Promise<ReadonlyMap<string, ApplicantColumn>> => {
  const rows = await db.selectFrom('annual_report_columns').select(['id', 'applicant_column']).execute();
  return new Map(rows.map((row) => [row.id, row.applicant_column]));
};

export const chooseColumn = async (trx: Trx, row: AnnualReportColumnRow): Promise<void> => {
  const { applicant_column, set_at, set_by } = row;
  await trx
    .insertInto('annual_report_columns')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ applicant_column, set_at, set_by }))
    .execute();
};

/** The row of a year, made where there is none, and locked: simultaneous writers pass here one after the other. */
export const lockReport = async (store: Store, trx: Trx, year: number, scope: string): Promise<AnnualReportRow> => {
  const id = reportId(year, scope);
  const blank = { table_two: null, sections: null, snapshot: null, snapshot_hash: null };
  await trx
    .insertInto('annual_reports')
    .values({
      id,
      year,
      scope,
      source: 'ledger',
      state: 'draft',
      revision: 0,
      published_at: null,
      published_by: null,
      ...blank,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await store.lockRow(trx, 'annual_reports', id);
  return trx.selectFrom('annual_reports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
};

export const changeReport = async (
  trx: Trx,
  row: AnnualReportRow,
  change: Partial<Omit<AnnualReportRow, 'id' | 'year' | 'scope' | 'revision'>>,
): Promise<void> => {
  await trx
    .updateTable('annual_reports')
    .set({ ...change, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute();
};

export const tableTwoOf = (row: AnnualReportRow | undefined): TableTwo | null =>
  row?.table_two ? (JSON.parse(row.table_two) as TableTwo) : null;

export const sectionsOf = (row: AnnualReportRow | undefined): SectionTexts | null =>
  row?.sections ? (JSON.parse(row.sections) as SectionTexts) : null;
