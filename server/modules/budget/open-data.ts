import type { BudgetContent, BudgetData, BudgetSummary } from '../../../contract/budget';
import { sheetLinesOf } from '../../../domain/budget';
import type { Store } from '../../platform/db/store';
import { csvOf } from '../../platform/sheets/csv';

interface PublishedBudget {
  /** Name of the department that publishes it. */
  readonly organ: string;
  readonly data: BudgetData;
}

/** A budget as it was written, with its title; undefined where it is not published. */
export async function readBudget(db: Store['read'], id: string): Promise<PublishedBudget | undefined> {
  const row = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .innerJoin('editions', (join) =>
      join
        .onRef('editions.document_id', '=', 'published.document_id')
        .onRef('editions.number', '=', 'published.edition'),
    )
    .where('published.kind', '=', 'budgets')
    .where('published.public_id', '=', id)
    .where('published.state', '=', 'shown')
    .select(['rendered.title', 'rendered.summary', 'editions.content'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { department } = JSON.parse(row.summary) as BudgetSummary;
  const budget = JSON.parse(row.content) as BudgetContent;
  return { organ: department.name, data: { title: row.title, unit: '万元', budget } };
}

const HEADING = [
  '名称',
  '年度',
  '类别',
  '表',
  '科目编码',
  '项目',
  '金额（万元）',
  '上年（万元）',
  '单位',
  '范围',
  '文字',
];

/**
 * All tables as CSV, each line with what it is of, so that files of several organs can be put one below the other. It has
 * every column by which a budget is brought in.
 */
export function budgetCsv({ organ, data: { title, budget } }: PublishedBudget): string {
  const lines = sheetLinesOf(budget, organ).map(
    ({ year, which, table, code, name, amount, before, scope, text, ...own }) => [
      ...[title, year, which, table, code, name, amount, before],
      ...[own.organ, scope, text],
    ],
  );
  return csvOf([HEADING, ...lines]);
}
