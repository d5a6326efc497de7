import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { PublicId } from '../../../contract/primitives';
import { PushApproval, PushEnding, PushSubmission, PushView } from '../../../contract/push';
import { PushResults, PushResultsQuery, PushWhy, PushWhyQuery } from '../../../contract/push-results';
import { NewSegment, Segment, SegmentChange, SegmentCount, SegmentQuery, Segments } from '../../../contract/segment';
import { readCode } from '../../../domain/audience';
import type { Permission } from '../../../domain/staff';
import { writeAudit } from '../../platform/audit';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { csvOf } from '../../platform/sheets/csv';
import { sendWorkbook } from '../../platform/sheets/upload';
import { actOnPush, type Act } from './actions/act-on-push';
import type { PushDeps } from './deps';
import { whyByCode } from './own';
import { pushView } from './present';
import { RESULT_COLUMNS, resultLines } from './result-lines';
import { pushResults } from './results';
import { changeSegment, countSegment, listSegments, makeSegment } from './segments';

const tags = ['staff-push'];
const denied = { 401: Problem, 403: Problem };
const refused = { 400: Problem, 404: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, ...denied };
const notCached = { 'cache-control': 'no-store' };
const params = Type.Object({ id: PublicId }, { additionalProperties: false });
const found = { 400: Problem, 404: Problem, ...denied };

const rowOf = ({ store }: PushDeps, id: string) =>
  store.read.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirst();

/** 送审、审批、退回、撤回、停止. */
function addSteps(app: App, deps: PushDeps): void {
  const { gate, problems } = deps;
  const step = (
    path: string,
    permission: Permission,
    summary: string,
    body: typeof PushEnding | typeof PushApproval,
    actOf: (sent: never) => Act,
  ): void => {
    app.post(
      `/api/staff/push/pushes/:id/${path}`,
      {
        onRequest: gate.allow(permission),
        schema: { summary, tags, params, body, response: { 200: PushView, ...refused } },
      },
      async (request, reply) => {
        const actor = gate.actor(request);
        const { version } = request.body;
        const done = await actOnPush(deps, actor, {
          id: request.params.id,
          version,
          act: actOf(request.body as never),
        });
        if (!done.ok) return problems.send(reply, done.refusal);
        return reply.headers(notCached).send(await pushView(deps, actor, done.value));
      },
    );
  };
  const ending =
    (kind: 'return' | 'withdraw' | 'stop') =>
    ({ reason }: PushEnding): Act => ({ kind, reason });
  step(
    'submission',
    'push.write',
    'Submit the plan as it was seen',
    PushSubmission,
    ({ planHash }: PushSubmission) => ({ kind: 'submit', planHash }),
  );
  step('approval', 'push.approve', 'Approve the plan, by its hash', PushApproval, ({ planHash }: PushApproval) => ({
    kind: 'approve',
    planHash,
  }));
  step('return', 'push.approve', 'Give it back with a reason', PushEnding, ending('return'));
  step('withdrawal', 'push.write', 'Take it back before it is approved', PushEnding, ending('withdraw'));
  step('stop', 'push.write', 'Send no more of it', PushEnding, ending('stop'));
}

function addResults(app: App, deps: PushDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('push.read');
  const querystring = PushResultsQuery;
  app.get(
    '/api/staff/push/pushes/:id/results',
    {
      onRequest,
      schema: { summary: 'What became of it', tags, params, querystring, response: { 200: PushResults, ...found } },
    },
    async (request, reply) => {
      const row = await rowOf(deps, request.params.id);
      if (!row) return problems.send(reply, { code: 'push.unknown' });
      return reply.headers(notCached).send(await pushResults(deps, row, request.query.by ?? 'hour'));
    },
  );
  for (const kind of ['xlsx', 'csv'] as const) {
    app.get(
      `/api/staff/push/pushes/:id/results.${kind}`,
      {
        onRequest,
        schema: {
          summary: `What became of it, as .${kind}`,
          tags,
          params,
          querystring,
          response: { 200: Documented(Type.String()), ...found },
        },
      },
      async (request, reply) => {
        const row = await rowOf(deps, request.params.id);
        if (!row) return problems.send(reply, { code: 'push.unknown' });
        const lines = resultLines(await pushResults(deps, row, request.query.by ?? 'day'));
        if (kind === 'csv') {
          const text = csvOf([RESULT_COLUMNS.map(({ name }) => name), ...lines]);
          void reply.header('content-disposition', 'attachment; filename="push-results.csv"');
          return reply
            .headers(notCached)
            .type('text/csv; charset=utf-8')
            .send(text as never);
        }
        const { writeSheet } = await import('../../platform/sheets/write-sheet');
        return sendWorkbook(reply, 'push-results', await writeSheet('推送结果', RESULT_COLUMNS, lines));
      },
    );
  }
}

function addWhy(app: App, deps: PushDeps): void {
  const { gate, problems } = deps;
  app.post(
    '/api/staff/push/pushes/:id/why',
    {
      onRequest: gate.allow('push.read'),
      schema: {
        summary: 'Why somebody did or did not get it, by the code that he reads out',
        tags,
        params,
        body: PushWhyQuery,
        response: { 200: PushWhy, ...refused },
      },
    },
    async (request, reply) => {
      const row = await rowOf(deps, request.params.id);
      if (!row) return problems.send(reply, { code: 'push.unknown' });
      const code = readCode(request.body.code);
      const why = code === undefined ? undefined : await whyByCode(deps, row, code);
      const now = deps.clock.now();
      const entry = {
        now,
        actor: gate.actor(request).id,
        action: 'push.why',
        subject: `push/${row.id}`,
        succeeded: why !== undefined,
      };
      await deps.store.write((trx) => writeAudit(trx, entry));
      return why
        ? reply.headers(notCached).send(why)
        : problems.send(reply, { code: 'push.unknown-code', field: 'code' });
    },
  );
}

function addSegments(app: App, deps: PushDeps): void {
  const { gate } = deps;
  const reading = gate.allow('push.read');
  app.get(
    '/api/staff/push/segments',
    { onRequest: reading, schema: { summary: 'Segments in use', tags, response: { 200: Segments, ...denied } } },
    async (_request, reply) => reply.headers(notCached).send({ items: await listSegments(deps) }),
  );
  app.post(
    '/api/staff/push/segments/count',
    {
      onRequest: reading,
      schema: {
        summary: 'How many a rule matches now',
        tags,
        body: SegmentQuery,
        response: { 200: SegmentCount, ...refused },
      },
    },
    async (request, reply) => reply.headers(notCached).send(await countSegment(deps, request.body.rule)),
  );
}

function addSegmentWriting(app: App, deps: PushDeps): void {
  const { gate, problems } = deps;
  const writing = gate.allow('push.write');
  app.post(
    '/api/staff/push/segments',
    {
      onRequest: writing,
      schema: {
        summary: 'Keep a segment',
        tags,
        headers: IdempotencyHeaders,
        body: NewSegment,
        response: { 201: Segment, ...refused },
      },
    },
    async (request, reply) => {
      const made = await makeSegment(deps, gate.actor(request), request.body, request.headers['idempotency-key']);
      return made.ok ? reply.code(201).headers(notCached).send(made.value) : problems.send(reply, made.refusal);
    },
  );
  app.put(
    '/api/staff/push/segments/:id',
    {
      onRequest: writing,
      schema: {
        summary: 'Change a segment',
        tags,
        params,
        body: SegmentChange,
        response: { 200: Segment, ...refused },
      },
    },
    async (request, reply) => {
      const done = await changeSegment(deps, gate.actor(request), request.params.id, request.body);
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
  app.delete(
    '/api/staff/push/segments/:id',
    {
      onRequest: writing,
      schema: { summary: 'Take a segment out of use', tags, params, response: { 200: Segment, ...found } },
    },
    async (request, reply) => {
      const done = await changeSegment(deps, gate.actor(request), request.params.id, undefined);
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
}

/** What happens to a push after it is written, and whom pushes go to. */
export function registerPushSteps(app: App, deps: PushDeps): void {
  addSteps(app, deps);
  addResults(app, deps);
  addWhy(app, deps);
  addSegments(app, deps);
  addSegmentWriting(app, deps);
}
