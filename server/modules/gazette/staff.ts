import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { DeskGazette, DeskGazetteDraft, GazetteDraftSeen } from '../../../contract/gazette-desk';
import { PublicId } from '../../../contract/primitives';
import type { App } from '../../platform/http/app-type';
import { takeBackDraft } from './actions/drop-draft';
import { publishDraft } from './actions/publish-draft';
import type { GazetteDeps } from './deps';
import { deskDraft, deskSeries } from './desk';

const tags = ['staff-gazette'];
const denied = { 401: Problem, 403: Problem };
const unfit = { 400: Problem, 404: Problem, 409: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const params = Type.Object({ id: PublicId }, { additionalProperties: false });

function addReading(app: App, deps: GazetteDeps): void {
  const { gate, problems, store } = deps;
  const onRequest = gate.allow('gazette.read');
  app.get(
    '/api/staff/gazette',
    {
      onRequest,
      schema: {
        summary: 'The series of issues with what does not fit, drafts among it',
        tags,
        response: { 200: DeskGazette, ...denied },
      },
    },
    async (_request, reply) => reply.headers(notCached).send(await deskSeries(deps)),
  );
  app.get(
    '/api/staff/gazette/drafts/:id',
    {
      onRequest,
      schema: {
        summary: 'An issue that waits to be published',
        tags,
        params,
        response: { 200: DeskGazetteDraft, 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const draft = await deskDraft(store.read, request.params.id);
      if (!draft) return problems.send(reply, { code: 'gazette.draft-not-found' });
      return reply.headers(notCached).send(draft);
    },
  );
}

function addWriting(app: App, deps: GazetteDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('gazette.manage');
  app.post(
    '/api/staff/gazette/drafts/:id/publish',
    {
      onRequest,
      schema: {
        summary: 'Publish an issue with its articles',
        tags,
        params,
        body: GazetteDraftSeen,
        response: { 200: DeskGazette, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const { params: asked, body } = request;
      const done = await publishDraft(deps, asked.id, body.version, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send(await deskSeries(deps));
    },
  );
  app.delete(
    '/api/staff/gazette/drafts/:id',
    {
      onRequest,
      schema: {
        summary: 'Take back an issue that was brought in; what is published stays',
        tags,
        params,
        body: GazetteDraftSeen,
        response: { 200: DeskGazette, ...unfit, ...denied },
      },
    },
    async (request, reply) => {
      const { params: asked, body } = request;
      const done = await takeBackDraft(deps, asked.id, body.version, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send(await deskSeries(deps));
    },
  );
}

/** The workbench's side of the gazette. */
export function addStaffRoutes(app: App, deps: GazetteDeps): void {
  addReading(app, deps);
  addWriting(app, deps);
}
