import { Problem } from '../../../contract/error';
import { NewMediaId } from '../../../contract/new-media';
import {
  DeskNewMediaAccount,
  DeskNewMediaList,
  DeskNewMediaQuery,
  DeskNewMediaReports,
  NewMediaAct,
  NewMediaHandling,
  NewMediaOpening,
} from '../../../contract/new-media-desk';
import type { App } from '../../platform/http/app-type';
import { actOnAccount } from './actions/act-on-account';
import { handleReport } from './actions/handle-report';
import { openAccount } from './actions/open-account';
import type { NewMediaDeps } from './deps';
import { deskAccount } from './desk-account';
import { deskList } from './desk-list';
import { readReports } from './reports';

const tags = ['staff-new-media'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 404: Problem, 409: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };

function addReading(app: App, deps: NewMediaDeps): void {
  const { gate, problems, store, cipher } = deps;
  const onRequest = gate.allow('new-media.read');
  app.get(
    '/api/staff/new-media',
    {
      onRequest,
      schema: {
        summary: 'Accounts with what is due, the quietest first',
        tags,
        querystring: DeskNewMediaQuery,
        response: { 200: DeskNewMediaList, 400: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const list = await deskList(deps, request.query);
      if (!list) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(notCached).send(list);
    },
  );
  app.get(
    '/api/staff/new-media/reports',
    {
      onRequest,
      schema: { summary: 'What residents report of accounts', tags, response: { 200: DeskNewMediaReports, ...denied } },
    },
    async (_request, reply) => reply.headers(notCached).send({ items: await readReports(store.read, cipher) }),
  );
  app.get(
    '/api/staff/new-media/:id',
    {
      onRequest,
      schema: {
        summary: 'One account with its history and what may be done',
        tags,
        params: NewMediaId,
        response: { 200: DeskNewMediaAccount, 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const account = await deskAccount(deps, request.params.id);
      if (!account) return problems.send(reply, { code: 'new-media.not-found' });
      return reply.headers(notCached).send(account);
    },
  );
}

function addWriting(app: App, deps: NewMediaDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('new-media.manage');
  app.post(
    '/api/staff/new-media',
    {
      onRequest,
      schema: {
        summary: 'Enter an account that was opened (开设)',
        tags,
        body: NewMediaOpening,
        response: { 201: DeskNewMediaAccount, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const done = await openAccount(deps, request.body, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusals);
      const account = await deskAccount(deps, done.value);
      if (!account) return problems.send(reply, { code: 'new-media.not-found' });
      return reply.code(201).headers(notCached).send(account);
    },
  );
  app.post(
    '/api/staff/new-media/:id/acts',
    {
      onRequest,
      schema: {
        summary: 'Change, merge, close, file, or note a publication',
        tags,
        params: NewMediaId,
        body: NewMediaAct,
        response: { 200: DeskNewMediaAccount, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const done = await actOnAccount(deps, id, request.body, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusal);
      const account = await deskAccount(deps, id);
      if (!account) return problems.send(reply, { code: 'new-media.not-found' });
      return reply.headers(notCached).send(account);
    },
  );
}

function addHandling(app: App, deps: NewMediaDeps): void {
  const { gate, problems } = deps;
  app.post(
    '/api/staff/new-media/reports/:id/handling',
    {
      onRequest: gate.allow('new-media.manage'),
      schema: {
        summary: "Write down what came of a resident's report",
        tags,
        params: NewMediaId,
        body: NewMediaHandling,
        response: { 200: DeskNewMediaReports, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const done = await handleReport(deps, request.params.id, request.body, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send({ items: await readReports(deps.store.read, deps.cipher) });
    },
  );
}

/** The workbench's side of the register. */
export function addStaffRoutes(app: App, deps: NewMediaDeps): void {
  addReading(app, deps);
  addWriting(app, deps);
  addHandling(app, deps);
}
