import { whichName } from '../budget';
import { linesOfBudget, type BudgetLine, type WordedBudget } from '../lines';

/** The columns of a sheet of budgets; the first row names them. */
export const BUDGET_COLUMNS = {
  organ: '单位',
  scope: '范围',
  year: '年度',
  which: '类别',
  table: '表',
  code: '科目编码',
  name: '项目',
  amount: '金额（万元）',
  before: '上年（万元）',
  text: '文字',
} as const;

export type BudgetColumn = keyof typeof BUDGET_COLUMNS;
export const BUDGET_COLUMN_KEYS = Object.keys(BUDGET_COLUMNS) as BudgetColumn[];

/** A line as it was written: text in each column, empty where nothing stands. */
export type WrittenBudgetLine = Readonly<Record<BudgetColumn, string>>;

/** 政府 or 部门, as the column 范围 has it. */
export const scopeName = { government: '政府', department: '部门' } as const;

/** Which budget a line is of, in words. */
export type WrittenIdentity = Pick<WrittenBudgetLine, 'organ' | 'scope' | 'year' | 'which'>;

/** The lines of a sheet that a budget is brought in with. */
export function sheetLinesOf(
  budget: WordedBudget,
  organ: string,
): readonly (Readonly<Record<keyof BudgetLine, string>> & WrittenIdentity)[] {
  const own = {
    organ,
    scope: scopeName[budget.scope],
    year: String(budget.year),
    which: whichName[budget.which],
  };
  return linesOfBudget(budget).map((line) => ({ ...own, ...line }));
}
