import type { TableThree } from './report';
import type { ReportColumn, ReportRow } from './rows';

/** The sum of some rows of one column of the third table. */
export const sumOfCells = (table: TableThree, rows: readonly ReportRow[], column: ReportColumn): number =>
  rows.reduce((sum, row) => sum + table[row][column], 0);
