import { Type } from '@sinclair/typebox';
import { Problem } from '../../../../contract/error';
import { RefusalReview, RefusalReviews, type RefusalReviewLine } from '../../../../contract/foi-afterwards';
import { civilDateOf, type Calendar } from '../../../../domain/calendar';
import { caseAt, type CaseEvent } from '../../../../domain/foi/case';
import { isToBeLookedAtAgain, refusedBeforeDay } from '../../../../domain/foi/refusal-review';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor, StaffGate } from '../../../platform/auth/staff-gate';
import type { Cipher } from '../../../platform/cipher';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/db/new-id';
import type { Store } from '../../../platform/db/store';
import type { Problems } from '../../../platform/errors/problems';
import type { SentenceTable } from '../../../platform/errors/sentences';
import type { App } from '../../../platform/http/app-type';
import { titleOf } from '../desk-line';
import { openMatter } from '../matter';
import { caseEvents, eventsOf, findById } from '../store';
import { countUndone, findReview, insertReview, refusedBefore, type TaskPlace } from './store';

export interface RefusalReviewDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly calendar: Calendar;
}

const PAGE = 50;
const sentences: SentenceTable = {
  'foi.refusal-review.not-due': {
    status: 422,
    title: '这件申请今年不用评估：没有不予公开的内容，或者是今年才答复的。',
  },
  'foi.refusal-review.done': { status: 409, title: '这件申请今年已经评估过。' },
};

const place = (id: string) => ({ table: 'foi_refusal_reviews', column: 'ground_sealed', id });
const Id = Type.Object({ id: Type.String({ maxLength: 40 }) }, { additionalProperties: false });
const Cursor = Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 60 })) }, { additionalProperties: false });

type Row = Awaited<ReturnType<typeof refusedBefore>>[number];

const lineOf = (cipher: Cipher, row: Row): RefusalReviewLine => {
  const { reply } = JSON.parse(row.fields) as Extract<CaseEvent, { kind: 'decided' }>;
  const { review_id, outcome, ground_sealed, reviewed_by_name, reviewed_at } = row;
  const reviewed = review_id !== null && outcome !== null && ground_sealed !== null && reviewed_at !== null;
  return {
    case: row.id,
    number: row.number,
    title: titleOf(openMatter(cipher, row)),
    reply,
    refusedOn: row.occurred_on,
    review: reviewed
      ? { outcome, ground: cipher.open(ground_sealed, place(review_id)), by: reviewed_by_name ?? '', at: reviewed_at }
      : null,
  };
};

const readPlace = (cursor: string | undefined): TaskPlace | null | undefined => {
  if (cursor === undefined) return null;
  const [, done, event] = /^([01])\/([0-9a-z]{26})$/.exec(cursor) ?? [];
  return event === undefined ? undefined : { done: done === '1' ? 1 : 0, event };
};
const placeOf = ({ review_id, event_id }: Row): string => `${review_id === null ? '0' : '1'}/${event_id}`;

const listTasks = async (
  { store, clock, cipher }: RefusalReviewDeps,
  cursor: string | undefined,
): Promise<Result<RefusalReviews>> => {
  const after = readPlace(cursor);
  if (after === undefined) return refuse({ code: 'request.cursor', field: 'cursor' });
  const year = Number(civilDateOf(clock.now()).slice(0, 4));
  const before = refusedBeforeDay(year);
  const rows = await refusedBefore(store.read, { before, year, after, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return ok({
    year,
    undone: await countUndone(store.read, before, year),
    items: shown.map((row) => lineOf(cipher, row)),
    nextCursor: last ? placeOf(last) : null,
  });
};

/** Keeps what came of looking at a refusal again. @source 条例第十八条 */
const review = async (
  { store, clock, cipher, calendar }: RefusalReviewDeps,
  actor: StaffActor,
  caseId: string,
  { outcome, ground }: RefusalReview,
): Promise<Result<null>> => {
  const request = await findById(store.read, caseId);
  if (!request) return refuse({ code: 'foi.desk.case-not-found' });
  const now = clock.now();
  const today = civilDateOf(now);
  const year = Number(today.slice(0, 4));
  const { facts } = caseAt(caseEvents(await eventsOf(store.read, caseId)), calendar, today);
  if (!isToBeLookedAtAgain(facts, year)) return refuse({ code: 'foi.refusal-review.not-due', article: '条例第十八条' });
  const id = newId(now);
  return store.write(async (trx) => {
    await store.lockRow(trx, 'foi_requests', caseId);
    if (await findReview(trx, caseId, year)) return refuse({ code: 'foi.refusal-review.done' });
    await insertReview(trx, {
      id,
      request_id: caseId,
      year,
      outcome,
      ground_sealed: cipher.seal(ground, place(id)),
      reviewed_by: actor.id,
      reviewed_by_name: actor.name,
      reviewed_at: now.toISOString(),
    });
    await writeAudit(trx, {
      now,
      actor: actor.id,
      action: 'foi.refusal-review',
      subject: `foi/${request.number}`,
      detail: { year, outcome },
    });
    return ok(null);
  });
};

const denied = { 400: Problem, 401: Problem, 403: Problem } as const;

/** 不予公开信息的年度评估, as tasks. @source 条例第十八条 */
export const registerRefusalReviews = (
  app: App,
  { problems, gate, ...deps }: RefusalReviewDeps & { readonly problems: Problems; readonly gate: StaffGate },
): void => {
  problems.add(sentences);
  app.get(
    '/api/staff/foi/refusal-reviews',
    {
      onRequest: gate.allow('foi.refusal-review'),
      schema: {
        summary: 'Refusals of earlier years, to be looked at again this year (第十八条)',
        tags: ['staff-foi'],
        querystring: Cursor,
        response: { 200: RefusalReviews, ...denied },
      },
    },
    async (request, reply) => {
      const tasks = await listTasks(deps, request.query.cursor);
      if (!tasks.ok) return problems.send(reply, tasks.refusal);
      return reply.header('cache-control', 'no-store').send(tasks.value);
    },
  );
  app.post(
    '/api/staff/foi/cases/:id/refusal-review',
    {
      onRequest: gate.allow('foi.refusal-review'),
      schema: {
        summary: 'What came of looking at a refusal again',
        tags: ['staff-foi'],
        params: Id,
        body: RefusalReview,
        response: { 204: Type.Null(), ...denied, 404: Problem, 409: Problem, 422: Problem },
      },
    },
    async (request, reply) => {
      const kept = await review(deps, gate.actor(request), request.params.id, request.body);
      if (!kept.ok) return problems.send(reply, kept.refusal);
      return reply.code(204).send(null);
    },
  );
};
