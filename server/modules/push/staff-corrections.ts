import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { PublicId } from '../../../contract/primitives';
import { PushView } from '../../../contract/push';
import { NoCorrection, PushChanges, PushChangesQuery } from '../../../contract/push-correction';
import type { App } from '../../platform/http/app-type';
import { beginCorrection } from './actions/begin-correction';
import { declineCorrection } from './actions/decline-correction';
import { changedPieces } from './correction/changed';
import { tellChange } from './correction/tell';
import type { PushDeps } from './deps';
import { pushView } from './present';

const tags = ['staff-push'];
const denied = { 401: Problem, 403: Problem };
const refused = { 400: Problem, 404: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, ...denied };
const notCached = { 'cache-control': 'no-store' };
const params = Type.Object({ id: PublicId }, { additionalProperties: false });

function addChangesRoute(app: App, { gate, store }: PushDeps): void {
  app.get(
    '/api/staff/push/changes',
    {
      onRequest: gate.allow('push.read'),
      schema: {
        summary: 'Pages that were pushed and have changed since, or rest on what has',
        tags,
        querystring: PushChangesQuery,
        response: { 200: PushChanges, 400: Problem, ...denied },
      },
    },
    async ({ query: { from = 0, limit = 20 } }, reply) => {
      const pieces = await changedPieces(store.read);
      const items = pieces.slice(from, from + limit).map(tellChange);
      return reply.headers(notCached).send({ items, total: pieces.length });
    },
  );
}

/** 更正推送: what was pushed and rests on something that has changed, and what is done about it. */
export function registerCorrections(app: App, deps: PushDeps): void {
  const { gate, problems, store } = deps;
  addChangesRoute(app, deps);
  app.post(
    '/api/staff/push/pushes/:id/correction',
    {
      onRequest: gate.allow('push.write'),
      schema: {
        summary: 'A draft to those who were delivered it; the one under way where there is one',
        tags,
        params,
        response: { 200: PushView, 201: PushView, ...refused },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const begun = await beginCorrection(deps, actor, request.params.id);
      if (!begun.ok) return problems.send(reply, begun.refusal);
      const { row, isNew } = begun.value;
      return reply
        .code(isNew ? 201 : 200)
        .headers(notCached)
        .send(await pushView(deps, actor, row));
    },
  );
  app.post(
    '/api/staff/push/pushes/:id/no-correction',
    {
      onRequest: gate.allow('push.write'),
      schema: {
        summary: 'Nobody has to be sent a correction, and why',
        tags,
        params,
        body: NoCorrection,
        response: { 200: PushView, ...refused },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const { id } = request.params;
      const done = await declineCorrection(deps, actor, id, request.body.reason);
      if (!done.ok) return problems.send(reply, done.refusal);
      const row = await store.read.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      return reply.headers(notCached).send(await pushView(deps, actor, row));
    },
  );
}
