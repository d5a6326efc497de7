import { sumOfCells } from './sum-of-cells';
import { columnHead, figureCell, rowHead, type Grid, type GridCell } from './grid';
import {
  REMEDY_COLUMNS,
  REMEDY_ROWS,
  remedyLabel,
  type AnnualReport,
  type ReportLayout,
  type TableThree,
} from './report';
import {
  APPLICANT_COLUMNS,
  columnLabel,
  CORNER_TEXT,
  OUTCOME_ROWS,
  REPORT_COLUMNS,
  RESULTS_HEADING,
  tableThreeRows,
  type OutcomeRow,
  type ReportRow,
} from './rows';
import { SECTION_TITLES } from './sections';

const OTHER_ROWS: readonly OutcomeRow[] = ['3.6.1', '3.6.2', '3.6.3'];

const numbers = (table: TableThree, rows: readonly ReportRow[]): GridCell[] =>
  REPORT_COLUMNS.map((column) => figureCell(sumOfCells(table, rows, column)));

const headings: readonly (readonly GridCell[])[] = [
  [columnHead(CORNER_TEXT, 3, 3), columnHead('申请人情况', 7)],
  [columnHead(columnLabel.naturalPerson, 1, 2), columnHead('法人或其他组织', 5), columnHead(columnLabel.total, 1, 2)],
  APPLICANT_COLUMNS.slice(1).map((column) => columnHead(columnLabel[column])),
];

const groupOf = (row: OutcomeRow): string | undefined => (tableThreeRows[row] as { readonly group?: string }).group;

/** A row of 三、本年度办理结果: its group's heading where it is the first of one, its own words, its numbers. */
function outcomeLine(table: TableThree, row: OutcomeRow, index: number, all: readonly OutcomeRow[]): GridCell[] {
  const group = groupOf(row);
  const { text } = tableThreeRows[row];
  if (group === undefined) return [rowHead(text, 2), ...numbers(table, [row])];
  const before = all[index - 1];
  const first = before === undefined || groupOf(before) !== group;
  const size = all.filter((each) => groupOf(each) === group).length;
  return [...(first ? [rowHead(group, 1, size)] : []), rowHead(text), ...numbers(table, [row])];
}

function outcomeLines(table: TableThree, layout: ReportLayout): GridCell[][] {
  const total = [rowHead(tableThreeRows['3.7'].text, 2), ...numbers(table, ['3.7'])];
  if (layout === '2021') return [...OUTCOME_ROWS.map((row, index, all) => outcomeLine(table, row, index, all)), total];
  const single = OUTCOME_ROWS.filter((row) => !OTHER_ROWS.includes(row));
  const other = [rowHead(tableThreeRows['3.6.1'].group, 2), ...numbers(table, OTHER_ROWS)];
  return [...single.map((row, index, all) => outcomeLine(table, row, index, all)), other, total];
}

/**
 * The third table, as it is printed. In the form of 2019 其他处理 is one row.
 *
 * @source 国办公开办函〔2021〕30号附件；国办公开办函〔2019〕60号附件
 */
export function tableThreeGrid({ tableThree }: AnnualReport, layout: ReportLayout): Grid {
  const lines = outcomeLines(tableThree, layout);
  const line = (row: ReportRow): GridCell[] => [rowHead(tableThreeRows[row].text, 3), ...numbers(tableThree, [row])];
  const results = lines.map((cells, index) =>
    index === 0 ? [rowHead(RESULTS_HEADING, 1, lines.length), ...cells] : cells,
  );
  return {
    caption: SECTION_TITLES[2],
    width: 10,
    headingRows: 3,
    rows: [...headings, line('1'), line('2'), ...results, line('4')],
  };
}

/** The fourth table, as it is printed: fifteen numbers in one row. @source 国办公开办函〔2021〕30号附件 */
export function tableFourGrid({ tableFour }: AnnualReport): Grid {
  const outcomes = (rows = 1): GridCell[] => REMEDY_COLUMNS.map((column) => columnHead(remedyLabel[column], 1, rows));
  return {
    caption: SECTION_TITLES[3],
    width: 15,
    headingRows: 3,
    rows: [
      [columnHead('行政复议', 5), columnHead('行政诉讼', 10)],
      [...outcomes(2), columnHead('未经复议直接起诉', 5), columnHead('复议后起诉', 5)],
      [...outcomes(), ...outcomes()],
      REMEDY_ROWS.flatMap((row) => REMEDY_COLUMNS.map((column) => figureCell(tableFour[row][column]))),
    ],
  };
}
