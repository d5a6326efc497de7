import type { Door } from '../staff/signed-in';

const AT_ONCE = 100;

/** So many more in the same step, submitted later and touched earlier. */
export async function multiply(
  { store, clock }: Pick<Door, 'store' | 'clock'>,
  id: string,
  count: number,
): Promise<void> {
  const row = await store.read.selectFrom('manuscripts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const events = await store.read.selectFrom('manuscript_events').selectAll().where('manuscript_id', '=', id).execute();
  const revision = await store.read
    .selectFrom('manuscript_revisions')
    .selectAll()
    .where('manuscript_id', '=', id)
    .executeTakeFirstOrThrow();
  for (let from = 0; from < count; from += AT_ONCE)
    await store.write(async (trx) => {
      for (let number = from; number < Math.min(from + AT_ONCE, count); number += 1) {
        const own = `copy-${String(number)}`;
        const at = new Date(clock.now().getTime() + (number + 1) * 1_000).toISOString();
        const names = { id: own, source_id: own, public_id: own, title: `第${String(number)}件` };
        await trx
          .insertInto('manuscripts')
          .values({ ...row, ...names, since: at, updated_at: '2026-01-01T00:00:00.000Z' })
          .execute();
        await trx
          .insertInto('manuscript_revisions')
          .values({ ...revision, id: own, manuscript_id: own })
          .execute();
        await trx
          .insertInto('manuscript_events')
          .values(events.map((event) => ({ ...event, id: `${own}-${String(event.sequence)}`, manuscript_id: own, at })))
          .execute();
      }
    });
}
