import type { SearchIndexState } from '../../../contract/search-desk';
import { ok, type Result } from '../../../domain/result';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { SearchIndex, SearchRefusal } from './search-index';

export interface Rebuild {
  /** Begins to make the index anew; where it is under way already, nothing more. The old one answers until then. */
  start(): Promise<Result<null, SearchRefusal>>;
  state(): SearchIndexState;
  /** Settles when none is under way. */
  settled(): Promise<void>;
}

export interface RebuildDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly index: SearchIndex;
  readonly onFault: (cause: unknown) => void;
}

const countPages = async (store: Store): Promise<number> => {
  const row = await store.read
    .selectFrom('published')
    .select((each) => each.fn.countAll().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
};

export const createRebuild = ({ store, clock, index, onFault }: RebuildDeps): Rebuild => {
  let underWay: Promise<void> | undefined;
  let done = 0;
  let of = 0;
  let rebuiltAt: string | null = null;
  let failed = false;

  const work = async (): Promise<void> => {
    const { run } = index;
    if (!run) throw new Error('The search thread ended before the index was made anew.');
    done = 0;
    of = await countPages(store);
    try {
      await run.rebuild((pages) => {
        done = pages;
        // What is published meanwhile is taken in too.
        of = Math.max(of, pages);
      });
      rebuiltAt = clock.now().toISOString();
    } catch (cause) {
      await run.thread.call('shut', 'next').catch(() => null);
      throw cause;
    }
  };
  const isUnderWay = (): boolean => underWay !== undefined;
  return {
    async start() {
      const awake = await index.awake();
      if (!awake.ok) return awake;
      if (isUnderWay()) return ok(null);
      failed = false;
      underWay = work()
        .catch((cause: unknown) => {
          failed = true;
          onFault(cause);
        })
        .finally(() => {
          underWay = undefined;
        });
      return ok(null);
    },
    state() {
      const { run } = index;
      const at = !run ? 'asleep' : isUnderWay() ? 'rebuilding' : run.isReady() ? 'ready' : 'catching-up';
      return { state: at, pages: run?.pages() ?? 0, done, of, rebuiltAt, failed };
    },
    async settled() {
      await underWay;
    },
  };
};
