import writeExcelFile from 'write-excel-file/node';
import { BUDGET_COLUMN_KEYS, BUDGET_COLUMNS, type WrittenBudgetLine } from '../../../domain/budget';

/** A workbook of budgets, a line each figure. */
export const workbookOf = (
  lines: readonly WrittenBudgetLine[],
  heading: readonly string[] = Object.values(BUDGET_COLUMNS),
) =>
  writeExcelFile([
    {
      data: [
        heading.map((value) => ({ value, type: String })),
        ...lines.map((line) => BUDGET_COLUMN_KEYS.map((key) => ({ value: line[key], type: String }))),
      ],
      sheet: '预算决算',
    },
  ]).toBuffer();
