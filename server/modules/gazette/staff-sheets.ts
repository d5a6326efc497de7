import multipart from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../contract/error';
import { GazetteImport, GazetteImportQuery } from '../../../contract/gazette-desk';
import { civilDateOf } from '../../../domain/calendar';
import { ok } from '../../../domain/result';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { ONE_FILE, receiveFile, sendWorkbook } from '../../platform/sheets/upload';
import { importIssues } from './actions/import-issues';
import type { GazetteDeps } from './deps';
import { planList, presentPlan, rowsToMend } from './plan-list';

const tags = ['staff-gazette'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const upload = { tags, consumes: ['multipart/form-data'] };

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('./sheets/read-contents');
const writer = () => import('./sheets/contents-sheet');

async function receiveContents(request: FastifyRequest) {
  const file = await receiveFile(request);
  return file.ok ? (await reader()).readContents(file.value) : file;
}

function addTemplate(app: App, { gate }: GazetteDeps): void {
  app.get(
    '/api/staff/gazette/template.xlsx',
    {
      onRequest: gate.allow('gazette.read'),
      schema: { summary: 'An empty list of contents', tags, response: { 200: Documented(Type.String()), ...denied } },
    },
    async (_request, reply) => sendWorkbook(reply, 'gazette', await (await writer()).emptyContentsSheet()),
  );
}

/** What the list of a request would bring in. */
async function planned({ gate, store, clock }: GazetteDeps, request: FastifyRequest) {
  const rows = await receiveContents(request);
  if (!rows.ok) return rows;
  const { department } = gate.actor(request);
  return ok(await planList(store.read, rows.value, { today: civilDateOf(clock.now()), department }));
}

function addPreview(app: App, deps: GazetteDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('gazette.manage');
  app.post(
    '/api/staff/gazette/import/preview',
    {
      onRequest,
      schema: {
        summary: 'What a list of contents (.xlsx) would bring in; nothing is done',
        ...upload,
        response: { 200: GazetteImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(deps, request);
      if (!plan.ok) return problems.send(reply, plan.refusal);
      return reply.headers(notCached).send(presentPlan(plan.value));
    },
  );
  app.post(
    '/api/staff/gazette/import/errors.xlsx',
    {
      onRequest,
      schema: {
        summary: 'The rows that would not come in, each with what is wrong',
        ...upload,
        response: { 200: Documented(Type.String()), ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(deps, request);
      if (!plan.ok) return problems.send(reply, plan.refusal);
      return sendWorkbook(reply, 'gazette-errors', await (await writer()).mendSheet(rowsToMend(plan.value)));
    },
  );
}

function addImport(app: App, deps: GazetteDeps): void {
  const { gate, problems } = deps;
  app.post(
    '/api/staff/gazette/import',
    {
      onRequest: gate.allow('gazette.manage'),
      schema: {
        summary: 'Bring in the issues of a list that was previewed, as drafts',
        ...upload,
        querystring: GazetteImportQuery,
        response: { 200: GazetteImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const rows = await receiveContents(request);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      const done = await importIssues(deps, rows.value, gate.actor(request), request.query.plan);
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
}

/** Contents of issues as a workbook: an empty one out, a filled one in. */
export const addSheetRoutes = (app: App, deps: GazetteDeps): void => {
  addTemplate(app, deps);
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: ONE_FILE });
    addPreview(scope, deps);
    addImport(scope, deps);
  });
};
