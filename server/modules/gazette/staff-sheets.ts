import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { GazetteImport, GazetteImportQuery } from '../../../contract/gazette-desk';
import { civilDateOf } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { addListImport } from '../../platform/sheets/import-routes';
import { sendWorkbook } from '../../platform/sheets/upload';
import { importIssues } from './actions/import-issues';
import type { GazetteDeps } from './deps';
import { planList, presentPlan, rowsToMend } from './plan-list';

const TAG = 'staff-gazette';

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('./sheets/read-contents');
const writer = () => import('./sheets/contents-sheet');

function addTemplate(app: App, { gate }: GazetteDeps): void {
  app.get(
    '/api/staff/gazette/template.xlsx',
    {
      onRequest: gate.allow('gazette.read'),
      schema: {
        summary: 'An empty list of contents',
        tags: [TAG],
        response: { 200: Documented(Type.String()), 401: Problem, 403: Problem },
      },
    },
    async (_request, reply) => sendWorkbook(reply, 'gazette', await (await writer()).emptyContentsSheet()),
  );
}

/** Contents of issues as a workbook: an empty one out, a filled one in. */
export const addSheetRoutes = (app: App, deps: GazetteDeps): void => {
  const { store, clock } = deps;
  addTemplate(app, deps);
  addListImport(app, deps, {
    path: '/api/staff/gazette/import',
    tag: TAG,
    permission: 'gazette.manage',
    summary: 'Bring in the issues of a list that was previewed, as drafts',
    told: GazetteImport,
    query: GazetteImportQuery,
    fileName: 'gazette-errors',
    read: async (file) => (await reader()).readContents(file),
    plan: (rows, { department }) => planList(store.read, rows, { today: civilDateOf(clock.now()), department }),
    present: presentPlan,
    faults: async (plan) => (await writer()).mendSheet(rowsToMend(plan)),
    carryOut: (rows, actor, confirmed) => importIssues(deps, rows, actor, confirmed),
  });
};
