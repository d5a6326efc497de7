import { BUDGET_COLUMN_KEYS, BUDGET_COLUMNS, type BudgetColumn } from '../../../../domain/budget';
import { readSheet as readAnySheet } from '../../../platform/sheets/read-sheet';
import type { ImportCode } from '../sentences';

/** The lines of the first sheet. All columns are needed: a table without its figures of the year before is none. */
export const readSheet = (file: Buffer) =>
  readAnySheet<BudgetColumn, ImportCode>(file, {
    columns: BUDGET_COLUMNS,
    needed: BUDGET_COLUMN_KEYS,
    codes: {
      noRows: 'budget.import.no-rows',
      tooManyRows: 'budget.import.too-many-rows',
      columnsMissing: 'budget.import.columns-missing',
    },
  });
