import type { PushDecision } from '../../../../contract/push-correction';
import type { PushState } from '../../../../domain/push';
import type { Store } from '../../../platform/db/store';
import { spokenOf } from '../frozen';
import type { PushCorrectionRow, PushRow } from '../tables';

type Db = Store['read'];

/** A correction that may still go out. */
const BEING_WRITTEN: readonly PushState[] = ['draft', 'returned'];
const UNDER_WAY: readonly PushState[] = [...BEING_WRITTEN, 'awaiting-approval', 'approved', 'scheduled'];
const GOES_OUT: readonly PushState[] = ['sending', 'sent'];

/** Its writer still has it in hand. */
export const isBeingWritten = ({ state }: Pick<PushRow, 'state'>): boolean => BEING_WRITTEN.includes(state);

/** What was decided about some pushes. */
export interface Decisions {
  /** Keys of the changes of a push that a correction told of, or that need none. */
  covered(push: number): ReadonlySet<string>;
  underWay(pushes: readonly PushRow[]): PushRow | null;
  stopped(pushes: readonly PushRow[]): readonly PushRow[];
}

const correctionsIn = async (db: Db, rows: readonly PushCorrectionRow[]): Promise<ReadonlyMap<number, PushRow>> => {
  const numbers = [...new Set(rows.flatMap(({ correction }) => correction ?? []))];
  if (numbers.length === 0) return new Map();
  const pushes = await db.selectFrom('pushes').selectAll().where('number', 'in', numbers).execute();
  return new Map(pushes.map((push) => [push.number, push]));
};

export async function decisionsOf(db: Db, pushes: readonly number[]): Promise<Decisions> {
  const rows = await db
    .selectFrom('push_corrections')
    .selectAll()
    .where('push', 'in', pushes)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const corrections = await correctionsIn(db, rows);
  const of = (some: readonly PushRow[]): PushRow[] => {
    const numbers = some.map(({ number }) => number);
    const own = rows.filter(({ push }) => numbers.includes(push)).flatMap(({ correction }) => correction ?? []);
    return [...new Set(own)].flatMap((number) => corrections.get(number) ?? []);
  };
  const holds = ({ correction }: PushCorrectionRow): boolean =>
    correction === null || GOES_OUT.includes(corrections.get(correction)?.state ?? 'draft');
  return {
    covered: (push) =>
      new Set(
        rows.filter((row) => row.push === push && holds(row)).flatMap(({ covers }) => JSON.parse(covers) as string[]),
      ),
    underWay: (some) => of(some).find(({ state }) => UNDER_WAY.includes(state)) ?? null,
    stopped: (some) => of(some).filter(({ state, delivered, open }) => state === 'stopped' && delivered + open > 0),
  };
}

/** What was decided about one push, newest first. */
export async function tellDecisions(db: Db, push: number): Promise<PushDecision[]> {
  const rows = await db
    .selectFrom('push_corrections')
    .selectAll()
    .where('push', '=', push)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const corrections = await correctionsIn(db, rows);
  return rows.map(({ at, by_name, reason, correction }) => {
    const made = correction === null ? undefined : corrections.get(correction);
    return {
      at,
      byName: by_name,
      reason,
      correction: made ? { id: made.id, title: spokenOf(made).title } : null,
    };
  });
}
