import { BUDGET_COLUMN_KEYS, BUDGET_COLUMNS, type BudgetColumn } from '../../../../domain/budget';
import { writeReturnedRows, writeSheet, type SheetColumns } from '../../../platform/sheets/write-sheet';
import { returnedLines, type SheetPlan } from '../plan';

const WIDTHS: Readonly<Partial<Record<BudgetColumn, number>>> = {
  organ: 26,
  table: 28,
  name: 32,
  amount: 16,
  before: 16,
  text: 60,
};
const DEFAULT_WIDTH = 10;

const columns: SheetColumns = BUDGET_COLUMN_KEYS.map((key) => ({
  name: BUDGET_COLUMNS[key],
  width: WIDTHS[key] ?? DEFAULT_WIDTH,
}));

/** A workbook with the heading alone, to be filled in. */
export const emptySheet = (): Promise<Buffer> => writeSheet('预算决算', columns, []);

/** All lines of the faulty budgets as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export const faultsSheet = (plan: SheetPlan): Promise<Buffer> =>
  writeReturnedRows(
    columns,
    returnedLines(plan).map(({ line, row, problems }) => ({
      line,
      told: problems.map(({ column, title }) => `${column}：${title}`),
      cells: BUDGET_COLUMN_KEYS.map((key) => row[key]),
    })),
  );
