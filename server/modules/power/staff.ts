import multipart from '@fastify/multipart';
import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../contract/error';
import { PowerList, PowerQuery } from '../../../contract/power';
import { PowerImport, PowerImportQuery, PowerWithdrawing, PowerWithdrawn } from '../../../contract/power-desk';
import { writtenPower } from '../../../domain/power/import';
import type { Result } from '../../../domain/result';
import type { FileRefusal } from '../../platform/files/sentences';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { ONE_FILE, receiveFile, sendWorkbook } from '../../platform/sheets/upload';
import { importList } from './actions/import-list';
import { withdrawPowers } from './actions/withdraw';
import type { PowerDeps } from './deps';
import { faultyPowers, planList, presentPlan } from './plan-list';
import type { PowerIndex } from './power-index';
import { itemOf, readPowers } from './published-powers';
import type { PowerRow } from './read-list';
import type { PowerRefusal } from './sentences';

const tags = ['staff-powers'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const upload = { tags, consumes: ['multipart/form-data'] };

// What reads and writes workbooks is seldom needed: it is loaded when somebody comes with one.
const reader = () => import('./read-list');
const writer = () => import('./write-list');

async function receiveList(request: FastifyRequest): Promise<Result<readonly PowerRow[], PowerRefusal | FileRefusal>> {
  const file = await receiveFile(request);
  return file.ok ? (await reader()).readList(file.value) : file;
}

function addReading(app: App, deps: PowerDeps, index: PowerIndex): void {
  const { gate, problems, store, departments } = deps;
  const onRequest = gate.allow('power.read');
  app.get(
    '/api/staff/powers',
    {
      onRequest,
      schema: {
        summary: 'The list of powers, each choice counted',
        tags,
        querystring: PowerQuery,
        response: { 200: PowerList, 400: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const list = await index.find(request.query);
      if (!list) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(notCached).send(list);
    },
  );
  app.get(
    '/api/staff/powers/export.xlsx',
    {
      onRequest,
      schema: { summary: 'The list as .xlsx', tags, response: { 200: Documented(Type.String()), ...denied } },
    },
    async (_request, reply) => {
      const names = new Map((await departments()).map(({ id, name }) => [id, name]));
      const kept = (await readPowers(store.read)).filter(({ withdrawn }) => withdrawn === undefined);
      const rows = kept.map((content) => writtenPower(itemOf(content), names.get(content.organ) ?? content.organ));
      return sendWorkbook(reply, 'powers', await (await writer()).listSheet(rows));
    },
  );
}

function addImport(app: App, deps: PowerDeps, index: PowerIndex): void {
  const { gate, problems, store, departments } = deps;
  const onRequest = gate.allow('power.manage');
  const planned = async (request: FastifyRequest) => {
    const rows = await receiveList(request);
    if (!rows.ok) return rows;
    return { ok: true, value: await planList(store.read, rows.value, await departments()) } as const;
  };
  app.post(
    '/api/staff/powers/import/preview',
    {
      onRequest,
      schema: {
        summary: 'What a list (.xlsx) would do; nothing is done',
        ...upload,
        response: { 200: PowerImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const plan = await planned(request);
      if (!plan.ok) return problems.send(reply, plan.refusal);
      return reply.headers(notCached).send(presentPlan(plan.value, await index.all()));
    },
  );
  app.post(
    '/api/staff/powers/import/errors.xlsx',
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
      return sendWorkbook(reply, 'powers-errors', await (await writer()).faultsSheet(faultyPowers(plan.value)));
    },
  );
  app.post(
    '/api/staff/powers/import',
    {
      onRequest,
      schema: {
        summary: 'Publish the rows of a list that was previewed: those in order that differ, and no other file',
        ...upload,
        querystring: PowerImportQuery,
        response: { 200: PowerImport, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const rows = await receiveList(request);
      if (!rows.ok) return problems.send(reply, rows.refusal);
      const done = await importList(deps, rows.value, gate.actor(request), request.query.plan);
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send(presentPlan(done.value.done, await index.all(), done.value));
    },
  );
}

function addWithdrawing(app: App, deps: PowerDeps): void {
  const { gate, problems } = deps;
  app.post(
    '/api/staff/powers/withdrawals',
    {
      onRequest: gate.allow('power.manage'),
      schema: {
        summary: 'Take items off the list, with the reason that residents read',
        tags,
        body: PowerWithdrawing,
        response: { 200: PowerWithdrawn, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const done = await withdrawPowers(deps, request.body, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send({ withdrawn: done.value });
    },
  );
}

/** The workbench's side of the list. */
export function addStaffRoutes(app: App, deps: PowerDeps, index: PowerIndex): void {
  addReading(app, deps, index);
  addWithdrawing(app, deps);
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: ONE_FILE });
    addImport(scope, deps, index);
  });
}
