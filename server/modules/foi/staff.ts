import { Type } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import {
  DeskAct,
  DeskApplicant,
  DeskAssignment,
  DeskAssignmentResult,
  DeskCase,
  DeskReceipt,
  DeskRegistration,
  DeskRemark,
} from '../../../contract/foi-desk';
import { DeskFilters, DeskQueue, DeskQueueQuery } from '../../../contract/foi-queue';
import { DeskMoved } from '../../../contract/foi-moved';
import type { Result } from '../../../domain/result';
import type { App } from '../../platform/http/app-type';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { assign } from './actions/assign';
import { claim } from './actions/claim';
import { register } from './actions/register';
import { remark, seeApplicant } from './actions/remark';
import { answering, Id, refusals } from './desk-answers';
import { deskCase } from './desk-case';
import type { DeskDeps } from './desk-deps';
import { registerCoHandling } from './co-handling/staff';
import { keepFilters, keptFilters, moved } from './desk-lists';
import { actAtDesk } from './joining/act-together';
import { registerJoining } from './joining/staff';
import { queue } from './queue';
import { mayRead } from './scope-gate';

export type { DeskParts } from './desk-deps';

const tags = ['staff'];

/** A case after something was done to it, unless that was refused. */
const caseAfter = async (
  deps: DeskDeps,
  request: FastifyRequest,
  id: string,
  done: Promise<Result<unknown>>,
): Promise<Result<DeskCase>> => {
  const result = await done;
  return result.ok ? deskCase(deps, deps.gate.actor(request), id) : result;
};

const addReading = (app: App, deps: DeskDeps): void => {
  const { gate } = deps;
  const answer = answering(deps);
  app.post(
    '/api/staff/foi/queue',
    {
      onRequest: [gate.allow('signed-in'), mayRead(deps)],
      schema: {
        summary: 'The queue, by legal risk',
        tags,
        body: DeskQueueQuery,
        response: { 200: DeskQueue, ...refusals },
      },
    },
    async (request, reply) => answer(reply as never, await queue(deps, gate.actor(request), request.body)),
  );
  app.get(
    '/api/staff/foi/cases/:id',
    {
      onRequest: [gate.allow('signed-in'), mayRead(deps)],
      schema: { summary: 'A case, the applicant masked', tags, params: Id, response: { 200: DeskCase, ...refusals } },
    },
    async (request, reply) => answer(reply as never, await deskCase(deps, gate.actor(request), request.params.id)),
  );
  app.get(
    '/api/staff/foi/moved',
    {
      onRequest: gate.allow('foi.read-all'),
      schema: {
        summary: 'Cases whose last day moved with a holiday notice',
        tags,
        response: { 200: DeskMoved, ...refusals },
      },
    },
    async (_, reply) => answer(reply as never, await moved(deps)),
  );
  app.post(
    '/api/staff/foi/cases/:id/applicant',
    {
      onRequest: gate.allow('foi.read-applicant'),
      schema: {
        summary: 'The applicant without masks; the look is recorded',
        tags,
        params: Id,
        response: { 200: DeskApplicant, ...refusals },
      },
    },
    async (request, reply) => answer(reply as never, await seeApplicant(deps, gate.actor(request), request.params.id)),
  );
};

const addRegistration = (app: App, deps: DeskDeps): void => {
  const { gate } = deps;
  app.post(
    '/api/staff/foi/cases',
    {
      onRequest: gate.allow('foi.register'),
      schema: {
        summary: 'Enter a request that came on paper, by fax or in person (现场申请)',
        tags,
        headers: IdempotencyHeaders,
        body: DeskRegistration,
        response: { 200: DeskReceipt, 201: DeskReceipt, ...refusals },
      },
    },
    async (request, reply) => {
      const result = await register(deps, gate.actor(request), request.headers['idempotency-key'], request.body);
      if (!result.ok) return deps.problems.send(reply, 'refusals' in result ? result.refusals : result.refusal);
      const { receipt, repeated } = result.value;
      return reply
        .code(repeated ? 200 : 201)
        .header('cache-control', 'no-store')
        .send(receipt);
    },
  );
};

const addActs = (app: App, deps: DeskDeps): void => {
  const { gate } = deps;
  const answer = answering(deps);
  app.post(
    '/api/staff/foi/cases/:id/acts',
    {
      onRequest: [gate.allow('signed-in'), mayRead(deps)],
      schema: {
        summary: 'Do something to a case; what is not lawful is refused with the article',
        tags,
        params: Id,
        headers: IdempotencyHeaders,
        description:
          'Answers the case after it, or 204 where it went to a department whose cases the actor does not see.',
        body: DeskAct,
        response: { 200: DeskCase, 204: Type.Null(), ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const done = await actAtDesk(deps, gate.actor(request), id, request.body, request.headers['idempotency-key']);
      if (!done.ok) return deps.problems.send(reply, done.refusal);
      const after = await deskCase(deps, gate.actor(request), id);
      // Who hands a case over to another department sees it no more; it was done nevertheless.
      if (!after.ok) return reply.code(204).header('cache-control', 'no-store').send(null);
      return answer(reply as never, after);
    },
  );
  app.post(
    '/api/staff/foi/assignments',
    {
      onRequest: [gate.allow('signed-in'), mayRead(deps)],
      schema: {
        summary: 'Several cases to one department',
        tags,
        body: DeskAssignment,
        response: { 200: DeskAssignmentResult, ...refusals },
      },
    },
    async (request, reply) => answer(reply as never, await assign(deps, gate.actor(request), request.body)),
  );
};

const addTeamwork = (app: App, deps: DeskDeps): void => {
  const { gate } = deps;
  const answer = answering(deps);
  app.post(
    '/api/staff/foi/cases/:id/comments',
    {
      onRequest: gate.allow('foi.comment'),
      schema: {
        summary: 'Tell colleagues something',
        tags,
        params: Id,
        body: DeskRemark,
        response: { 200: DeskCase, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const done = remark(deps, gate.actor(request), id, request.body.text);
      return answer(reply as never, await caseAfter(deps, request, id, done));
    },
  );
  for (const [method, wanted] of [
    ['POST', 'claim'],
    ['DELETE', 'release'],
  ] as const) {
    app.route({
      method,
      url: '/api/staff/foi/cases/:id/claim',
      onRequest: gate.allow('foi.claim'),
      schema: {
        summary: wanted === 'claim' ? 'Take a case on' : 'Give it back',
        tags,
        params: Id,
        response: { 200: DeskCase, ...refusals },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const done = claim(deps, gate.actor(request), id, wanted);
        return answer(reply as never, await caseAfter(deps, request, id, done));
      },
    });
  }
};

const addFilters = (app: App, deps: DeskDeps): void => {
  const { gate } = deps;
  const answer = answering(deps);
  app.get(
    '/api/staff/foi/filters',
    {
      onRequest: [gate.allow('signed-in'), mayRead(deps)],
      schema: { summary: 'Filters kept under a name', tags, response: { 200: DeskFilters, ...refusals } },
    },
    async (request, reply) => answer(reply as never, await keptFilters(deps, gate.actor(request))),
  );
  app.put(
    '/api/staff/foi/filters',
    {
      onRequest: [gate.allow('signed-in'), mayRead(deps)],
      schema: {
        summary: 'Keep filters under a name',
        tags,
        body: DeskFilters,
        response: { 200: DeskFilters, ...refusals },
      },
    },
    async (request, reply) => answer(reply as never, await keepFilters(deps, gate.actor(request), request.body)),
  );
};

/** The desk (办件工作台): everything staff do with requests. */
export const registerDesk = (app: App, deps: DeskDeps): void => {
  addReading(app, deps);
  addRegistration(app, deps);
  addActs(app, deps);
  addTeamwork(app, deps);
  addFilters(app, deps);
  registerCoHandling(app, deps);
  registerJoining(app, deps);
};
