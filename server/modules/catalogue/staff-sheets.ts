import { Type } from '@sinclair/typebox';
import { CatalogueImport, CatalogueImportQuery } from '../../../contract/catalogue-desk';
import { Problem } from '../../../contract/error';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { addListImport } from '../../platform/sheets/import-routes';
import { sendWorkbook } from '../../platform/sheets/upload';
import { importSheet } from './actions/import-sheet';
import type { CatalogueDeps } from './deps';
import { faultyRows, planSheet, presentPlan } from './plan-sheet';
import type { Snapshot } from './snapshot';
import { catalogueWorkbook } from './workbook';

const TAG = 'staff-catalogue';

function addExport(app: App, deps: CatalogueDeps, snapshots: () => Promise<Snapshot>): void {
  app.get(
    '/api/staff/catalogue/export.xlsx',
    {
      onRequest: deps.gate.allow('catalogue.read'),
      schema: {
        summary: 'The catalogue as .xlsx',
        tags: [TAG],
        response: { 200: Documented(Type.String()), 401: Problem, 403: Problem },
      },
    },
    async (_request, reply) => sendWorkbook(reply, 'catalogue', await catalogueWorkbook(deps, await snapshots())),
  );
}

/**
 * The catalogue as a workbook: out, and in.
 *
 * @param changed - called when columns were changed, so that what stands in them is filed anew
 */
export const addSheetRoutes = (
  app: App,
  deps: CatalogueDeps,
  snapshots: () => Promise<Snapshot>,
  changed: () => void,
): void => {
  addExport(app, deps, snapshots);
  addListImport(app, deps, {
    path: '/api/staff/catalogue/import',
    tag: TAG,
    permission: 'catalogue.manage',
    summary: 'Bring in a catalogue that was previewed: its rows in order, and no other file',
    told: CatalogueImport,
    query: CatalogueImportQuery,
    fileName: 'catalogue-errors',
    // What reads and writes workbooks is seldom needed: it is loaded when somebody comes with one.
    read: async (file) => (await import('./sheets/read-catalogue')).readCatalogue(file),
    plan: (rows) => planSheet(deps.store.read, rows, deps),
    present: presentPlan,
    faults: async (plan) => (await import('./sheets/write-sheet')).faultsSheet(faultyRows(plan)),
    async carryOut(rows, actor, confirmed) {
      const done = await importSheet(deps, rows, actor, { confirmed });
      if (done.ok) changed();
      return done;
    },
  });
};
