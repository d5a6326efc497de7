import { sql } from 'kysely';
import type { Store, Trx } from '../../../platform/db/store';
import type { SealedColumn } from '../../../platform/reseal';
import type {} from '../store';

export interface RefusalReviewRow {
  readonly id: string;
  readonly request_id: string;
  readonly year: number;
  readonly outcome: 'still-refused' | 'now-public';
  readonly ground_sealed: string;
  readonly reviewed_by: string;
  readonly reviewed_by_name: string;
  readonly reviewed_at: string;
}

declare module '../../../platform/db/tables' {
  interface Tables {
    foi_refusal_reviews: RefusalReviewRow;
  }
}

export const refusalReviewSealedColumns: readonly SealedColumn[] = [
  { table: 'foi_refusal_reviews', column: 'ground_sealed' },
];

/** Where a page of tasks ends: whether that one was done, and the event of its decision. */
export interface TaskPlace {
  readonly done: 0 | 1;
  readonly event: string;
}

const laterThan = (place: TaskPlace | null) =>
  sql<boolean>`(CASE WHEN foi_refusal_reviews.id IS NULL THEN 0 ELSE 1 END, foi_events.id) > (${place?.done ?? 0}, ${place?.event ?? ''})`;

/** Cases that were refused, in whole or in part, before a day: those not looked at in the year first, then by decision. */
export const refusedBefore = (
  db: Store['read'],
  {
    before,
    year,
    after,
    limit,
  }: { readonly before: string; readonly year: number; readonly after: TaskPlace | null; readonly limit: number },
) =>
  db
    .selectFrom('foi_events')
    .innerJoin('foi_requests', 'foi_requests.id', 'foi_events.request_id')
    .leftJoin('foi_refusal_reviews', (join) =>
      join.onRef('foi_refusal_reviews.request_id', '=', 'foi_requests.id').on('foi_refusal_reviews.year', '=', year),
    )
    .select([
      'foi_events.id as event_id',
      'foi_events.occurred_on',
      'foi_events.fields',
      'foi_requests.id',
      'foi_requests.number',
      'foi_requests.matter_sealed',
      'foi_refusal_reviews.id as review_id',
      'foi_refusal_reviews.outcome',
      'foi_refusal_reviews.ground_sealed',
      'foi_refusal_reviews.reviewed_by_name',
      'foi_refusal_reviews.reviewed_at',
    ])
    .where('foi_events.kind', '=', 'decided')
    .where('foi_events.occurred_on', '<', before)
    .$if(after !== null, (tasks) => tasks.where(laterThan(after)))
    .where((where) =>
      where.or([
        where('foi_events.fields', 'like', '%"refused-%'),
        where('foi_events.fields', 'like', '%"partly-granted"%'),
      ]),
    )
    .orderBy((by) => by.case().when('foi_refusal_reviews.id', 'is', null).then(0).else(1).end())
    .orderBy('foi_events.id')
    .limit(limit)
    .execute();

/** How many of them were not looked at in that year. */
export const countUndone = async (db: Store['read'], before: string, year: number): Promise<number> => {
  const { undone } = await db
    .selectFrom('foi_events')
    .leftJoin('foi_refusal_reviews', (join) =>
      join
        .onRef('foi_refusal_reviews.request_id', '=', 'foi_events.request_id')
        .on('foi_refusal_reviews.year', '=', year),
    )
    .select((select) => select.fn.countAll<number | string>().as('undone'))
    .where('foi_events.kind', '=', 'decided')
    .where('foi_events.occurred_on', '<', before)
    .where('foi_refusal_reviews.id', 'is', null)
    .where((where) =>
      where.or([
        where('foi_events.fields', 'like', '%"refused-%'),
        where('foi_events.fields', 'like', '%"partly-granted"%'),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(undone);
};

export const insertReview = (trx: Trx, row: RefusalReviewRow): Promise<unknown> =>
  trx.insertInto('foi_refusal_reviews').values(row).execute();

export const findReview = (db: Store['read'], requestId: string, year: number): Promise<RefusalReviewRow | undefined> =>
  db
    .selectFrom('foi_refusal_reviews')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('year', '=', year)
    .executeTakeFirst();
