import { budgetSentence, BUDGET_COLUMNS, type BudgetCode } from '../../../domain/budget';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../../platform/errors/sentences';

export type ImportCode =
  | 'budget.import.no-rows'
  | 'budget.import.too-many-rows'
  | 'budget.import.columns-missing'
  | 'budget.import.changed-meanwhile';

export type BudgetRefusal = Refusal<ImportCode>;

const IMPORT = {
  'budget.import.no-rows': { status: 422, title: '表里没有预算、决算。第一行写各列的名称，从第二行起一行一个数。' },
  'budget.import.too-many-rows': { status: 422, title: '一次最多导入 5000 行，请分成几个文件。' },
  'budget.import.columns-missing': {
    status: 422,
    title: `表的第一行少了必须有的列：${Object.values(BUDGET_COLUMNS).join('、')}。可以先下载空表，照它填。`,
  },
  'budget.import.changed-meanwhile': {
    status: 409,
    title: '文件或者已经发布的内容和刚才预览的不一样了，没有导入。请重新预览再确认。',
  },
} satisfies SentenceTable<ImportCode>;

/** Status and sentence of every refusal here. */
export const budgetSentences: SentenceTable<ImportCode | BudgetCode> = {
  ...IMPORT,
  ...(Object.fromEntries(
    Object.entries(budgetSentence).map(([code, title]) => [code, { status: 422, title }]),
  ) as SentenceTable<BudgetCode>),
};
