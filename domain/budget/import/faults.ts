import { budgetSentence } from '../check';
import { BUDGET_COLUMNS, type BudgetColumn } from './columns';

/** Lines at most of one table. */
export const LINES_AT_MOST = 40;

export const budgetLineSentence = {
  ...budgetSentence,
  'budget.line.organ':
    '通讯录里没有这个单位，请写它的全称、简称或者编号；政府的预算、决算写财政部门。这一份的各行都要改。',
  'budget.line.scope': '范围只能写政府或者部门。',
  'budget.line.year': '年度写四位数的年份，例如 2026。',
  'budget.line.which': '类别只能写预算或者决算。',
  'budget.line.two-organs': '同一年的政府预算或者决算在表里写了两个单位。',
  'budget.line.table': `表只能写：收入、支出（按功能分类）、支出总表、支出（基本支出和项目支出）、“三公”经费、公开情况。`,
  'budget.line.unknown': '这张表里没有这个项目，请照空表里的名称写。',
  'budget.line.name': '项目不能空着，最多 60 个字。',
  'budget.line.amount': '请写不小于 0、最多两位小数的数，单位是万元，例如 1234.50。',
  'budget.line.code': '功能分类的类级科目是 2 开头的三位数，例如 205。',
  'budget.line.text-needed': '这一格不能空着。',
  'budget.line.too-long': '这一格写得太长了。',
  'budget.line.not-wanted': '这一行用不着这一格，写了也不会公开，请清空。',
  'budget.line.twice': '同一份预算、决算里，这一行写了两次。',
  'budget.line.too-many': `一张表最多写 ${String(LINES_AT_MOST)} 行。`,
  'budget.line.lacking': '这一份少了这些行：',
  'budget.line.date-future': '日期不能晚于今天。',
  'budget.line.not-published': '发布时被退回，请检查这一份。',
} as const;

export type BudgetLineCode = keyof typeof budgetLineSentence;

/** What is wrong with a line of a sheet. */
export interface BudgetLineFault {
  /** Place of the line among all lines of the sheet. */
  readonly at: number;
  readonly column: BudgetColumn;
  readonly code: BudgetLineCode;
  /** What was found: of a sum what is written and what comes out. */
  readonly found?: string;
}

/**
 * The column, and what is to be mended in a sentence.
 *
 * @example toldOf({ at: 0, column: 'year', code: 'budget.line.year' }) // { column: '年度', title: '年度写四位数的年份，例如 2026。' }
 */
export function toldOf({ column, code, found }: BudgetLineFault): { readonly column: string; readonly title: string } {
  const sentence: string = budgetLineSentence[code];
  const title = found === undefined ? sentence : `${sentence.replace(/[。：]$/, '')}：${found}。`;
  return { column: BUDGET_COLUMNS[column], title };
}
