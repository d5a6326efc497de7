import type { ReportLayout, TableThree } from '../../../domain/annual-report/report';
import {
  OUTCOME_ROWS,
  RESULTS_HEADING,
  tableThreeRows,
  type ReportColumn,
  type ReportRow,
} from '../../../domain/annual-report/rows';
import { sumOfCells } from '../../../domain/annual-report/sum-of-cells';

/** A line of the third table on a phone: one number, and the lines that it is the sum of. */
export interface TableThreeLine {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly parts: readonly { readonly name: string; readonly count: number }[];
}

export interface TableThreeBlock {
  readonly heading: string | null;
  readonly lines: readonly TableThreeLine[];
}

const headingOf = (row: ReportRow): string | undefined => {
  const words: { readonly group?: string; readonly text: string } = tableThreeRows[row];
  return words.group;
};

/** In the form of 2019 其他处理 is one number. */
const isSplit = (group: string, layout: ReportLayout): boolean =>
  layout === '2021' || group !== tableThreeRows['3.6.1'].group;

/** The third table with one column of numbers: headings that can be opened, with the sum of what they hold. */
export function linesOfTableThree(
  table: TableThree,
  { column, layout }: { readonly column: ReportColumn; readonly layout: ReportLayout },
): TableThreeBlock[] {
  const single = (row: ReportRow): TableThreeLine => ({
    key: row,
    name: tableThreeRows[row].text,
    count: table[row][column],
    parts: [],
  });
  const outcomes: TableThreeLine[] = [];
  for (const row of OUTCOME_ROWS) {
    const group = headingOf(row);
    if (group === undefined) outcomes.push(single(row));
    else if (outcomes.every(({ name }) => name !== group)) {
      const rows = OUTCOME_ROWS.filter((each) => headingOf(each) === group);
      const parts = rows.map((each) => ({ name: tableThreeRows[each].text, count: table[each][column] }));
      outcomes.push({
        key: row,
        name: group,
        count: sumOfCells(table, rows, column),
        parts: isSplit(group, layout) ? parts : [],
      });
    }
  }
  return [
    { heading: null, lines: [single('1'), single('2')] },
    { heading: RESULTS_HEADING, lines: [...outcomes, single('3.7')] },
    { heading: null, lines: [single('4')] },
  ];
}
