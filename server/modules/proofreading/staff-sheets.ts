import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { ProofreadingImport, ProofreadingImportQuery } from '../../../contract/proofreading-desk';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { addListImport } from '../../platform/sheets/import-routes';
import { sendWorkbook } from '../../platform/sheets/upload';
import { importEntries } from './actions/import-entries';
import type { ProofreadingDeps } from './deps';
import { COLUMNS, planList, presentPlan, type Column } from './plan';
import { readRows } from './store';

const TAG = 'proofreading';

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('../../platform/sheets/read-sheet');
const writer = () => import('./sheets/write-sheet');

const SHAPE = {
  columns: COLUMNS,
  needed: ['list', 'words', 'reason'] as Column[],
  codes: {
    noRows: 'proofreading.import.no-rows',
    tooManyRows: 'proofreading.import.too-many-rows',
    columnsMissing: 'proofreading.import.columns-missing',
  },
} as const;

/** Lists as workbooks: kept, changed there, brought in again. */
export function addSheetRoutes(app: App, deps: ProofreadingDeps): void {
  const { gate, lists, store } = deps;
  app.get(
    '/api/staff/proofreading/entries.xlsx',
    {
      onRequest: gate.allow('publishing.read'),
      schema: {
        summary: 'All lists in one sheet, which can be changed and brought in again',
        tags: [TAG],
        response: { 200: Documented(Type.String()), 401: Problem, 403: Problem },
      },
    },
    async (_request, reply) => {
      await lists.follow();
      return sendWorkbook(reply, 'proofreading', await (await writer()).entriesSheet(lists.known));
    },
  );
  addListImport(app, deps, {
    path: '/api/staff/proofreading/import',
    tag: TAG,
    permission: 'publishing.manage',
    summary: 'Take in a list that was previewed: exactly that, and no other file',
    told: ProofreadingImport,
    query: ProofreadingImportQuery,
    fileName: 'proofreading-errors',
    read: async (file) => (await reader()).readSheet(file, SHAPE),
    plan: async (rows) => planList(rows, await readRows(store.read)),
    present: presentPlan,
    faults: async (plan) => (await writer()).faultsSheet(plan),
    async carryOut(rows, actor, confirmed) {
      const done = await importEntries(deps, rows, actor.id, confirmed);
      if (done.ok) await lists.follow();
      return done;
    },
  });
}
