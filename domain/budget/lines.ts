import { hundredsOf, inWan } from './amount';
import { THREE_PUBLIC, threePublicName } from './budget';
import type { WrittenBudget } from './check';

/** The tables of a budget, as each line of a sheet names them. */
export const BUDGET_TABLES = {
  revenue: '收入',
  functions: '支出（按功能分类）',
  expenditure: '支出总表',
  split: '支出（基本支出和项目支出）',
  threePublic: '“三公”经费',
  /** What is no figure: days and words. */
  disclosure: '公开情况',
} as const;
export type BudgetTable = keyof typeof BUDGET_TABLES;

/** Lines that mean the same in every budget. */
export const FIXED_LINES = {
  revenueTotal: '收入总计',
  spent: '本年支出合计',
  expenditureTotal: '支出总计',
  basic: '基本支出',
  project: '项目支出',
  other: '其他',
  ...threePublicName,
  threePublicTotal: '合计',
  approvedOn: '批准日期',
  publishedOn: '公开日期',
  why: '“三公”经费变化原因',
  notes: '说明',
} as const;
export type FixedLine = keyof typeof FIXED_LINES;

/** A budget or final account with its words: all that a sheet holds of it. */
export interface WordedBudget extends WrittenBudget {
  readonly threePublic: WrittenBudget['threePublic'] & { readonly why: string };
  readonly notes?: string | undefined;
}

/** A line of a sheet: a figure, with the one of the year before where its table has it; or words. Empty where there is none. */
export interface BudgetLine {
  readonly table: string;
  readonly code: string;
  readonly name: string;
  readonly amount: string;
  readonly before: string;
  readonly text: string;
}

/** A number in a sheet has two decimals, however it was written. */
const money = (written: string): string => inWan(hundredsOf(written));

const EMPTY = { code: '', amount: '', before: '', text: '' } as const;

const figure = (table: BudgetTable, name: string, amount: string, more: Partial<BudgetLine> = {}): BudgetLine => ({
  ...EMPTY,
  table: BUDGET_TABLES[table],
  name,
  amount: money(amount),
  ...more,
});

const words = (line: FixedLine, text: string): BudgetLine => ({
  ...EMPTY,
  table: BUDGET_TABLES.disclosure,
  name: FIXED_LINES[line],
  text,
});

function threePublicLines({ threePublic }: WordedBudget): BudgetLine[] {
  const { before } = threePublic;
  return [
    ...THREE_PUBLIC.map((item) =>
      figure('threePublic', FIXED_LINES[item], threePublic[item], { before: money(before[item]) }),
    ),
    figure('threePublic', FIXED_LINES.threePublicTotal, threePublic.total, { before: money(before.total) }),
  ];
}

/**
 * Every figure of every table, a line each, and then its days and words. They are what everybody downloads and what is
 * brought in: readBudgets gives the budget back.
 *
 * @throws RangeError when an amount is none in 万元
 */
export function linesOfBudget(budget: WordedBudget): readonly BudgetLine[] {
  const { revenue, expenditure, split, threePublic, approvedOn, publishedOn, notes } = budget;
  return [
    ...revenue.lines.map(({ name, amount }) => figure('revenue', name, amount)),
    figure('revenue', FIXED_LINES.revenueTotal, revenue.total),
    ...expenditure.functions.map(({ code, name, amount }) => figure('functions', name, amount, { code })),
    figure('functions', FIXED_LINES.spent, expenditure.spent),
    ...expenditure.beside.map(({ name, amount }) => figure('expenditure', name, amount)),
    figure('expenditure', FIXED_LINES.expenditureTotal, expenditure.total),
    ...(split
      ? [
          figure('split', FIXED_LINES.basic, split.basic),
          figure('split', FIXED_LINES.project, split.project),
          ...(split.other === undefined ? [] : [figure('split', FIXED_LINES.other, split.other)]),
        ]
      : []),
    ...threePublicLines(budget),
    words('approvedOn', approvedOn),
    words('publishedOn', publishedOn),
    words('why', threePublic.why),
    ...(notes === undefined ? [] : [words('notes', notes)]),
  ];
}
