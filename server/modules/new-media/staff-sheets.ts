import multipart from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../contract/error';
import { NewMediaImport, NewMediaImportQuery } from '../../../contract/new-media-desk';
import { civilDateOf } from '../../../domain/calendar';
import type { Result } from '../../../domain/result';
import type { FileRefusal } from '../../platform/files/sentences';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { receiveSheet, sendSheet, SHEET_LIMITS } from '../../platform/sheets/receive-sheet';
import { importList } from './actions/import-list';
import type { NewMediaDeps } from './deps';
import { faultyRows, planList, presentPlan } from './plan-list';
import type { NewMediaRefusal } from './sentences';
import type { SheetRow } from './sheets/read-sheet';
import { readRegister } from './store';

const tags = ['staff-new-media'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const upload = { tags, consumes: ['multipart/form-data'] };

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('./sheets/read-sheet');
const writer = () => import('./sheets/write-sheet');

async function receiveList(
  request: FastifyRequest,
): Promise<Result<readonly SheetRow[], NewMediaRefusal | FileRefusal>> {
  const file = await receiveSheet(request);
  return file.ok ? (await reader()).readSheet(file.value) : file;
}

function addExport(app: App, { gate, store }: NewMediaDeps): void {
  app.get(
    '/api/staff/new-media/export.xlsx',
    {
      onRequest: gate.allow('new-media.read'),
      schema: { summary: 'The register as .xlsx', tags, response: { 200: Documented(Type.String()), ...denied } },
    },
    async (_request, reply) => {
      const { registerSheet, writtenRow } = await writer();
      const rows = (await readRegister(store.read)).map(({ events }) => writtenRow(events));
      return sendSheet(reply, 'new-media', await registerSheet(rows));
    },
  );
}

function addImport(app: App, deps: NewMediaDeps): void {
  const { gate, problems, store, clock } = deps;
  const onRequest = gate.allow('new-media.manage');
  const planned = async (request: FastifyRequest) => {
    const rows = await receiveList(request);
    if (!rows.ok) return rows;
    return { ok: true, value: await planList(store.read, rows.value, civilDateOf(clock.now())) } as const;
  };
  app.post(
    '/api/staff/new-media/import/preview',
    {
      onRequest,
      schema: {
        summary: 'What a list (.xlsx) would do; nothing is done',
        ...upload,
        response: { 200: NewMediaImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(request);
      if (!plan.ok) return problems.send(reply, plan.refusal);
      return reply.headers(notCached).send(presentPlan(plan.value));
    },
  );
  app.post(
    '/api/staff/new-media/import/errors.xlsx',
    {
      onRequest,
      schema: {
        summary: 'The faulty rows of a list, each with what is wrong',
        ...upload,
        response: { 200: Documented(Type.String()), ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(request);
      if (!plan.ok) return problems.send(reply, plan.refusal);
      return sendSheet(reply, 'new-media-errors', await (await writer()).faultsSheet(faultyRows(plan.value)));
    },
  );
  app.post(
    '/api/staff/new-media/import',
    {
      onRequest,
      schema: {
        summary: 'Bring in a list that was previewed: its rows in order, and no other file',
        ...upload,
        querystring: NewMediaImportQuery,
        response: { 200: NewMediaImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const rows = await receiveList(request);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      const done = await importList(deps, rows.value, gate.actor(request), { confirmed: request.query.plan });
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
}

/** The register as a workbook: out, and in. */
export const addSheetRoutes = (app: App, deps: NewMediaDeps): void => {
  addExport(app, deps);
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: SHEET_LIMITS });
    addImport(scope, deps);
  });
};
