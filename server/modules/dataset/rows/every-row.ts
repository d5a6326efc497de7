import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '../../../platform/db/store';

/** How many rows a download reads at a time. More is no faster, and leaves more behind to be cleared away. */
const AT_ONCE = 250;

let last: Promise<void> = Promise.resolve();

/**
 * A turn of the event loop for one portion of one download. The embedded engine answers in the turn it is asked, so
 * downloads that ran on would keep everybody else waiting until their readers have enough.
 */
const ownTurn = (): Promise<void> => (last = last.then(() => nextTurn()));

/** All rows of a version in the order of the file, a portion at a time. */
export async function* everyRow(db: Store['read'], version: number): AsyncGenerator<readonly { cells: string }[]> {
  for (let after = 0; ;) {
    await ownTurn();
    const rows = await db
      .selectFrom('dataset_rows')
      .select(['n', 'cells'])
      .where('version_id', '=', version)
      .where('n', '>', after)
      .orderBy('n')
      .limit(AT_ONCE)
      .execute();
    const final = rows.at(-1);
    if (!final) return;
    yield rows;
    after = final.n;
  }
}
