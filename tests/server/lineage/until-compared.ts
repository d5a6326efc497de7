import type { Store } from '../../../server/platform/db/store';

const LOOK_EVERY_MS = 25;
const LOOKS = 2_400;

const hasCaughtUp = async (db: Store['read']): Promise<boolean> => {
  const { value } = await db
    .selectFrom('counters')
    .select('value')
    .where('id', '=', 'lineage')
    .executeTakeFirstOrThrow();
  const waiting = await db.selectFrom('outbox').select('id').limit(1).executeTakeFirst();
  const last = await db
    .selectFrom('published')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return value === last.seq && waiting === undefined;
};

/** Waits until the job of the lineage has seen all that was published, and what it marked is rendered. */
export async function untilCompared(store: Store): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (await hasCaughtUp(store.read)) return;
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
  throw new Error('The job of the lineage did not come to its end.');
}
