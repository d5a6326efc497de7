import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyReply } from 'fastify';
import { BudgetData, BudgetList, BudgetQuery } from '../../../contract/budget';
import { Problem } from '../../../contract/error';
import { PublicId } from '../../../contract/primitives';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { BudgetIndex } from './budget-index';
import type { BudgetDeps } from './deps';
import { budgetCsv, readBudget } from './open-data';
import { budgetSentences } from './sentences';
import { addStaffList } from './staff';
import { addSheetRoutes } from './staff-sheets';

const PUBLIC = { 'cache-control': 'public, max-age=60' };
const tags = ['budgets'];
const LIST = '/api/budget/list';
const BudgetId = Type.Object({ id: PublicId });

function addList(app: App, { problems }: BudgetDeps, index: BudgetIndex): void {
  app.get(
    LIST,
    {
      schema: {
        tags,
        summary: '预算和决算，按部门、年度和类别找',
        querystring: BudgetQuery,
        response: { 200: BudgetList, 400: Problem },
      },
    },
    async (request, reply) => {
      const list = await index.find(request.query);
      if (!list) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(PUBLIC).send(list);
    },
  );
}

function addDownloads(app: App, { store, problems }: BudgetDeps): void {
  app.get(
    '/api/budgets/:id/data.json',
    {
      schema: {
        tags,
        summary: 'All figures as JSON, amounts as text in 万元',
        params: BudgetId,
        response: { 200: BudgetData, 404: Problem },
      },
    },
    async (request, reply) => {
      const found = await readBudget(store.read, request.params.id);
      return found ? reply.headers(PUBLIC).send(found.data) : problems.send(reply, { code: 'request.not-found' });
    },
  );
  app.get(
    '/api/budgets/:id/data.csv',
    {
      schema: {
        tags,
        summary: 'All figures as CSV',
        params: BudgetId,
        response: { 200: Documented(Type.String()), 404: Problem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = await readBudget(store.read, id);
      if (!found) return problems.send(reply, { code: 'request.not-found' });
      void (reply as unknown as FastifyReply)
        .headers({ ...PUBLIC, 'content-disposition': `attachment; filename="${id}.csv"` })
        .type('text/csv; charset=utf-8')
        .send(budgetCsv(found));
      return reply;
    },
  );
}

/**
 * 预决算公开: budgets and final accounts of the government and its departments. They themselves are published pages.
 *
 * @returns what everybody may ask, for the first screens of the site; null where there is no such thing
 */
export function registerBudgets(app: App, deps: BudgetDeps) {
  deps.problems.add(budgetSentences);
  const index = new BudgetIndex(deps.store);
  addList(app, deps, index);
  addDownloads(app, deps);
  addStaffList(app, deps, index);
  addSheetRoutes(app, deps);
  return {
    async read(pathAndQuery: string): Promise<Buffer | null> {
      const [path = '', search = ''] = pathAndQuery.split('?');
      if (path !== LIST) return null;
      const query: unknown = Value.Convert(BudgetQuery, Object.fromEntries(new URLSearchParams(search)));
      if (!Value.Check(BudgetQuery, query)) return null;
      const list = await index.find(query);
      return list ? Buffer.from(JSON.stringify(list)) : null;
    },
  };
}
