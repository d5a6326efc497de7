import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { ProposalImport, ProposalImportQuery } from '../../../contract/proposal';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { addListImport } from '../../platform/sheets/import-routes';
import { sendWorkbook } from '../../platform/sheets/upload';
import type { ProposalDeps } from './deps';
import { importList, plannedFor } from './import-list';
import { faultyRows, presentPlan } from './plan';

const TAG = 'staff-proposals';

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('./sheets/read-sheet');
const writer = () => import('./sheets/write-sheet');

function addTemplate(app: App, { gate }: ProposalDeps): void {
  app.get(
    '/api/staff/proposals/empty.xlsx',
    {
      onRequest: gate.allow('proposal.manage'),
      schema: {
        summary: 'A workbook with the columns alone, to be filled in',
        tags: [TAG],
        response: { 200: Documented(Type.String()), 401: Problem, 403: Problem },
      },
    },
    async (_request, reply) => sendWorkbook(reply, 'proposals', await (await writer()).emptySheet()),
  );
}

/** Lists as workbooks: looked at, given back, published. */
export const addSheetRoutes = (app: App, deps: ProposalDeps): void => {
  addTemplate(app, deps);
  addListImport(app, deps, {
    path: '/api/staff/proposals/import',
    tag: TAG,
    permission: 'proposal.manage',
    summary: 'Publish a list that was previewed: exactly that, and no other file',
    told: ProposalImport,
    query: ProposalImportQuery,
    fileName: 'proposals-errors',
    read: async (file) => (await reader()).readSheet(file),
    plan: (rows) => plannedFor(deps, rows),
    present: presentPlan,
    faults: async (plan) => (await writer()).faultsSheet(faultyRows(plan)),
    carryOut: (rows, actor, confirmed) => importList(deps, rows, actor, confirmed),
  });
};
