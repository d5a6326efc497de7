import { sql } from 'kysely';
import type { Store } from '../../../platform/db/store';
import type { PushRow } from '../tables';

type Db = Store['read'];

/** Pushes about one page, and corrections of them that were stopped half-way. */
export interface Told {
  readonly page: string;
  readonly pushes: readonly PushRow[];
  readonly stopped: readonly PushRow[];
}

const numbersOf = (pushes: readonly PushRow[]): number[] => pushes.map(({ number }) => number);

/** Of each push how many who were delivered it had themselves deleted: they are in its sum and can be told nothing any more. */
async function forgottenOf(db: Db, pushes: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (pushes.length === 0) return new Map();
  const rows = await db
    .selectFrom('push_forgotten')
    .select(['push', (of) => of.fn.sum<number | string>('people').as('people')])
    .where('push', 'in', pushes)
    .where('state', '=', 'delivered')
    .groupBy('push')
    .execute();
  return new Map(rows.map(({ push, people }) => [push, Number(people)]));
}

/** People who were delivered several pushes count once, and those whom a stopped correction reached do not. */
async function countPeople(db: Db, told: readonly Told[]): Promise<ReadonlyMap<string, number>> {
  const pushes = told.flatMap((each) => numbersOf(each.pushes));
  if (pushes.length === 0) return new Map();
  const stopped = told.flatMap((each) => numbersOf(each.stopped));
  const wasTold = sql<boolean>`EXISTS (SELECT 1 FROM push_deliveries AS again
    JOIN pushes AS correction ON correction.number = again.push
    WHERE again.subscriber = push_deliveries.subscriber AND again.state = 'delivered'
      AND again.push IN (${sql.join(stopped)})
      AND correction.about_kind = pushes.about_kind AND correction.about_id = pushes.about_id)`;
  const rows = await db
    .selectFrom('push_deliveries')
    .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
    .select(['pushes.about_kind', 'pushes.about_id'])
    .select((of) => of.fn.count<number | string>('push_deliveries.subscriber').distinct().as('people'))
    .where('push_deliveries.push', 'in', pushes)
    .where('push_deliveries.state', '=', 'delivered')
    .$if(stopped.length > 0, (query) => query.where(sql<boolean>`NOT ${wasTold}`))
    .groupBy(['pushes.about_kind', 'pushes.about_id'])
    .execute();
  return new Map(rows.map(({ about_kind, about_id, people }) => [`${about_kind}/${about_id}`, Number(people)]));
}

/** So many counts are kept before all are forgotten. */
const AT_MOST = 5_000;
const counts = new WeakMap<Db, Map<string, number>>();

/**
 * Counts by what they were counted of: whoever enters or leaves those who were delivered a push moves a sum of it, or is forgotten.
 * Kept for committed state alone; a transaction counts by itself.
 */
function countsOf(db: Db): Map<string, number> {
  const known = counts.get(db) ?? new Map<string, number>();
  counts.set(db, known);
  if (known.size > AT_MOST) known.clear();
  return known;
}

/**
 * How many people each page's pushes reached who are still to be told, by the page. Where it was one push, its own sum says it;
 * the people of several are counted together, in one query for all pages.
 */
export async function receivedOf(db: Db, told: readonly Told[]): Promise<ReadonlyMap<string, number>> {
  const all = told.flatMap(({ pushes, stopped }) => [...pushes, ...stopped]);
  const forgotten = await forgottenOf(db, numbersOf(all));
  const left = ({ number, delivered }: PushRow): number => delivered - (forgotten.get(number) ?? 0);
  const sums = (pushes: readonly PushRow[]): string =>
    JSON.stringify(
      pushes.map((push) => [push.id, push.delivered, push.failed, push.no_consent, forgotten.get(push.number) ?? 0]),
    );
  const keyOf = ({ pushes, stopped }: Told): string => `${sums(pushes)} ${sums(stopped)}`;
  const known = countsOf(db);
  for (const each of told)
    if (each.pushes.length === 1 && each.stopped.length === 0) known.set(keyOf(each), each.pushes.map(left)[0] ?? 0);
  const unknown = told.filter((each) => !known.has(keyOf(each)));
  const counted = await countPeople(db, unknown);
  for (const each of unknown) known.set(keyOf(each), counted.get(each.page) ?? 0);
  return new Map(told.map((each) => [each.page, known.get(keyOf(each)) ?? 0]));
}
