import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../../contract/error';
import {
  DeskDraft,
  DeskDraftConflict,
  DeskDraftDiscard,
  DeskDraftDiscarded,
  DeskDraftRestore,
  DeskDraftSave,
  DraftKind,
} from '../../../../contract/foi-draft';
import type { StaffGate } from '../../../platform/auth/staff-gate';
import { PROBLEM_TYPE, type Problems } from '../../../platform/errors/problems';
import type { App } from '../../../platform/http/app-type';
import { discardDraft, readDraft, restoreDraft, saveDraft, type DraftDeps, type DraftResult } from './keep';

export interface StaffDraftDeps extends DraftDeps {
  readonly problems: Problems;
  readonly gate: StaffGate;
}

const Place = Type.Object(
  { id: Type.String({ minLength: 1, maxLength: 40 }), kind: DraftKind },
  { additionalProperties: false },
);
const tags = ['staff-foi'];
const refusals = { 400: Problem, 401: Problem, 403: Problem, 404: Problem, 409: DeskDraftConflict } as const;
const written = { ...refusals, 413: Problem, 415: Problem, 422: Problem } as const;
const PATH = '/api/staff/foi/cases/:id/drafts/:kind';

/** Sends what came of it; a conflict with the other text, to compare. */
const answering =
  ({ problems }: StaffDraftDeps) =>
  <T>(reply: FastifyReply, result: DraftResult<T>): FastifyReply => {
    if (result.ok) return reply.header('cache-control', 'no-store').send(result.value);
    if (!('theirs' in result)) return problems.send(reply, result.refusal);
    const problem: DeskDraftConflict = { ...problems.of(result.refusal), theirs: result.theirs };
    return reply.code(problem.status).header('cache-control', 'no-store').type(PROBLEM_TYPE).send(problem);
  };

const addReading = (app: App, deps: StaffDraftDeps): void => {
  const { gate } = deps;
  app.get(
    PATH,
    {
      onRequest: gate.allow('foi.draft'),
      schema: {
        summary: 'A draft (拟办稿), for who writes or reviews it',
        tags,
        params: Place,
        response: { 200: DeskDraft, ...refusals },
      },
    },
    async (request, reply) => {
      const { id: caseId, kind } = request.params;
      return answering(deps)(reply as never, await readDraft(deps, { actor: gate.actor(request), caseId, kind }));
    },
  );
};

const addWriting = (app: App, deps: StaffDraftDeps): void => {
  const { gate } = deps;
  app.put(
    PATH,
    {
      onRequest: gate.allow('foi.draft'),
      schema: {
        summary: 'Keep what is being written',
        description:
          'One draft for an act of a case, whoever writes. `base` is the revision it grew from: where another text came ' +
          'since, nothing is overwritten and the answer is 409 with that text in `theirs`.',
        tags,
        params: Place,
        body: DeskDraftSave,
        response: { 200: DeskDraft, ...written },
      },
    },
    async (request, reply) => {
      const { id: caseId, kind } = request.params;
      const place = { actor: gate.actor(request), caseId, kind };
      return answering(deps)(reply as never, await saveDraft(deps, place, request.body));
    },
  );
};

const addPuttingAway = (app: App, deps: StaffDraftDeps): void => {
  const { gate } = deps;
  app.post(
    `${PATH}/discard`,
    {
      onRequest: gate.allow('foi.draft'),
      schema: {
        summary: 'Discard a draft; for 30 days it can be had back',
        tags,
        params: Place,
        body: DeskDraftDiscard,
        response: { 200: DeskDraftDiscarded, ...written },
      },
    },
    async (request, reply) => {
      const { id: caseId, kind } = request.params;
      const place = { actor: gate.actor(request), caseId, kind };
      return answering(deps)(reply as never, await discardDraft(deps, place, request.body.revision));
    },
  );
  app.post(
    `${PATH}/restore`,
    {
      onRequest: gate.allow('foi.draft'),
      schema: {
        summary: 'Take up again what was discarded or replaced',
        tags,
        params: Place,
        body: DeskDraftRestore,
        response: { 200: DeskDraft, ...written },
      },
    },
    async (request, reply) => {
      const { id: caseId, kind } = request.params;
      const place = { actor: gate.actor(request), caseId, kind };
      return answering(deps)(reply as never, await restoreDraft(deps, place, request.body.id));
    },
  );
};

/** 拟办稿: what is being written for an act, kept for all who work on the case. @source 条例第四十五条 */
export const registerFoiDrafts = (app: App, deps: StaffDraftDeps): void => {
  addReading(app, deps);
  addWriting(app, deps);
  addPuttingAway(app, deps);
};
