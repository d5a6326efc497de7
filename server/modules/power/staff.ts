import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { PowerList, PowerQuery } from '../../../contract/power';
import { PowerImport, PowerImportQuery, PowerWithdrawing, PowerWithdrawn } from '../../../contract/power-desk';
import { writtenPower } from '../../../domain/power/import';
import { ok } from '../../../domain/result';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { addListImport } from '../../platform/sheets/import-routes';
import { sendWorkbook } from '../../platform/sheets/upload';
import { importList } from './actions/import-list';
import { withdrawPowers } from './actions/withdraw';
import type { PowerDeps } from './deps';
import { faultyPowers, planList, presentPlan } from './plan-list';
import type { PowerIndex } from './power-index';
import { itemOf, readPowers } from './published-powers';

const TAG = 'staff-powers';
const tags = [TAG];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };

// What reads and writes workbooks is seldom needed: it is loaded when somebody comes with one.
const reader = () => import('./read-list');
const writer = () => import('./write-list');

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
  const { store, departments } = deps;
  addListImport(app, deps, {
    path: '/api/staff/powers/import',
    tag: TAG,
    permission: 'power.manage',
    summary: 'Publish the rows of a list that was previewed: those in order that differ, and no other file',
    told: PowerImport,
    query: PowerImportQuery,
    fileName: 'powers-errors',
    read: async (file) => (await reader()).readList(file),
    plan: async (rows) => planList(store.read, rows, await departments()),
    present: async (plan) => presentPlan(plan, await index.all()),
    faults: async (plan) => (await writer()).faultsSheet(faultyPowers(plan)),
    async carryOut(rows, actor, confirmed) {
      const done = await importList(deps, rows, actor, confirmed);
      return done.ok ? ok(presentPlan(done.value.done, await index.all(), done.value)) : done;
    },
  });
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
  addImport(app, deps, index);
}
