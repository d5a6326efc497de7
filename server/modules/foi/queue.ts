import { sql, type ExpressionBuilder } from 'kysely';
import type { DeskQueue, DeskQueueQuery } from '../../../contract/foi-queue';
import { addDays, civilDateOf } from '../../../domain/calendar';
import { ok, refuse, type Result } from '../../../domain/result';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { countOpenFor } from './co-handling/store';
import type { DeskDeps } from './desk-deps';
import { linesOf } from './desk-line';
import { normalisedNumber } from './lookup-code';
import { merged, placed, placesOf, type Joined, type Placed, type QueueQuery, type Ranked } from './queue-places';
import { scopeOf } from './scope';
import { nameHash } from './search-hashes';

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
    case 'asked':
    case 'all':
      // Not the value `true`: the embedded driver cannot bind it.
      return eb('known.ended', '>=', 0);
  }
};

type Sought =
  | { readonly number: string }
  | { readonly name: string; readonly ids: readonly string[]; readonly searched: DeskQueue['searched'] }
  | null;

/** By number, by the applicant's whole name, or by words of what was asked for in the last two years. */
const sought = async ({ keyedHash, clock, wordSearch }: DeskDeps, typed: string): Promise<Sought> => {
  if (typed === '') return null;
  const number = normalisedNumber(typed);
  if (number !== '') return { number };
  const since = addDays(civilDateOf(clock.now()), -TWO_YEARS);
  const { ids, more } = await wordSearch.find(typed, since, FOUND_AT_MOST);
  return { name: nameHash(keyedHash, typed), ids, searched: { since, newestOnly: more ? FOUND_AT_MOST : null } };
};

const soughtFilter = (eb: Builder, found: NonNullable<Sought>) => {
  if ('number' in found) return eb('request.number', '=', found.number);
  const named = eb('request.name_hash', '=', found.name);
  return found.ids.length === 0 ? named : eb.or([named, eb('request.id', 'in', found.ids)]);
};

const filtered = (
  deps: DeskDeps,
  actor: StaffActor,
  asked: DeskQueueQuery,
  found: Sought,
  query: QueueQuery,
): QueueQuery => {
  const { view = 'open', department, state, channel, receivedFrom, receivedUntil } = asked;
  const today = civilDateOf(deps.clock.now());
  let narrowed = query;
  if (view !== 'all' && view !== 'asked') narrowed = narrowed.where((eb) => viewFilter(eb, view, today, actor));
  if (department !== undefined) narrowed = narrowed.where('known.holder', '=', department);
  if (state !== undefined) narrowed = narrowed.where('known.state', '=', state);
  if (channel !== undefined) narrowed = narrowed.where('known.channel', '=', channel);
  if (receivedFrom !== undefined) narrowed = narrowed.where('known.received_on', '>=', receivedFrom);
  if (receivedUntil !== undefined) narrowed = narrowed.where('known.received_on', '<=', receivedUntil);
  if (found) narrowed = narrowed.where((eb) => soughtFilter(eb, found));
  return narrowed;
};

const cursorOf = ({ rank, request_id }: Placed): string => Buffer.from(`${rank}/${request_id}`).toString('base64url');

interface After {
  readonly rank: string;
  readonly id: string;
}

const readCursor = (cursor: string): After | null => {
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
  return { ...row, asked: await countOpenFor(store.read, actor.department) };
};

/** The next lines of one place. */
const linesAfter = ({ query, rank }: Ranked, after: After | null, limit: number): Promise<Placed[]> => {
  const by = sql.ref<string>(rank);
  const later = after
    ? query.where((eb) =>
        eb.or([eb(by, '>', after.rank), eb.and([eb(by, '=', after.rank), eb('known.request_id', '>', after.id)])]),
      )
    : query;
  return later.orderBy(by).orderBy('known.request_id').limit(limit).execute();
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
  const found = await sought(deps, asked.words?.trim() ?? '');
  const lists = placesOf(asked.view ?? 'open', actor).map((place) => {
    const { query, rank } = placed(deps.store.read, place, actor);
    return linesAfter({ query: filtered(deps, actor, asked, found, query), rank }, after, limit + 1);
  });
  const rows = merged(await Promise.all(lists));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return ok({
    asOf: civilDateOf(deps.clock.now()),
    items: await linesOf(
      deps,
      deps.store.read,
      page.map(({ request_id }) => request_id),
      actor.department,
    ),
    nextCursor: last ? cursorOf(last) : null,
    searched: found && 'searched' in found ? found.searched : null,
    counts: await countsFor(deps, actor, department),
  });
};
