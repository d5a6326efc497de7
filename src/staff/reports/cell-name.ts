import { remedyLabel, remedyRowLabel, REMEDY_COLUMNS, REMEDY_ROWS } from '../../../domain/annual-report/report';
import { FEE_INCOME, type CellRef } from '../../../domain/annual-report/figure';
import {
  columnLabel,
  isReportColumn,
  isReportRow,
  nameOfRow,
  REPORT_COLUMNS,
  REPORT_ROWS,
} from '../../../domain/annual-report/rows';
import { DOCUMENT_COLUMNS, DOCUMENT_ROWS, SINGLE_ROWS } from './words';

const has = <T extends object>(names: T, key: string): key is keyof T & string => Object.hasOwn(names, key);

/** What a cell is called, in the words of the form. */
export function cellName({ cell, column }: CellRef): string {
  if (isReportRow(cell) && isReportColumn(column)) return `${nameOfRow(cell)}，${columnLabel[column]}`;
  const row = REMEDY_ROWS.find((each) => each === cell);
  const outcome = REMEDY_COLUMNS.find((each) => each === column);
  if (row && outcome) return `${remedyRowLabel[row]}，${remedyLabel[outcome]}`;
  if (has(DOCUMENT_ROWS, cell))
    return `${DOCUMENT_ROWS[cell]}，${has(DOCUMENT_COLUMNS, column) ? DOCUMENT_COLUMNS[column] : column}`;
  if (has(SINGLE_ROWS, cell)) return SINGLE_ROWS[cell];
  return cell === 'feeIncome' ? '信息处理费收入（元）' : `${cell}，${column}`;
}

const crossed = (rows: readonly string[], columns: readonly string[]): CellRef[] =>
  rows.flatMap((cell) => columns.map((column) => ({ cell, column })));

/** Every cell of the report that can stand in its text. */
export const EVERY_CELL: readonly CellRef[] = [
  ...crossed(Object.keys(DOCUMENT_ROWS), Object.keys(DOCUMENT_COLUMNS)),
  ...crossed(
    Object.keys(SINGLE_ROWS).filter((row) => row !== 'fees'),
    ['decisions'],
  ),
  { cell: 'fees', column: 'tenThousandYuan' },
  ...crossed(REPORT_ROWS, REPORT_COLUMNS),
  ...crossed(REMEDY_ROWS, REMEDY_COLUMNS),
  FEE_INCOME,
];

/** Where a cell stands on the page. */
export const cellId = ({ cell, column }: CellRef): string => `cell-${cell}-${column}`.replaceAll('.', '_');
