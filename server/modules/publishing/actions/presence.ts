import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Store } from '../../../platform/db/store';
import type { ActionDeps } from '../deps';
import type { PresentColleague } from '../present-parts';

/** Milliseconds for which somebody counts as there after his last beat. */
const FORGOTTEN_AFTER_MS = 60_000;

const since = (now: Date): string => new Date(now.getTime() - FORGOTTEN_AFTER_MS).toISOString();

/** Who else has a piece open. */
export async function presentAt(
  db: Store['read'],
  manuscriptId: string,
  self: string,
  now: Date,
): Promise<PresentColleague[]> {
  const rows = await db
    .selectFrom('manuscript_presence')
    .selectAll()
    .where('manuscript_id', '=', manuscriptId)
    .where('person', '<>', self)
    .where('seen_at', '>=', since(now))
    .orderBy('person_name')
    .execute();
  return rows.map(({ person, person_name, editing }) => ({ id: person, name: person_name, editing: editing === 1 }));
}

/** Says that somebody has a piece open, and forgets who has gone. */
export const beat = (
  { store, clock }: Pick<ActionDeps, 'store' | 'clock'>,
  actor: StaffActor,
  manuscriptId: string,
  editing: boolean,
): Promise<void> =>
  store.write(async (trx) => {
    const now = clock.now();
    const seen = { editing: editing ? 1 : 0, seen_at: now.toISOString() };
    await trx
      .insertInto('manuscript_presence')
      .values({
        id: `${manuscriptId}.${actor.id}`,
        manuscript_id: manuscriptId,
        person: actor.id,
        person_name: actor.name,
        ...seen,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
      .execute();
    await trx.deleteFrom('manuscript_presence').where('seen_at', '<', since(now)).execute();
  });
