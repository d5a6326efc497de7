import type { Store, Trx } from '../../platform/db/store';
import type {} from './store';

type Db = Store['read'];

export interface Counted {
  readonly day: string;
  readonly query: string;
  readonly times: number;
  /** How many of them found something. */
  readonly found: number;
}

/** Adds to what was counted before. */
export const addCounts = async (trx: Trx, counted: readonly Counted[]): Promise<void> => {
  for (const row of counted) {
    await trx
      .insertInto('search_log')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['day', 'query']).doUpdateSet((set) => ({
          times: set('search_log.times', '+', row.times),
          found: set('search_log.found', '+', row.found),
        })),
      )
      .execute();
  }
};

export const forgetBefore = async (trx: Trx, day: string): Promise<void> => {
  await trx.deleteFrom('search_log').where('day', '<', day).execute();
};

export interface Asked {
  readonly query: string;
  readonly times: number;
  readonly found: number;
  readonly lastOn: string;
  readonly days: number;
}

const counted = (db: Db, since: string) =>
  db
    .selectFrom('search_log')
    .where('day', '>=', since)
    .where('query', 'not in', db.selectFrom('search_ignored').select('query'))
    .groupBy('query')
    .select(({ fn }) => [
      'query',
      fn.sum<number>('times').as('times'),
      fn.sum<number>('found').as('found'),
      fn.max('day').as('lastOn'),
      fn.count<number>('day').as('days'),
    ]);

/** Searches that did not find anything more than once in a while, those asked most often first. */
export const askedInVain = async (db: Db, since: string, limit: number): Promise<Asked[]> => {
  return counted(db, since)
    .having(({ fn }) => fn.sum<number>('found'), '=', 0)
    .orderBy('times', 'desc')
    .orderBy('query')
    .limit(limit)
    .execute();
};

/** What many search for and find, on more than one day. */
export const askedOften = async (
  db: Db,
  since: string,
  { times, days, limit }: { times: number; days: number; limit: number },
): Promise<Asked[]> => {
  return counted(db, since)
    .having(({ fn }) => fn.sum<number>('found'), '>=', times)
    .having(({ fn }) => fn.count<number>('day'), '>=', days)
    .orderBy('found', 'desc')
    .orderBy('query')
    .limit(limit)
    .execute();
};

/** Gives whether that changed anything. */
export const putAside = async (
  trx: Trx,
  row: { query: string; ignored_at: string; ignored_by: string },
): Promise<boolean> => {
  const done = await trx
    .insertInto('search_ignored')
    .values(row)
    .onConflict((conflict) => conflict.column('query').doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const takeBack = async (trx: Trx, query: string): Promise<boolean> => {
  const done = await trx.deleteFrom('search_ignored').where('query', '=', query).executeTakeFirst();
  return done.numDeletedRows > 0n;
};
