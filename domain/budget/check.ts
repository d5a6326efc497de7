import { isCivilDate, type CivilDate } from '../calendar/civil-date';
import { hundredsOf, inWan, type Hundreds } from './amount';
import { identityOfBudget, THREE_PUBLIC, type BudgetIdentity, type ThreePublicItem } from './budget';

interface WrittenLine {
  readonly name: string;
  /** In 万元, at most two decimals. */
  readonly amount: string;
}

type WrittenThreePublic = Readonly<Record<ThreePublicItem | 'total', string>>;

/** A budget or final account as it is written, amounts as text in 万元. */
export interface WrittenBudget extends BudgetIdentity {
  readonly sourceId: string;
  /** 批准 or 批复. */
  readonly approvedOn: CivilDate;
  readonly publishedOn: CivilDate;
  readonly revenue: { readonly total: string; readonly lines: readonly WrittenLine[] };
  readonly expenditure: {
    /** 支出总计: what is spent, and what stands beside it. */
    readonly total: string;
    /** 本年支出. */
    readonly spent: string;
    /** By 类级科目. */
    readonly functions: readonly (WrittenLine & { readonly code: string })[];
    /** 结转下年、上解支出 …: in the total and in no functional class. */
    readonly beside: readonly WrittenLine[];
  };
  readonly split?:
    { readonly basic: string; readonly project: string; readonly other?: string | undefined } | undefined;
  readonly threePublic: WrittenThreePublic & { readonly before: WrittenThreePublic };
}

export const budgetSentence = {
  'budget.identity': '编号要由部门、年度和预算或者决算组成，例如 jiaoyuju-2025-juesuan；政府的写 shiji-2025-juesuan。',
  'budget.approved-date': '批准或者批复日期不存在，请按 2026-02-10 的样子写。',
  'budget.published-date': '公开日期不存在，请按 2026-02-27 的样子写。',
  'budget.published-early': '公开日期不能早于批准或者批复日期。',
  'budget.code-twice': '同一个功能分类科目写了两行，请合成一行。',
  'budget.split-needed': '部门的预算、决算要写基本支出和项目支出。',
  'budget.revenue-sum': '收入表各行相加和写的合计不一样。',
  'budget.function-sum': '支出表（按功能分类）各行相加和写的本年支出不一样。',
  'budget.expenditure-sum': '支出总表：本年支出加上结转等各行，和写的支出总计不一样。',
  'budget.balance': '收支总表：收入总计和支出总计不一样。',
  'budget.split-sum': '支出表（基本支出和项目支出）相加和写的本年支出不一样。',
  'budget.three-public-sum': '“三公”经费表各行相加和写的合计不一样。',
  'budget.three-public-before-sum': '“三公”经费表（上年）各行相加和写的合计不一样。',
} as const;

export type BudgetCode = keyof typeof budgetSentence;

export interface BudgetFault {
  readonly code: BudgetCode;
  /** Path in the content. */
  readonly field: string;
  /** For a sum: what is written, and what comes out. */
  readonly found?: string;
}

const sum = (amounts: readonly string[]): Hundreds => amounts.reduce((so, each) => so + hundredsOf(each), 0);

const amountsOf = (lines: readonly WrittenLine[]): string[] => lines.map(({ amount }) => amount);

/** One table: what is written as its sum, and what its parts give. */
interface Table {
  readonly code: BudgetCode;
  readonly field: string;
  readonly written: string;
  readonly parts: readonly string[];
}

const threePublicParts = (table: WrittenThreePublic): string[] => THREE_PUBLIC.map((item) => table[item]);

function tablesOf({ revenue, expenditure, split, threePublic }: WrittenBudget): Table[] {
  const { total, spent, functions, beside } = expenditure;
  const field = 'expenditure.spent';
  return [
    { code: 'budget.revenue-sum', field: 'revenue.total', written: revenue.total, parts: amountsOf(revenue.lines) },
    { code: 'budget.function-sum', field, written: spent, parts: amountsOf(functions) },
    {
      code: 'budget.expenditure-sum',
      field: 'expenditure.total',
      written: total,
      parts: [spent, ...amountsOf(beside)],
    },
    { code: 'budget.balance', field: 'expenditure.total', written: total, parts: [revenue.total] },
    ...(split
      ? [
          {
            code: 'budget.split-sum',
            field,
            written: spent,
            parts: [split.basic, split.project, split.other ?? '0'],
          } as const,
        ]
      : []),
    {
      code: 'budget.three-public-sum',
      field: 'threePublic.total',
      written: threePublic.total,
      parts: threePublicParts(threePublic),
    },
    {
      code: 'budget.three-public-before-sum',
      field: 'threePublic.before.total',
      written: threePublic.before.total,
      parts: threePublicParts(threePublic.before),
    },
  ];
}

function sumFault({ code, field, written, parts }: Table): BudgetFault[] {
  const [said, computed] = [hundredsOf(written), sum(parts)];
  if (said === computed) return [];
  const what = code === 'budget.balance' ? '收入总计' : '各行相加';
  return [{ code, field, found: `写的 ${inWan(said)} 万元，${what} ${inWan(computed)} 万元` }];
}

function dateFaults({ approvedOn, publishedOn }: WrittenBudget): BudgetFault[] {
  const faults: BudgetFault[] = [];
  if (!isCivilDate(approvedOn)) faults.push({ code: 'budget.approved-date', field: 'approvedOn', found: approvedOn });
  if (!isCivilDate(publishedOn))
    faults.push({ code: 'budget.published-date', field: 'publishedOn', found: publishedOn });
  if (faults.length === 0 && publishedOn < approvedOn)
    faults.push({ code: 'budget.published-early', field: 'publishedOn', found: publishedOn });
  return faults;
}

function repeatedCodes({ expenditure: { functions } }: WrittenBudget): BudgetFault[] {
  const codes = functions.map(({ code }) => code);
  return codes.flatMap((code, at) =>
    codes.indexOf(code) === at
      ? []
      : [{ code: 'budget.code-twice' as const, field: `expenditure.functions.${String(at)}.code`, found: code }],
  );
}

/**
 * What of a budget or final account contradicts itself, every fault at once: parts that do not add up to their whole, with
 * the table, the written and the computed sum.
 *
 * @throws RangeError when an amount is none in 万元
 */
export function budgetFaults(budget: WrittenBudget): readonly BudgetFault[] {
  const identity = identityOfBudget(budget);
  const lacksSplit = budget.scope === 'department' && budget.split === undefined;
  return [
    ...(budget.sourceId === identity
      ? []
      : [{ code: 'budget.identity' as const, field: 'sourceId', found: budget.sourceId }]),
    ...dateFaults(budget),
    ...repeatedCodes(budget),
    ...(lacksSplit ? [{ code: 'budget.split-needed' as const, field: 'split' }] : []),
    ...tablesOf(budget).flatMap(sumFault),
  ];
}
