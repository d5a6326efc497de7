import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../platform/clock';
import type { Store, Trx } from '../../platform/db/store';
import { oneAtATime } from '../../platform/one-at-a-time';
import { comparePolicy, type PolicyPage } from './compare';

/** Pages looked at in one transaction; between two, others come in. */
const PORTION = 40;
const COUNTER = 'lineage';

export interface LineageFollower {
  /** Looks at what was published since the last time; settles once everything from before the call is looked at. */
  catchUp(): Promise<void>;
}

const readPages = (db: Store['read'], after: number) =>
  db
    .selectFrom('published')
    .leftJoin('rendered', 'rendered.id', 'published.id')
    .select(['published.id', 'published.kind', 'published.document_id', 'state', 'edition', 'seq', 'rendered.summary'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PORTION)
    .execute();

/** A citing page with a newer edition was looked at by its author; one that is gone needs nobody. */
async function resolveBy(trx: Trx, page: PolicyPage, at: Date): Promise<void> {
  const isGone = page.state !== 'shown';
  const open = trx
    .updateTable('lineage_marks')
    .set({ resolved_at: at.toISOString(), resolution: isGone ? 'withdrawn' : 'corrected' })
    .where('page', '=', page.id)
    .where('resolved_at', 'is', null);
  await (isGone ? open : open.where('page_edition', '<', page.edition)).execute();
}

const readCounter = async (db: Store['read']): Promise<number> =>
  (await db.selectFrom('counters').select('value').where('id', '=', COUNTER).executeTakeFirstOrThrow()).value;

/** One portion; gives whether there may be more. */
const takePortion = (store: Store, at: Date): Promise<boolean> =>
  store.write(async (trx) => {
    // Under the publisher's lock, as markStale asks; and of two servers the second finds what the first has looked at.
    await store.lockRow(trx, 'counters', 'publication');
    const pages = await readPages(trx, await readCounter(trx));
    const last = pages.at(-1);
    if (!last) return false;
    for (const page of pages) {
      if (page.kind === 'policies') await comparePolicy(trx, page, at);
      await resolveBy(trx, page, at);
    }
    await trx.updateTable('counters').set({ value: last.seq }).where('id', '=', COUNTER).execute();
    return pages.length === PORTION;
  });

async function hasNews(store: Store): Promise<boolean> {
  const next = await store.read
    .selectFrom('published')
    .select('seq')
    .where('seq', '>', await readCounter(store.read))
    .limit(1)
    .executeTakeFirst();
  return next !== undefined;
}

/** Finds out what a publication has made out of date, by the order in which pages changed. */
export function followPublication(deps: {
  readonly store: Store;
  readonly clock: Clock;
  /** Renders the pages that were marked. */
  readonly settle: () => Promise<void>;
}): LineageFollower {
  const { store, clock, settle } = deps;
  return {
    catchUp: oneAtATime(async () => {
      if (!(await hasNews(store))) return;
      while (await takePortion(store, clock.now())) await nextTurn();
      await settle();
    }),
  };
}
