import type { CivilDate } from '../calendar';
import { FEE_INCOME } from './figure';
import type { LedgerCase, LedgerRemedy } from './ledger-case';
import {
  REMEDY_COLUMNS,
  REMEDY_ROWS,
  type RemedyColumn,
  type RemedyRow,
  type TableFour,
  type TableThree,
} from './report';
import { OUTCOME_ROWS, REPORT_COLUMNS, REPORT_ROWS, type ReportColumn, type ReportRow } from './rows';

/** The tables that come out of the cases, with the cases behind each cell. */
export interface CountedReport {
  readonly year: number;
  readonly tableThree: TableThree;
  readonly tableFour: TableFour;
  readonly feeIncomeYuan: number;
  /** Ids of the cases that a cell counts, in the order in which they were given. */
  readonly casesBehind: (cell: string, column: string) => readonly string[];
}

type Span = { readonly first: CivilDate; readonly last: CivilDate };

const spanOf = (year: number): Span => {
  const text = String(year).padStart(4, '0');
  return { first: `${text}-01-01`, last: `${text}-12-31` };
};

/**
 * The rows in which a case is counted in a year: received in it or carried into it, and ended in it or carried out of it.
 * A request that was never received is in no row.
 *
 * @source 国办公开办函〔2021〕30号；条例第三十一条
 */
export function rowsOf({ receivedOn, concludedOn, row }: LedgerCase, year: number): ReportRow[] {
  const { first, last } = spanOf(year);
  if (receivedOn === null || receivedOn > last || (concludedOn !== null && concludedOn < first)) return [];
  const began: ReportRow = receivedOn < first ? '2' : '1';
  if (concludedOn === null || concludedOn > last) return [began, '4'];
  // Ended without a row would be a case nobody can place: the first check finds it, because the sums then differ.
  return row === null ? [began] : [began, row, '3.7'];
}

const REMEDY_ROW_OF: Readonly<Record<LedgerRemedy['kind'], RemedyRow>> = {
  review: 'review',
  direct: 'direct',
  'after-reconsideration': 'afterReview',
};

/** Where a remedy is counted in a year: as it ended in that year, or as under way at its end. */
function remedyColumnOf({ filedOn, concludedOn, outcome }: LedgerRemedy, year: number): RemedyColumn | null {
  const { first, last } = spanOf(year);
  if (filedOn > last || (concludedOn !== null && concludedOn < first)) return null;
  return concludedOn !== null && concludedOn <= last ? outcome : 'pending';
}

const key = (cell: string, column: string): string => `${cell} ${column}`;

const tableOf = <Row extends string, Column extends string>(
  rows: readonly Row[],
  columns: readonly Column[],
  count: (row: Row, column: Column) => number,
): Record<Row, Record<Column, number>> =>
  Object.fromEntries(
    rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, count(row, column)]))]),
  ) as Record<Row, Record<Column, number>>;

/**
 * The third and fourth table of a year, counted from the cases, and the fees received.
 *
 * @param cases - all cases of the organ, whatever their year
 * @source 国办公开办函〔2021〕30号；条例第五十条
 */
export function countLedger(cases: Iterable<LedgerCase>, year: number): CountedReport {
  const behind = new Map<string, string[]>();
  const add = (cell: string, column: string, id: string): void => {
    const ids = behind.get(key(cell, column));
    if (ids) ids.push(id);
    else behind.set(key(cell, column), [id]);
  };
  const { first, last } = spanOf(year);
  let feeIncomeYuan = 0;
  for (const each of cases) {
    for (const row of rowsOf(each, year)) {
      add(row, each.column, each.id);
      add(row, 'total', each.id);
    }
    for (const remedy of each.remedies) {
      const column = remedyColumnOf(remedy, year);
      if (column === null) continue;
      add(REMEDY_ROW_OF[remedy.kind], column, each.id);
      add(REMEDY_ROW_OF[remedy.kind], 'total', each.id);
    }
    if (each.feePaid && each.feePaid.on >= first && each.feePaid.on <= last) {
      feeIncomeYuan += each.feePaid.yuan;
      add(FEE_INCOME.cell, FEE_INCOME.column, each.id);
    }
  }
  const count = (cell: string, column: string): number => behind.get(key(cell, column))?.length ?? 0;
  return {
    year,
    tableThree: tableOf<ReportRow, ReportColumn>(REPORT_ROWS, REPORT_COLUMNS, count),
    tableFour: tableOf<RemedyRow, RemedyColumn>(REMEDY_ROWS, REMEDY_COLUMNS, count),
    feeIncomeYuan,
    casesBehind: (cell, column) => behind.get(key(cell, column)) ?? [],
  };
}

/** The sum of the 21 rows in which requests ended, of one column. */
export const sumOfOutcomes = (table: TableThree, column: ReportColumn): number =>
  OUTCOME_ROWS.reduce((sum, row) => sum + table[row][column], 0);
