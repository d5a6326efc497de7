import multipart from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { CatalogueImport, CatalogueImportQuery } from '../../../contract/catalogue-desk';
import { Problem } from '../../../contract/error';
import type { Result } from '../../../domain/result';
import type { FileRefusal } from '../../platform/files/sentences';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { ONE_FILE, receiveFile, sendWorkbook } from '../../platform/sheets/upload';
import { importSheet } from './actions/import-sheet';
import type { CatalogueDeps } from './deps';
import { faultyRows, planSheet, presentPlan } from './plan-sheet';
import type { CatalogueRefusal } from './sentences';
import type { SheetRow } from './sheets/read-catalogue';
import type { Snapshot } from './snapshot';
import { catalogueWorkbook } from './workbook';

const tags = ['staff-catalogue'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const upload = { tags, consumes: ['multipart/form-data'] };

async function receiveRows(
  request: FastifyRequest,
): Promise<Result<readonly SheetRow[], CatalogueRefusal | FileRefusal>> {
  const file = await receiveFile(request);
  if (!file.ok) return file;
  // What reads workbooks is seldom needed: it is loaded when somebody comes with one.
  const { readCatalogue } = await import('./sheets/read-catalogue');
  return readCatalogue(file.value);
}

function addExport(app: App, deps: CatalogueDeps, snapshots: () => Promise<Snapshot>): void {
  app.get(
    '/api/staff/catalogue/export.xlsx',
    {
      onRequest: deps.gate.allow('catalogue.read'),
      schema: { summary: 'The catalogue as .xlsx', tags, response: { 200: Documented(Type.String()), ...denied } },
    },
    async (_request, reply) => sendWorkbook(reply, 'catalogue', await catalogueWorkbook(deps, await snapshots())),
  );
}

function addImport(app: App, deps: CatalogueDeps, changed: () => void): void {
  const { gate, problems, store } = deps;
  const onRequest = gate.allow('catalogue.manage');
  const planned = async (request: FastifyRequest) => {
    const rows = await receiveRows(request);
    return rows.ok ? ({ ok: true, value: await planSheet(store.read, rows.value, deps) } as const) : rows;
  };
  app.post(
    '/api/staff/catalogue/import/preview',
    {
      onRequest,
      schema: {
        summary: 'What a catalogue (.xlsx) would do; nothing is done',
        ...upload,
        response: { 200: CatalogueImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(request);
      return plan.ok ? reply.headers(notCached).send(presentPlan(plan.value)) : problems.send(reply, plan.refusal);
    },
  );
  app.post(
    '/api/staff/catalogue/import/errors.xlsx',
    {
      onRequest,
      schema: {
        summary: 'The faulty rows of a catalogue, each with what is wrong',
        ...upload,
        response: { 200: Documented(Type.String()), ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(request);
      if (!plan.ok) return problems.send(reply, plan.refusal);
      const { faultsSheet } = await import('./sheets/write-sheet');
      return sendWorkbook(reply, 'catalogue-errors', await faultsSheet(faultyRows(plan.value)));
    },
  );
  app.post(
    '/api/staff/catalogue/import',
    {
      onRequest,
      schema: {
        summary: 'Bring in a catalogue that was previewed: its rows in order, and no other file',
        ...upload,
        querystring: CatalogueImportQuery,
        response: { 200: CatalogueImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const rows = await receiveRows(request);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      const done = await importSheet(deps, rows.value, gate.actor(request), { confirmed: request.query.plan });
      if (!done.ok) return problems.send(reply, done.refusal);
      changed();
      return reply.headers(notCached).send(done.value);
    },
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
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: ONE_FILE });
    addImport(scope, deps, changed);
  });
};
