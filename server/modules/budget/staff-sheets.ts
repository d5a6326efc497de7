import { Type } from '@sinclair/typebox';
import { BudgetImport, BudgetImportQuery } from '../../../contract/budget-desk';
import { Problem } from '../../../contract/error';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { addListImport } from '../../platform/sheets/import-routes';
import { sendWorkbook } from '../../platform/sheets/upload';
import type { BudgetDeps } from './deps';
import { importSheet, plannedFor } from './import-sheet';
import { presentPlan } from './plan';

const TAG = 'staff-budgets';

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('./sheets/read-sheet');
const writer = () => import('./sheets/write-sheet');

function addTemplate(app: App, { gate }: BudgetDeps): void {
  app.get(
    '/api/staff/budgets/empty.xlsx',
    {
      onRequest: gate.allow('budget.manage'),
      schema: {
        summary: 'A workbook with the columns alone, to be filled in',
        tags: [TAG],
        response: { 200: Documented(Type.String()), 401: Problem, 403: Problem },
      },
    },
    async (_request, reply) => sendWorkbook(reply, 'budgets', await (await writer()).emptySheet()),
  );
}

/** Budgets as workbooks: looked at, given back, published. */
export const addSheetRoutes = (app: App, deps: BudgetDeps): void => {
  addTemplate(app, deps);
  addListImport(app, deps, {
    path: '/api/staff/budgets/import',
    tag: TAG,
    permission: 'budget.manage',
    summary: 'Publish the budgets of a sheet that was previewed: exactly those, and no other file',
    told: BudgetImport,
    query: BudgetImportQuery,
    fileName: 'budgets-errors',
    read: async (file) => (await reader()).readSheet(file),
    plan: (rows) => plannedFor(deps, rows),
    present: presentPlan,
    faults: async (plan) => (await writer()).faultsSheet(plan),
    carryOut: (rows, actor, confirmed) => importSheet(deps, rows, actor, confirmed),
  });
};
