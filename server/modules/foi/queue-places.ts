import { sql, type SelectQueryBuilder } from 'kysely';
import type { DeskQueueQuery } from '../../../contract/foi-queue';
import { SEEING_STATES } from '../../../domain/foi/co-handling';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { Store } from '../../platform/db/store';
import type { Tables } from '../../platform/db/tables';
import type {} from './co-handling/store';
import { scopeOf } from './scope';
import type { FoiIndexRow, FoiRequestRow } from './store';

export interface Joined extends Tables {
  known: FoiIndexRow;
  request: FoiRequestRow;
}
export type Placed = Pick<FoiIndexRow, 'request_id' | 'rank'>;
export type QueueQuery = SelectQueryBuilder<Joined, 'known' | 'request', Placed>;

/**
 * Where the lines of a view come from, each by an index of its own, so that none looks at every case: `every` case; those
 * that the department has `held`; those it has `seen` because it is or was asked; those it is `asked` about now.
 */
export type Place = 'every' | 'held' | 'seen' | 'asked';

/** A query, and what its lines are sorted by. */
export interface Ranked {
  readonly query: QueueQuery;
  readonly rank: 'known.rank' | 'asked.rank';
}

export const placesOf = (view: NonNullable<DeskQueueQuery['view']>, actor: StaffActor): readonly Place[] => {
  if (view === 'asked') return ['asked'];
  if (scopeOf(actor) === 'all') return ['every'];
  return view === 'all' ? ['held', 'seen'] : ['held'];
};

const cases = (read: Store['read']): QueueQuery =>
  read
    .selectFrom('foi_case_index as known')
    .innerJoin('foi_requests as request', 'request.id', 'known.request_id')
    .select(['known.request_id', 'known.rank']);

/** What the department is asked about now, by its own last day; what has none yet comes last. */
const askedNow = (read: Store['read'], department: string): QueueQuery =>
  read
    .selectFrom((from) =>
      from
        .selectFrom('foi_co_handling')
        .select(['request_id', sql<string>`'1 ' || min(coalesce(due_on, '9999-12-31'))`.as('rank')])
        .where('department', '=', department)
        .where('state', '=', 'open')
        .groupBy('request_id')
        .as('asked'),
    )
    .innerJoin('foi_case_index as known', 'known.request_id', 'asked.request_id')
    .innerJoin('foi_requests as request', 'request.id', 'known.request_id')
    .select(['known.request_id', 'asked.rank']);

export const placed = (read: Store['read'], place: Place, { department }: StaffActor): Ranked => {
  switch (place) {
    case 'every':
      return { query: cases(read), rank: 'known.rank' };
    case 'held':
      return { query: cases(read).where('known.holder', '=', department), rank: 'known.rank' };
    case 'seen':
      return {
        query: cases(read).where('known.request_id', 'in', (from) =>
          from
            .selectFrom('foi_co_handling')
            .select('request_id')
            .where('department', '=', department)
            .where('state', 'in', SEEING_STATES),
        ),
        rank: 'known.rank',
      };
    case 'asked':
      return { query: askedNow(read, department), rank: 'asked.rank' };
  }
};

/** The lines of several places as one list, each case once. */
export const merged = (lists: readonly (readonly Placed[])[]): readonly Placed[] => {
  const [only, ...others] = lists;
  if (only && others.length === 0) return only;
  const once = new Map(lists.flat().map((row) => [row.request_id, row]));
  return [...once.values()].sort((a, b) => (`${a.rank}/${a.request_id}` < `${b.rank}/${b.request_id}` ? -1 : 1));
};
