/** 预算 or 决算. */
export const WHICH = ['budget', 'final'] as const;
export type Which = (typeof WHICH)[number];

export const whichName: Readonly<Record<Which, string>> = { budget: '预算', final: '决算' };

/** 政府预算、决算, or those of one department (部门预算、决算). */
export const BUDGET_SCOPES = ['government', 'department'] as const;
export type BudgetScope = (typeof BUDGET_SCOPES)[number];

/** “三公”经费, in the order in which it is printed. */
export const THREE_PUBLIC = ['abroad', 'hosting', 'carPurchase', 'carRunning'] as const;
export type ThreePublicItem = (typeof THREE_PUBLIC)[number];

export const threePublicName: Readonly<Record<ThreePublicItem, string>> = {
  abroad: '因公出国（境）费',
  hosting: '公务接待费',
  carPurchase: '公务用车购置费',
  carRunning: '公务用车运行维护费',
};

/** What each of them is, for whoever reads the word for the first time. */
export const threePublicPlain: Readonly<Record<ThreePublicItem, string>> = {
  abroad: '工作人员因公到国外、境外的路费、住宿费这些',
  hosting: '接待来办公事的人的饭费、住宿费这些',
  carPurchase: '买公务用车的钱',
  carRunning: '公务用车的油费、修车、保险、过路费这些',
};

/** Which one it is: there is one of each organ, year and kind. */
export interface BudgetIdentity {
  readonly scope: BudgetScope;
  readonly department: string;
  readonly year: number;
  readonly which: Which;
}

const pinyin: Readonly<Record<Which, string>> = { budget: 'yusuan', final: 'juesuan' };

/**
 * The one name of a budget or final account, from which its neighbours are found.
 *
 * @example identityOfBudget({ scope: 'department', department: 'jiaoyuju', year: 2025, which: 'final' }) // 'jiaoyuju-2025-juesuan'
 */
export const identityOfBudget = ({ scope, department, year, which }: BudgetIdentity): string =>
  `${scope === 'government' ? 'shiji' : department}-${String(year)}-${pinyin[which]}`;

/** @example titleOfBudget('临溪市教育局', { scope: 'department', year: 2025, which: 'final' }) // '临溪市教育局2025年部门决算' */
export const titleOfBudget = (organ: string, { scope, year, which }: Omit<BudgetIdentity, 'department'>): string =>
  `${organ}${String(year)}年${scope === 'government' ? '政府' : '部门'}${whichName[which]}`;

/** The one of the year before, and the other one of the same year: they are shown beside it. */
export const neighboursOfBudget = (own: BudgetIdentity) => ({
  yearBefore: { ...own, year: own.year - 1 },
  yearAfter: { ...own, year: own.year + 1 },
  counterpart: { ...own, which: own.which === 'budget' ? ('final' as const) : ('budget' as const) },
});
