import { setImmediate as nextTurn } from 'node:timers/promises';
import { addDays, civilDateOf } from '../../../../domain/calendar';
import type { DatasetDeps } from '../deps';

/** An import that has not ended by then was killed: its rows are seen by nobody and are taken away. */
const KILLED_AFTER_MS = 3_600_000;
/** Versions that wait to be published wait no longer. */
const DRAFT_DAYS = 30;
/** So many versions keep their rows: the one in force, and the one that somebody may be reading on in. */
const KEPT_VERSIONS = 2;
const AT_ONCE = 1_000;

/** Takes the rows of a version away, a portion in each transaction. */
export async function removeRows({ store }: Pick<DatasetDeps, 'store'>, version: number): Promise<void> {
  for (let upTo = AT_ONCE; ; upTo += AT_ONCE) {
    const [more] = await store.write(async (trx) => {
      await trx.deleteFrom('dataset_rows').where('version_id', '=', version).where('n', '<=', upTo).execute();
      return trx.selectFrom('dataset_rows').select('n').where('version_id', '=', version).limit(1).execute();
    });
    if (!more) break;
    await nextTurn();
  }
  await store.write(async (trx) => {
    await trx.deleteFrom('dataset_faults').where('version_id', '=', version).execute();
    await trx.updateTable('dataset_versions').set({ has_rows: 0 }).where('id', '=', version).execute();
  });
}

/** Versions whose rows nobody needs. */
async function unneeded({ store, clock }: Pick<DatasetDeps, 'store' | 'clock'>): Promise<number[]> {
  const now = clock.now();
  const killedBefore = new Date(now.getTime() - KILLED_AFTER_MS).toISOString();
  const draftsBefore = addDays(civilDateOf(now), -DRAFT_DAYS);
  const held = await store.read
    .selectFrom('dataset_versions')
    .select(['id', 'dataset_id', 'state', 'brought_at'])
    .where('has_rows', '=', 1)
    .orderBy('id', 'desc')
    .execute();
  const published = new Map<string, number>();
  return held
    .filter(({ dataset_id: set, state, brought_at: at }) => {
      if (state === 'dropped') return true;
      if (state === 'loading') return at < killedBefore;
      if (state === 'draft') return at < draftsBefore;
      published.set(set, (published.get(set) ?? 0) + 1);
      return (published.get(set) ?? 0) > KEPT_VERSIONS;
    })
    .map(({ id }) => id);
}

/** Takes away what killed imports, forgotten drafts and versions from before the last leave behind. */
export async function makeRoom(deps: Pick<DatasetDeps, 'store' | 'clock'>): Promise<void> {
  for (const id of await unneeded(deps)) {
    await deps.store.write(async (trx) => {
      const unfinished = trx.updateTable('dataset_versions').set({ state: 'dropped' }).where('id', '=', id);
      await unfinished.where('state', 'in', ['loading', 'draft']).execute();
    });
    await removeRows(deps, id);
  }
}
