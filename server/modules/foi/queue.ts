import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import type { DeskQueue, DeskQueueQuery } from '../../../contract/foi-desk';
import { addDays, civilDateOf } from '../../../domain/calendar';
import { ok, refuse, type Result } from '../../../domain/result';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { Tables } from '../../platform/db/tables';
import type { DeskDeps } from './desk-deps';
import { linesOf } from './desk-line';
import { normalisedNumber } from './lookup-code';
import { scopeOf } from './scope';
import { nameHash } from './search-hashes';
import type { FoiIndexRow, FoiRequestRow } from './store';

interface Joined extends Tables {
  known: FoiIndexRow;
  request: FoiRequestRow;
}
type Query<Row> = SelectQueryBuilder<Joined, 'known' | 'request', Row>;
type Builder = ExpressionBuilder<Joined, 'known' | 'request'>;

const TWO_YEARS = 730;
const LIMIT = 30;
/** A word that more requests hold tells them apart no longer: the newest so many are searched. */
const FOUND_AT_MOST = 2_000;

const viewFilter = (eb: Builder, view: NonNullable<DeskQueueQuery['view']>, today: string, actor: StaffActor) => {
  const open = eb('known.ended', '=', 0);
  const running = eb.and([open, eb('known.reply_due_on', '>=', today)]);
  switch (view) {
    case 'open':
      return open;
    case 'mine':
      return eb.and([open, eb('known.claimed_by', '=', actor.id)]);
    case 'unassigned':
      return eb.and([open, eb('known.holder', 'is', null)]);
    case 'due-soon':
      return eb.and([running, eb('known.soon_on', '<=', today)]);
    case 'due-very-soon':
      return eb.and([running, eb('known.very_soon_on', '<=', today)]);
    case 'overdue':
      return eb.and([open, eb('known.reply_due_on', '<', today)]);
    case 'waiting':
      return eb.and([open, eb('known.waiting', '=', 1)]);
    case 'ended':
      return eb('known.ended', '=', 1);
    case 'all':
      // Not the value `true`: the embedded driver cannot bind it.
      return eb('known.ended', '>=', 0);
  }
};

type Sought = { readonly number: string } | { readonly name: string; readonly ids: readonly string[] } | null;

/** By number, by the applicant's whole name, or by words of what was asked for in the last two years. */
const sought = async ({ keyedHash, clock, wordSearch }: DeskDeps, typed: string): Promise<Sought> => {
  if (typed === '') return null;
  const number = normalisedNumber(typed);
  if (number !== '') return { number };
  const since = addDays(civilDateOf(clock.now()), -TWO_YEARS);
  return { name: nameHash(keyedHash, typed), ids: await wordSearch.find(typed, since, FOUND_AT_MOST) };
};

const soughtFilter = (eb: Builder, found: NonNullable<Sought>) => {
  if ('number' in found) return eb('request.number', '=', found.number);
  const named = eb('request.name_hash', '=', found.name);
  return found.ids.length === 0 ? named : eb.or([named, eb('request.id', 'in', found.ids)]);
};

const filtered = <Row>(
  deps: DeskDeps,
  actor: StaffActor,
  asked: DeskQueueQuery,
  found: Sought,
  query: Query<Row>,
): Query<Row> => {
  const { view = 'open', department, state, channel, receivedFrom, receivedUntil } = asked;
  const today = civilDateOf(deps.clock.now());
  let narrowed = query;
  if (view !== 'all') narrowed = narrowed.where((eb) => viewFilter(eb, view, today, actor));
  if (department !== undefined) narrowed = narrowed.where('known.holder', '=', department);
  if (state !== undefined) narrowed = narrowed.where('known.state', '=', state);
  if (channel !== undefined) narrowed = narrowed.where('known.channel', '=', channel);
  if (receivedFrom !== undefined) narrowed = narrowed.where('known.received_on', '>=', receivedFrom);
  if (receivedUntil !== undefined) narrowed = narrowed.where('known.received_on', '<=', receivedUntil);
  if (found) narrowed = narrowed.where((eb) => soughtFilter(eb, found));
  return narrowed;
};

const cursorOf = ({ rank, request_id }: Pick<FoiIndexRow, 'rank' | 'request_id'>): string =>
  Buffer.from(`${rank}/${request_id}`).toString('base64url');

const readCursor = (cursor: string): { rank: string; id: string } | null => {
  const read = /^([1-4] [0-9-]{8,10})\/([0-9a-z]{26})$/.exec(Buffer.from(cursor, 'base64url').toString());
  return read?.[1] !== undefined && read[2] !== undefined ? { rank: read[1], id: read[2] } : null;
};

const countsFor = async (
  { store, clock }: DeskDeps,
  actor: StaffActor,
  department: string | null,
): Promise<DeskQueue['counts']> => {
  const today = civilDateOf(clock.now());
  const many = (condition: ReturnType<typeof sql>) =>
    sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  let open = store.read.selectFrom('foi_case_index').where('ended', '=', 0);
  if (department !== null) open = open.where('holder', '=', department);
  const row = await open
    .select([
      sql<number>`count(*)`.as('open'),
      many(sql`claimed_by = ${actor.id}`).as('mine'),
      many(sql`holder IS NULL`).as('unassigned'),
      many(sql`reply_due_on >= ${today} AND soon_on <= ${today}`).as('dueSoon'),
      many(sql`reply_due_on >= ${today} AND very_soon_on <= ${today}`).as('dueVerySoon'),
      many(sql`reply_due_on < ${today}`).as('overdue'),
    ])
    .executeTakeFirstOrThrow();
  return row;
};

/**
 * A page of the queue by legal risk: overdue, then by the last day to reply, then what waits, then what has ended. `due-soon`
 * holds five working days or fewer, `due-very-soon` two or fewer, of which today's is one.
 */
export const queue = async (deps: DeskDeps, actor: StaffActor, asked: DeskQueueQuery): Promise<Result<DeskQueue>> => {
  const after = asked.cursor === undefined ? null : readCursor(asked.cursor);
  if (asked.cursor !== undefined && !after) return refuse({ code: 'foi.desk.cursor', field: 'cursor' });
  await deps.keepIndex();
  const scope = scopeOf(actor);
  const department = scope === 'all' || scope === null ? null : scope.department;
  const limit = asked.limit ?? LIMIT;
  let query = deps.store.read
    .selectFrom('foi_case_index as known')
    .innerJoin('foi_requests as request', 'request.id', 'known.request_id')
    .select(['known.request_id', 'known.rank']) as unknown as Query<Pick<FoiIndexRow, 'request_id' | 'rank'>>;
  if (department !== null) query = query.where('known.holder', '=', department);
  if (after) {
    const { rank, id } = after;
    query = query.where((eb) =>
      eb.or([eb('known.rank', '>', rank), eb.and([eb('known.rank', '=', rank), eb('known.request_id', '>', id)])]),
    );
  }
  const found = await sought(deps, asked.words?.trim() ?? '');
  const rows = await filtered(deps, actor, asked, found, query)
    .orderBy('known.rank')
    .orderBy('known.request_id')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return ok({
    asOf: civilDateOf(deps.clock.now()),
    items: await linesOf(
      deps,
      deps.store.read,
      page.map(({ request_id }) => request_id),
    ),
    nextCursor: last ? cursorOf(last) : null,
    counts: await countsFor(deps, actor, department),
  });
};
