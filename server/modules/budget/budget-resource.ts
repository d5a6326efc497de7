import { BudgetContent, BudgetSummary, BudgetView, type ComparedBudget } from '../../../contract/budget';
import { KIND_NAMES } from '../../../domain/content-kind';
import type { THREE_PUBLIC } from '../../../domain/budget';
import {
  budgetFaults,
  hundredsOf,
  identityOfBudget,
  neighboursOfBudget,
  spendingSentence,
  titleOfBudget,
  type BudgetIdentity,
} from '../../../domain/budget';
import { pageId } from '../../platform/publishing/page-id';
import type { RenderContext } from '../../platform/publishing/render-context';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

const KIND = 'budgets';

export const budgetPages: readonly PageSchema[] = [
  { kind: KIND, name: KIND_NAMES.budgets, summary: BudgetSummary, view: BudgetView },
];

const counted = <T extends { readonly amount: string }>(lines: readonly T[]) =>
  lines.map((line) => ({ ...line, amount: hundredsOf(line.amount) }));

type Items = 'total' | (typeof THREE_PUBLIC)[number];

const threePublicOf = (written: Readonly<Record<Items, string>>): Record<Items, number> => ({
  total: hundredsOf(written.total),
  abroad: hundredsOf(written.abroad),
  hosting: hundredsOf(written.hosting),
  carPurchase: hundredsOf(written.carPurchase),
  carRunning: hundredsOf(written.carRunning),
});

/** A government's budget is published by its organ of finance, and bears the name of the city. */
async function organOf({ scope, department }: BudgetIdentity, context: RenderContext): Promise<string> {
  if (scope === 'department') return (await context.named('departments', department)).name;
  const { areas } = await context.directory();
  return areas.find(({ level }) => level === 'city')?.name ?? '市级';
}

async function summaryOf(content: BudgetContent, context: RenderContext): Promise<BudgetSummary> {
  const { scope, department, year, which, approvedOn, publishedOn, expenditure } = content;
  const spent = hundredsOf(expenditure.spent);
  return {
    id: context.publicId,
    title: titleOfBudget(await organOf(content, context), content),
    summary: spendingSentence({ year, which, spent, functions: counted(expenditure.functions) }),
    scope,
    department: await context.named('departments', department),
    ...{ year, which, approvedOn, publishedOn, spent },
  };
}

async function comparedWith(other: BudgetIdentity, context: RenderContext): Promise<ComparedBudget | null> {
  const view = await context.view<BudgetView>(KIND, identityOfBudget(other));
  if (!view) return null;
  const { id, title, spent, expenditure, threePublic } = view;
  const { before: _before, why: _why, ...items } = threePublic;
  return { id, title, spent, functions: expenditure.functions, threePublic: items };
}

/**
 * Budgets and final accounts (预算、决算). Each shows the one of the year before and the other one of its own year, so
 * those are rendered again when it comes.
 *
 * @source 条例第二十条第七项；预算法第十四条
 */
export const budgetResource = defineResource<BudgetContent>({
  kind: KIND,
  content: BudgetContent,
  pages: budgetPages,
  check: (content) => [...budgetFaults(content)],
  references: () => [],
  places: ({ department }) => ({ topics: [], department }),
  async render(content, context) {
    const { revenue, expenditure, split, threePublic, notes, document, department, year } = content;
    const summary = await summaryOf(content, context);
    const { yearBefore, counterpart } = neighboursOfBudget(content);
    const view: BudgetView = {
      ...summary,
      revenue: { total: hundredsOf(revenue.total), lines: counted(revenue.lines) },
      expenditure: {
        total: hundredsOf(expenditure.total),
        spent: summary.spent,
        functions: counted(expenditure.functions),
        beside: counted(expenditure.beside),
      },
      split: split
        ? { basic: hundredsOf(split.basic), project: hundredsOf(split.project), other: hundredsOf(split.other ?? '0') }
        : null,
      threePublic: {
        ...threePublicOf(threePublic),
        before: threePublicOf(threePublic.before),
        why: threePublic.why,
      },
      ...(notes === undefined ? {} : { notes }),
      ...(document === undefined ? {} : { document }),
      yearBefore: await comparedWith(yearBefore, context),
      counterpart: await comparedWith(counterpart, context),
    };
    const facets = { sortKey: content.publishedOn, topics: [], department, year };
    return [{ kind: KIND, id: context.publicId, title: summary.title, facets, summary, view }];
  },
  neighbours(content) {
    const { yearBefore, yearAfter, counterpart } = neighboursOfBudget(content);
    const ids = [yearBefore, yearAfter, counterpart].map((each) => pageId(KIND, identityOfBudget(each)));
    return Promise.resolve(ids);
  },
});
