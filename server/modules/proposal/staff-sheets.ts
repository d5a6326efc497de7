import multipart from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../contract/error';
import { ProposalImport, ProposalImportQuery } from '../../../contract/proposal';
import type { Result } from '../../../domain/result';
import type { FileRefusal } from '../../platform/files/sentences';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { ONE_FILE, receiveFile, sendWorkbook } from '../../platform/sheets/upload';
import type { ProposalDeps } from './deps';
import { importList, plannedFor } from './import-list';
import { faultyRows, presentPlan } from './plan';
import type { ProposalRefusal } from './sentences';
import type { SheetRow } from './sheets/read-sheet';

const tags = ['staff-proposals'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const upload = { tags, consumes: ['multipart/form-data'] };

// The readers and writers of workbooks are seldom needed: they are loaded when somebody comes with one.
const reader = () => import('./sheets/read-sheet');
const writer = () => import('./sheets/write-sheet');

async function receiveList(
  request: FastifyRequest,
): Promise<Result<readonly SheetRow[], ProposalRefusal | FileRefusal>> {
  const file = await receiveFile(request);
  return file.ok ? (await reader()).readSheet(file.value) : file;
}

function addLooking(app: App, deps: ProposalDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('proposal.manage');
  app.get(
    '/api/staff/proposals/empty.xlsx',
    {
      onRequest,
      schema: {
        summary: 'A workbook with the columns alone, to be filled in',
        tags,
        response: { 200: Documented(Type.String()), ...denied },
      },
    },
    async (_request, reply) => sendWorkbook(reply, 'proposals', await (await writer()).emptySheet()),
  );
  app.post(
    '/api/staff/proposals/import/preview',
    {
      onRequest,
      schema: {
        summary: 'What a list (.xlsx) would do; nothing is done',
        ...upload,
        response: { 200: ProposalImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const rows = await receiveList(request);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      return reply.headers(notCached).send(presentPlan(await plannedFor(deps, rows.value)));
    },
  );
  app.post(
    '/api/staff/proposals/import/errors.xlsx',
    {
      onRequest,
      schema: {
        summary: 'The faulty rows of a list, each with what is wrong',
        ...upload,
        response: { 200: Documented(Type.String()), ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const rows = await receiveList(request);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      const faulty = faultyRows(await plannedFor(deps, rows.value));
      return sendWorkbook(reply, 'proposals-errors', await (await writer()).faultsSheet(faulty));
    },
  );
}

function addPublishing(app: App, deps: ProposalDeps): void {
  const { gate, problems } = deps;
  app.post(
    '/api/staff/proposals/import',
    {
      onRequest: gate.allow('proposal.manage'),
      schema: {
        summary: 'Publish a list that was previewed: exactly that, and no other file',
        ...upload,
        querystring: ProposalImportQuery,
        response: { 200: ProposalImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const rows = await receiveList(request);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      const done = await importList(deps, rows.value, gate.actor(request), request.query.plan);
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
}

/** Lists as workbooks: looked at, given back, published. */
export const addSheetRoutes = (app: App, deps: ProposalDeps): void => {
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: ONE_FILE });
    addLooking(scope, deps);
    addPublishing(scope, deps);
  });
};
