import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { PublicId } from '../../../contract/primitives';
import { NewPush, PushDraft, Pushes, PushOptions, PushPlan, PushQuery, PushView } from '../../../contract/push';
import { SITUATIONS, situationWords } from '../../../domain/audience';
import { civilDateOf } from '../../../domain/calendar';
import { PUSH_STATES, QUIET_HOURS } from '../../../domain/push';
import type { App } from '../../platform/http/app-type';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { makePush } from './actions/make-push';
import { planPush, writePush } from './actions/write-push';
import { changedPieces } from './correction/changed';
import type { PushDeps } from './deps';
import { spokenOf } from './frozen';
import { pushLine, pushView } from './present';

const tags = ['staff-push'];
const denied = { 401: Problem, 403: Problem };
const refused = { 400: Problem, 404: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, ...denied };
const notCached = { 'cache-control': 'no-store' };
const params = Type.Object({ id: PublicId }, { additionalProperties: false });
const PAGE = 20;
const LATELY_MS = 90 * 86_400_000;
/** Pushes that a segment may be made of. */
const OFFERED = 50;

async function listPushes(deps: PushDeps, { state, about, cursor }: PushQuery): Promise<Pushes> {
  const { read } = deps.store;
  const [kind, id] = about?.split('/') ?? [];
  const rows = await read
    .selectFrom('pushes')
    .selectAll()
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'draft'))
    .$if(about !== undefined, (query) => query.where('about_kind', '=', kind ?? '').where('about_id', '=', id ?? ''))
    .$if(cursor !== undefined, (query) => query.where('id', '<', cursor ?? ''))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const counted = await read
    .selectFrom('pushes')
    .select(['state', (of) => of.fn.countAll<number>().as('pushes')])
    .groupBy('state')
    .execute();
  const counts = Object.fromEntries(
    PUSH_STATES.map((each) => [each, counted.find((row) => row.state === each)?.pushes ?? 0]),
  ) as Pushes['counts'];
  const changed = new Set((await changedPieces(read)).flatMap(({ pushes }) => pushes.map(({ id: push }) => push)));
  const items = await Promise.all(rows.slice(0, PAGE).map((row) => pushLine(deps, row, changed)));
  return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null, counts };
}

/** Pushes that went out lately, by their title and day. */
async function sentLately({ store, clock }: PushDeps): Promise<PushOptions['pushes']> {
  const rows = await store.read
    .selectFrom('pushes')
    .select(['id', 'spoken', 'sending_since'])
    .where('sending_since', '>=', new Date(clock.now().getTime() - LATELY_MS).toISOString())
    .orderBy('number', 'desc')
    .limit(OFFERED)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: `${spokenOf(row).title}（${civilDateOf(row.sending_since ?? '')}）`,
  }));
}

async function pushOptions(deps: PushDeps): Promise<PushOptions> {
  const { topics, areas } = await deps.directory();
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  const { items, problem } = await deps.templates();
  const { people } = await deps.store.read
    .selectFrom('subscribers')
    .select((of) => of.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  return {
    topics: topics.map(named),
    areas: areas.map(named),
    situations: SITUATIONS.map((id) => ({ id, name: situationWords[id].name })),
    pushes: await sentLately(deps),
    channels: [...deps.channels],
    templates: items.map(({ number: _, ...template }) => template),
    templatesProblem: problem,
    weeklyCap: deps.weeklyCap,
    quietHours: { ...QUIET_HOURS },
    subscribers: people,
  };
}

function addReading(app: App, deps: PushDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('push.read');
  app.get(
    '/api/staff/push/options',
    { onRequest, schema: { summary: 'What a push can be made of', tags, response: { 200: PushOptions, ...denied } } },
    async (_request, reply) => reply.headers(notCached).send(await pushOptions(deps)),
  );
  app.get(
    '/api/staff/push/pushes',
    {
      onRequest,
      schema: {
        summary: 'Pushes, newest first',
        tags,
        querystring: PushQuery,
        response: { 200: Pushes, 400: Problem, ...denied },
      },
    },
    async (request, reply) => reply.headers(notCached).send(await listPushes(deps, request.query)),
  );
  app.get(
    '/api/staff/push/pushes/:id',
    {
      onRequest,
      schema: {
        summary: 'A push with its plan and sums',
        tags,
        params,
        response: { 200: PushView, 400: Problem, 404: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const row = await deps.store.read
        .selectFrom('pushes')
        .selectAll()
        .where('id', '=', request.params.id)
        .executeTakeFirst();
      if (!row) return problems.send(reply, { code: 'push.unknown' });
      return reply.headers(notCached).send(await pushView(deps, gate.actor(request), row));
    },
  );
}

function addWriting(app: App, deps: PushDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('push.write');
  app.post(
    '/api/staff/push/pushes',
    {
      onRequest,
      schema: {
        summary: 'A draft from a published page',
        tags,
        headers: IdempotencyHeaders,
        body: NewPush,
        response: { 201: PushView, ...refused },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const made = await makePush(deps, actor, request.body, request.headers['idempotency-key']);
      if (!made.ok) return problems.send(reply, made.refusal);
      return reply
        .code(201)
        .headers(notCached)
        .send(await pushView(deps, actor, made.value));
    },
  );
  app.put(
    '/api/staff/push/pushes/:id',
    {
      onRequest,
      schema: {
        summary: 'What is being written',
        tags,
        params,
        body: PushDraft,
        response: { 200: PushView, ...refused },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const done = await writePush(deps, actor, request.params.id, request.body);
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send(await pushView(deps, actor, done.value));
    },
  );
}

function addPlanning(app: App, deps: PushDeps): void {
  const { gate, problems } = deps;
  app.post(
    '/api/staff/push/pushes/:id/plan',
    {
      onRequest: gate.allow('push.write'),
      schema: {
        summary: 'Count who would get it now, and who not and why',
        tags,
        params,
        response: { 200: PushPlan, ...refused },
      },
    },
    async (request, reply) => {
      const planned = await planPush(deps, request.params.id);
      if (!planned.ok) return problems.send(reply, planned.refusals);
      return reply.headers(notCached).send(planned.value);
    },
  );
}

/** 推送: drafts and plans, for those who push and those who look on. */
export function registerPushDesk(app: App, deps: PushDeps): void {
  addReading(app, deps);
  addWriting(app, deps);
  addPlanning(app, deps);
}
