import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { NewMediaImport, NewMediaImportQuery } from '../../../contract/new-media-desk';
import { civilDateOf } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { addListImport } from '../../platform/sheets/import-routes';
import { sendWorkbook } from '../../platform/sheets/upload';
import { importList } from './actions/import-list';
import type { NewMediaDeps } from './deps';
import { faultyRows, planList, presentPlan } from './plan-list';
import { readRegister } from './store';

const TAG = 'staff-new-media';

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('./sheets/read-sheet');
const writer = () => import('./sheets/write-sheet');

function addExport(app: App, { gate, store }: NewMediaDeps): void {
  app.get(
    '/api/staff/new-media/export.xlsx',
    {
      onRequest: gate.allow('new-media.read'),
      schema: {
        summary: 'The register as .xlsx',
        tags: [TAG],
        response: { 200: Documented(Type.String()), 401: Problem, 403: Problem },
      },
    },
    async (_request, reply) => {
      const { registerSheet, writtenRow } = await writer();
      const rows = (await readRegister(store.read)).map(({ events }) => writtenRow(events));
      return sendWorkbook(reply, 'new-media', await registerSheet(rows));
    },
  );
}

/** The register as a workbook: out, and in. */
export const addSheetRoutes = (app: App, deps: NewMediaDeps): void => {
  const { store, clock } = deps;
  addExport(app, deps);
  addListImport(app, deps, {
    path: '/api/staff/new-media/import',
    tag: TAG,
    permission: 'new-media.manage',
    summary: 'Bring in a list that was previewed: its rows in order, and no other file',
    told: NewMediaImport,
    query: NewMediaImportQuery,
    fileName: 'new-media-errors',
    read: async (file) => (await reader()).readSheet(file),
    plan: (rows) => planList(store.read, rows, civilDateOf(clock.now())),
    present: presentPlan,
    faults: async (plan) => (await writer()).faultsSheet(faultyRows(plan)),
    carryOut: (rows, actor, confirmed) => importList(deps, rows, actor, { confirmed }),
  });
};
