import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CoHandlingAsk, CoHandlingOpinion, CoHandlingReturn } from '../../../../contract/foi-co-handling';
import { DeskCase } from '../../../../contract/foi-desk';
import type { Result } from '../../../../domain/result';
import type { App } from '../../../platform/http/app-type';
import { IdempotencyHeaders } from '../../../platform/idempotency';
import { Id, refusals } from '../desk-answers';
import { deskCase } from '../desk-case';
import type { DeskDeps } from '../desk-deps';
import { askCoHandling } from './actions/ask';
import { closeCoHandling, type Closing } from './actions/close';
import { coHandlingSentences } from './sentences';

const tags = ['staff-foi'];

/** The case after it, or 204 where the actor sees the case no more: it was done nevertheless. */
const answer = async (
  deps: DeskDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Result<{ readonly caseId: string }>,
): Promise<FastifyReply> => {
  if (!done.ok) return deps.problems.send(reply, done.refusal);
  const after = await deskCase(deps, deps.gate.actor(request), done.value.caseId);
  void reply.header('cache-control', 'no-store');
  return after.ok ? reply.send(after.value) : reply.code(204).send(null);
};

const addAsking = (app: App, deps: DeskDeps): void => {
  app.post(
    '/api/staff/foi/cases/:id/co-handling',
    {
      onRequest: deps.gate.allow('foi.co-handle'),
      schema: {
        summary: 'Ask other departments to co-handle a case (会办)',
        description: 'All of the departments, or none. It changes no date of the case.',
        tags,
        params: Id,
        headers: IdempotencyHeaders,
        body: CoHandlingAsk,
        response: { 200: DeskCase, 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const caseId = request.params.id;
      const asked = { ...request.body, key: request.headers['idempotency-key'] };
      const done = await askCoHandling(deps, deps.gate.actor(request), caseId, asked);
      return answer(deps, request, reply, done.ok ? { ok: true, value: { caseId } } : done);
    },
  );
};

const addClosing = (app: App, deps: DeskDeps): void => {
  const ways = [
    ['opinion', 'Give the opinion of the own department (会办意见)', CoHandlingOpinion, 'answered'],
    ['return', 'Give it back: not a matter of the own department', CoHandlingReturn, 'returned'],
    ['cancel', 'Ask no more', Type.Object({}, { additionalProperties: false }), 'cancelled'],
  ] as const;
  for (const [way, summary, body, state] of ways) {
    app.post(
      `/api/staff/foi/co-handling/:id/${way}`,
      {
        onRequest: deps.gate.allow('foi.co-handle'),
        schema: {
          summary,
          description: 'Answers the case after it, or 204 where the actor does not see it any more.',
          tags,
          params: Id,
          headers: IdempotencyHeaders,
          body,
          response: { 200: DeskCase, 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        const closing = { ...request.body, state } as Closing;
        const key = request.headers['idempotency-key'];
        const done = await closeCoHandling(deps, deps.gate.actor(request), request.params.id, key, closing);
        return answer(deps, request, reply, done);
      },
    );
  }
};

/** 会办: what departments of one house ask each other about a case. */
export const registerCoHandling = (app: App, deps: DeskDeps): void => {
  deps.problems.add(coHandlingSentences);
  addAsking(app, deps);
  addClosing(app, deps);
};
