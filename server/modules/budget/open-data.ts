import type { BudgetContent, BudgetData } from '../../../contract/budget';
import { hundredsOf, inWan, THREE_PUBLIC, threePublicName, whichName } from '../../../domain/budget';
import type { Store } from '../../platform/db/store';
import { csvOf } from '../../platform/sheets/csv';

/** A budget as it was written, with its title; undefined where it is not published. */
export async function readBudget(db: Store['read'], id: string): Promise<BudgetData | undefined> {
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
    .select(['rendered.title', 'editions.content'])
    .executeTakeFirst();
  return row && { title: row.title, unit: '万元', budget: JSON.parse(row.content) as BudgetContent };
}

const HEADING = ['表', '科目编码', '项目', '金额（万元）', '上年（万元）'];

/** A number in a sheet has two decimals, however it was written. */
const money = (written: string): string => inWan(hundredsOf(written));

type Row = readonly [table: string, code: string, name: string, amount: string, before: string];

const row = (table: string, name: string, amount: string, { code = '', before = '' } = {}): Row => [
  table,
  code,
  name,
  money(amount),
  before === '' ? '' : money(before),
];

/** Every figure of every table, a line each. */
function rowsOf({ revenue, expenditure, split, threePublic }: BudgetContent): Row[] {
  const { functions, beside, spent, total } = expenditure;
  return [
    ...revenue.lines.map(({ name, amount }) => row('收入', name, amount)),
    row('收入', '收入总计', revenue.total),
    ...functions.map(({ code, name, amount }) => row('支出（按功能分类）', name, amount, { code })),
    row('支出（按功能分类）', '本年支出合计', spent),
    ...beside.map(({ name, amount }) => row('支出总表', name, amount)),
    row('支出总表', '支出总计', total),
    ...(split
      ? [
          row('支出（基本支出和项目支出）', '基本支出', split.basic),
          row('支出（基本支出和项目支出）', '项目支出', split.project),
          ...(split.other === undefined ? [] : [row('支出（基本支出和项目支出）', '其他', split.other)]),
        ]
      : []),
    ...THREE_PUBLIC.map((item) =>
      row('“三公”经费', threePublicName[item], threePublic[item], { before: threePublic.before[item] }),
    ),
    row('“三公”经费', '合计', threePublic.total, { before: threePublic.before.total }),
  ];
}

/** All tables as CSV, each line with what it is of, so that files of several organs can be put one below the other. */
export function budgetCsv({ title, budget }: BudgetData): string {
  const of = [title, String(budget.year), whichName[budget.which]];
  return csvOf([['名称', '年度', '类别', ...HEADING], ...rowsOf(budget).map((line) => [...of, ...line])]);
}
