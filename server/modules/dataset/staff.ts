import { Readable } from 'node:stream';
import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { DatasetId } from '../../../contract/dataset';
import {
  DatasetChange,
  DatasetOpening,
  DatasetPublication,
  DatasetVersionParams,
  DatasetWithdrawal,
  DeskDataset,
  DeskDatasetDraft,
  DeskDatasetList,
} from '../../../contract/dataset-desk';
import { Problem } from '../../../contract/error';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { makeRoom, removeRows } from './actions/make-room';
import { dropVersion, publishVersion } from './actions/publish';
import { withdrawDataset } from './actions/withdraw-dataset';
import { changeDataset, openDataset } from './actions/write-dataset';
import type { DatasetDeps } from './deps';
import { deskDataset, deskDraft, deskList, faultsCsv } from './desk';
import { findVersionByNumber } from './store';

const tags = ['staff-datasets'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 404: Problem, 409: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const VERSION = '/api/staff/datasets/:id/versions/:number';

function addReading(app: App, deps: DatasetDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('dataset.read');
  app.get(
    '/api/staff/datasets',
    {
      onRequest,
      schema: { summary: 'Data sets, the most overdue first', tags, response: { 200: DeskDatasetList, ...denied } },
    },
    async (_request, reply) => reply.headers(notCached).send(await deskList(deps)),
  );
  app.get(
    '/api/staff/datasets/:id',
    {
      onRequest,
      schema: {
        summary: 'One data set with its versions',
        tags,
        params: DatasetId,
        response: { 200: DeskDataset, 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const set = await deskDataset(deps, request.params.id);
      return set ? reply.headers(notCached).send(set) : problems.send(reply, { code: 'dataset.not-found' });
    },
  );
}

function addVersionReading(app: App, deps: DatasetDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('dataset.read');
  app.get(
    VERSION,
    {
      onRequest,
      schema: {
        summary: 'A version with its first rows and its first faults',
        tags,
        params: DatasetVersionParams,
        response: { 200: DeskDatasetDraft, 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const draft = await deskDraft(deps, request.params.id, request.params.number);
      return draft ? reply.headers(notCached).send(draft) : problems.send(reply, { code: 'dataset.version.not-found' });
    },
  );
  app.get(
    `${VERSION}/faults.csv`,
    {
      onRequest,
      schema: {
        summary: 'The rows of a file that could not be taken, each with what is wrong',
        tags,
        params: DatasetVersionParams,
        response: { 200: Documented(Type.String()), 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const version = await findVersionByNumber(deps.store.read, request.params.id, request.params.number);
      if (!version) return problems.send(reply, { code: 'dataset.version.not-found' });
      void (reply as unknown as FastifyReply)
        .headers({ ...notCached, 'content-disposition': 'attachment; filename="faults.csv"' })
        .type('text/csv; charset=utf-8')
        .send(Readable.from(faultsCsv(deps, version), { objectMode: false }));
      return reply;
    },
  );
}

async function shownOf(deps: DatasetDeps, id: string): Promise<DeskDataset> {
  const set = await deskDataset(deps, id);
  if (!set) throw new Error(`The data set ${id} was written and is not there.`);
  return set;
}

function addForms(app: App, deps: DatasetDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('dataset.manage');
  app.post(
    '/api/staff/datasets',
    {
      onRequest,
      schema: {
        summary: 'Enter a data set',
        tags,
        body: DatasetOpening,
        response: { 201: DeskDataset, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const refused = await openDataset(deps, request.body, gate.actor(request));
      if (refused) return problems.send(reply, refused);
      return reply
        .code(201)
        .headers(notCached)
        .send(await shownOf(deps, request.body.id));
    },
  );
  app.put(
    '/api/staff/datasets/:id',
    {
      onRequest,
      schema: {
        summary: 'Change what is said of a data set, and the dictionary of its next version',
        tags,
        params: DatasetId,
        body: DatasetChange,
        response: { 200: DeskDataset, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const refused = await changeDataset(deps, id, request.body, gate.actor(request));
      return refused ? problems.send(reply, refused) : reply.headers(notCached).send(await shownOf(deps, id));
    },
  );
}

function addWithdrawal(app: App, deps: DatasetDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('dataset.manage');
  app.post(
    '/api/staff/datasets/:id/withdraw',
    {
      onRequest,
      schema: {
        summary: 'Take a data set out of what everybody reads',
        tags,
        params: DatasetId,
        body: DatasetWithdrawal,
        response: { 200: DeskDataset, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const done = await withdrawDataset(deps, id, request.body, gate.actor(request));
      return done.ok ? reply.headers(notCached).send(await shownOf(deps, id)) : problems.send(reply, done.refusal);
    },
  );
}

function addVersions(app: App, deps: DatasetDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('dataset.manage');
  const inBackground = (work: Promise<void>): void =>
    void work.catch((cause: unknown) => app.log.error({ err: cause }, 'rows that nobody needs were not taken away'));
  app.post(
    `${VERSION}/publish`,
    {
      onRequest,
      schema: {
        summary: 'Put a version in force',
        tags,
        params: DatasetVersionParams,
        body: DatasetPublication,
        response: { 200: DeskDataset, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const done = await publishVersion(deps, request.params, request.body.note, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusal);
      inBackground(makeRoom(deps));
      const set = await deskDataset(deps, request.params.id);
      return set ? reply.headers(notCached).send(set) : problems.send(reply, { code: 'dataset.not-found' });
    },
  );
  app.post(
    `${VERSION}/drop`,
    {
      onRequest,
      schema: {
        summary: 'Throw a version that waits away',
        tags,
        params: DatasetVersionParams,
        response: { 200: DeskDataset, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const dropped = await dropVersion(deps, request.params, gate.actor(request));
      if (!dropped.ok) return problems.send(reply, dropped.refusal);
      inBackground(removeRows(deps, dropped.value));
      const set = await deskDataset(deps, request.params.id);
      return set ? reply.headers(notCached).send(set) : problems.send(reply, { code: 'dataset.not-found' });
    },
  );
}

/** What staff do with data sets. */
export function addStaffRoutes(app: App, deps: DatasetDeps): void {
  addReading(app, deps);
  addVersionReading(app, deps);
  addForms(app, deps);
  addWithdrawal(app, deps);
  addVersions(app, deps);
}
