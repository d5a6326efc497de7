import { DeskCase } from '../../../../contract/foi-desk';
import { DeskJoinedAct, DeskJoinedResult } from '../../../../contract/foi-joined-act';
import { DeskJoining } from '../../../../contract/foi-joining';
import type { App } from '../../../platform/http/app-type';
import { IdempotencyHeaders } from '../../../platform/idempotency';
import { answering, Id, refusals } from '../desk-answers';
import { deskCase } from '../desk-case';
import type { DeskDeps } from '../desk-deps';
import { mayRead } from '../scope-gate';
import { actTogether } from './act-together';
import { join, part } from './join';

const tags = ['staff'];

const addJoining = (app: App, deps: DeskDeps): void => {
  const { gate } = deps;
  app.post(
    '/api/staff/foi/cases/:id/joining',
    {
      onRequest: gate.allow('foi.join'),
      schema: {
        summary: 'Handle a case together with another (并案办理)',
        tags,
        params: Id,
        body: DeskJoining,
        response: { 200: DeskCase, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const done = await join(deps, actor, request.params.id, request.body);
      const after = done.ok ? await deskCase(deps, actor, request.params.id) : done;
      return answering(deps)(reply as never, after);
    },
  );
  app.delete(
    '/api/staff/foi/cases/:id/joining',
    {
      onRequest: gate.allow('foi.join'),
      schema: {
        summary: 'Part a case from those it is handled together with',
        tags,
        params: Id,
        response: { 200: DeskCase, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const done = await part(deps, actor, request.params.id);
      const after = done.ok ? await deskCase(deps, actor, request.params.id) : done;
      return answering(deps)(reply as never, after);
    },
  );
};

/** Requests that are handled together: joined, parted, and acted on at once. */
export const registerJoining = (app: App, deps: DeskDeps): void => {
  const { gate, problems } = deps;
  addJoining(app, deps);
  app.post(
    '/api/staff/foi/cases/:id/joined-acts',
    {
      onRequest: [gate.allow('signed-in'), mayRead(deps)],
      schema: {
        summary: 'The same act in several cases that are handled together; each is done or refused by itself',
        tags,
        params: Id,
        headers: IdempotencyHeaders,
        body: DeskJoinedAct,
        response: { 200: DeskJoinedResult, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const { id } = request.params;
      const done = await actTogether(deps, actor, id, request.body, request.headers['idempotency-key']);
      if (!done.ok) return problems.send(reply, done.refusal);
      const after = await deskCase(deps, actor, id);
      return reply.header('cache-control', 'no-store').send({ case: after.ok ? after.value : null, ...done.value });
    },
  );
};
