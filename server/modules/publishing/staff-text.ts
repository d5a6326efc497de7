import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import {
  CorrectionStart,
  ManuscriptCreation,
  ManuscriptParticulars,
  ManuscriptView,
} from '../../../contract/manuscript';
import {
  ManuscriptConflict,
  ManuscriptRevisionList,
  ManuscriptRevisionView,
  ManuscriptSave,
  ManuscriptSaved,
  Presence,
  PresenceBeat,
  RevisionRestoring,
} from '../../../contract/manuscript-text';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { App } from '../../platform/http/app-type';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { startCorrection } from './actions/correct';
import { createManuscript } from './actions/create';
import { refusalsOf, type Done } from './actions/once-only';
import { setParticulars } from './actions/particulars';
import { beat, presentAt } from './actions/presence';
import { saveText, type Saved } from './actions/save';
import type { PublishingDeps } from './deps';
import { listRevisions, revisionView } from './lists';
import { findingViews, issueViews } from './present-parts';
import { answerPiece, ById, MANUSCRIPTS, notCached, reading, tags, writing } from './routes';
import { sendRefusals } from './refused';
import { findRow } from './store';
import { readText } from './text';

/** The largest text is some megabytes of JSON. */
export const TEXT_LIMIT = 12_000_000;

const ByRevision = Type.Object(
  { ...ById.properties, revision: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) },
  { additionalProperties: false },
);
const Paging = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

/** What a save comes to, as whoever saved is told it. */
async function savedView(deps: PublishingDeps, actor: StaffActor, saved: Saved): Promise<ManuscriptSaved> {
  const { piece, isNew, voided } = saved;
  const { store, clock, problems } = deps;
  const now = clock.now();
  const { examined, findings, overrides } = await readText(deps, store.read, piece, now);
  return {
    revision: piece.row.revision,
    at: piece.row.updated_at,
    isNew,
    state: piece.m.state,
    voided,
    hash: piece.m.hash,
    sequence: piece.m.sequence,
    issues: issueViews(problems, examined.refusals),
    findings: findingViews(findings, overrides),
    present: await presentAt(store.read, piece.row.id, actor.id, now),
  };
}

/** Answers a save; a conflict with the newer revision, so that nothing is lost. */
async function answerSave(
  deps: PublishingDeps,
  reply: object,
  { actor, id, done }: { readonly actor: StaffActor; readonly id: string; readonly done: Done<Saved> },
) {
  if (done.ok) {
    await beat(deps, actor, id, true);
    return savedView(deps, actor, done.value);
  }
  const refusals = refusalsOf(done);
  const row = refusals[0]?.code === 'manuscript.newer-revision' ? await findRow(deps.store.read, id) : undefined;
  const theirs = row && (await revisionView(deps, id, row.revision));
  sendRefusals(deps.problems, reply, refusals, theirs ? { theirs } : {});
  return null;
}

const conflicts = { ...writing, 409: ManuscriptConflict } as const;

function addSaving(app: App, deps: PublishingDeps): void {
  const { gate } = deps;
  const onRequest = gate.allow('publishing.read');
  app.put(
    `${MANUSCRIPTS}/:id/content`,
    {
      onRequest,
      bodyLimit: TEXT_LIMIT,
      schema: {
        summary: 'Save a text as a new revision; nothing is overwritten',
        tags,
        params: ById,
        body: ManuscriptSave,
        response: { 200: ManuscriptSaved, ...conflicts },
      },
    },
    async (request, reply) => {
      const [actor, { id }] = [gate.actor(request), request.params];
      const done = await saveText(deps, actor, id, request.body);
      const saved = await answerSave(deps, reply, { actor, id, done });
      return saved ? reply.headers(notCached).send(saved) : reply;
    },
  );
  app.post(
    `${MANUSCRIPTS}/:id/revisions/:revision/restore`,
    {
      onRequest,
      schema: {
        summary: 'Bring a saved state back as a new revision',
        tags,
        params: ByRevision,
        body: RevisionRestoring,
        response: { 200: ManuscriptSaved, ...conflicts },
      },
    },
    async (request, reply) => {
      const [actor, { id, revision }] = [gate.actor(request), request.params];
      const earlier = await revisionView(deps, id, revision);
      if (!earlier) return sendRefusals(deps.problems, reply, [{ code: 'manuscript.no-such-revision' }]);
      const text = { content: earlier.content, base: request.body.base, restoredFrom: revision };
      const saved = await answerSave(deps, reply, { actor, id, done: await saveText(deps, actor, id, text) });
      return saved ? reply.headers(notCached).send(saved) : reply;
    },
  );
}

function addBeginning(app: App, deps: PublishingDeps): void {
  const { gate } = deps;
  const onRequest = gate.allow('publishing.read');
  app.post(
    MANUSCRIPTS,
    {
      onRequest,
      bodyLimit: TEXT_LIMIT,
      schema: {
        summary: 'Begin a manuscript (稿件)',
        tags,
        headers: IdempotencyHeaders,
        body: ManuscriptCreation,
        response: { 200: ManuscriptView, ...writing },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const done = await createManuscript(deps, actor, request.body, request.headers['idempotency-key']);
      return answerPiece(deps, reply, actor, done);
    },
  );
  app.post(
    `${MANUSCRIPTS}/corrections`,
    {
      onRequest,
      schema: {
        summary: 'Start the correction of a published page, with a manuscript or without',
        tags,
        headers: IdempotencyHeaders,
        body: CorrectionStart,
        response: { 200: ManuscriptView, ...writing },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const done = await startCorrection(deps, actor, request.body, request.headers['idempotency-key']);
      return answerPiece(deps, reply, actor, done);
    },
  );
  app.put(
    `${MANUSCRIPTS}/:id/particulars`,
    {
      onRequest,
      schema: {
        summary: 'Disclosure attribute, day it was formed, explainers',
        tags,
        params: ById,
        body: ManuscriptParticulars,
        response: { 200: ManuscriptView, ...writing },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      return answerPiece(deps, reply, actor, await setParticulars(deps, actor, request.params.id, request.body));
    },
  );
}

function addRevisions(app: App, deps: PublishingDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('publishing.read');
  app.get(
    `${MANUSCRIPTS}/:id/revisions`,
    {
      onRequest,
      schema: {
        summary: 'Every saved state, the newest first',
        tags,
        params: ById,
        querystring: Paging,
        response: { 200: ManuscriptRevisionList, ...reading },
      },
    },
    async (request, reply) => {
      const list = await listRevisions(deps, request.params.id, request.query);
      if (!list) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(notCached).send(list);
    },
  );
  app.get(
    `${MANUSCRIPTS}/:id/revisions/:revision`,
    {
      onRequest,
      schema: {
        summary: 'A saved state with its content',
        tags,
        params: ByRevision,
        response: { 200: ManuscriptRevisionView, ...reading },
      },
    },
    async (request, reply) => {
      const found = await revisionView(deps, request.params.id, request.params.revision);
      if (!found) return problems.send(reply, { code: 'manuscript.no-such-revision' });
      return reply.headers(notCached).send(found);
    },
  );
}

function addPresence(app: App, deps: PublishingDeps): void {
  const { gate, problems, store, clock } = deps;
  app.post(
    `${MANUSCRIPTS}/:id/presence`,
    {
      onRequest: gate.allow('publishing.read'),
      schema: {
        summary: 'Say that one has it open; tells who else has, and whether there is something newer',
        tags,
        params: ById,
        body: PresenceBeat,
        response: { 200: Presence, ...writing, 404: Problem },
      },
    },
    async (request, reply) => {
      const [actor, { id }] = [gate.actor(request), request.params];
      const row = await findRow(store.read, id);
      if (!row) return problems.send(reply, { code: 'manuscript.not-found' });
      await beat(deps, actor, id, request.body.editing);
      const present = await presentAt(store.read, id, actor.id, clock.now());
      const { revision, sequence, state } = row;
      return reply
        .headers(notCached)
        .send({ present, revision, sequence, state, editor: { id: row.editor, name: row.editor_name } });
    },
  );
}

/** Writing: begin, save, restore, and who else is at it. */
export function addTextRoutes(app: App, deps: PublishingDeps): void {
  addBeginning(app, deps);
  addSaving(app, deps);
  addRevisions(app, deps);
  addPresence(app, deps);
}
