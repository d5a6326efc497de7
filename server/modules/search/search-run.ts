import type { SearchTables } from '../../../domain/search/tables';
import { civilDateOf } from '../../../domain/calendar';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import { followPublication, type Follower } from './follow-publication';
import { readTables, tablesRevision } from './store';
import type { IndexFiles } from './worker/index-files';
import type { IndexPlace, IndexSlot } from './worker/protocol';
import type { SearchThread } from './worker/search-thread';

export interface RunDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly onFault: (cause: unknown) => void;
}

/** One life of the search thread, with the index that it has open. */
export interface Run {
  readonly thread: SearchThread;
  /** Settles once the index is open and holds what was published before; fails when it cannot be opened. */
  readonly ready: Promise<void>;
  isReady(): boolean;
  /** Pages in the index that answers. */
  pages(): number;
  catchUp(): Promise<void>;
  followTables(): Promise<void>;
  /** Makes the index anew beside the one that answers, and lets it answer once it holds everything. */
  rebuild(onProgress: (done: number) => void): Promise<void>;
}

const publication = async (store: Store): Promise<number> => {
  const row = await store.read
    .selectFrom('counters')
    .select('value')
    .where('id', '=', 'publication')
    .executeTakeFirst();
  return row?.value ?? 0;
};

class OpenRun implements Run {
  readonly thread: SearchThread;
  readonly ready: Promise<void>;
  readonly #deps: RunDeps;
  #files: IndexFiles | undefined;
  #serving: Follower | undefined;
  #pages = 0;
  #revision = -1;
  #isReady = false;

  constructor(deps: RunDeps, thread: SearchThread, files: () => Promise<IndexFiles>) {
    this.#deps = deps;
    this.thread = thread;
    this.ready = this.#open(files);
  }

  isReady = (): boolean => this.#isReady;
  pages = (): number => this.#pages;

  async catchUp(): Promise<void> {
    await this.#serving?.catchUp();
  }

  async followTables(): Promise<void> {
    const revision = await tablesRevision(this.#deps.store.read);
    if (this.#revision === -1 || revision === this.#revision) return;
    await this.thread.call('tables', await this.#tables());
  }

  async rebuild(onProgress: (done: number) => void): Promise<void> {
    const files = this.#files;
    if (!files) throw new Error('The index is not open.');
    const file = files.fresh();
    let done = 0;
    await this.thread.call('open', { slot: 'next', file, tables: await this.#tables() });
    const next = this.#follow(
      () => slot,
      0,
      (pages) => {
        done += pages;
        onProgress(done);
      },
    );
    let slot: IndexSlot = 'next';
    await next.catchUp();
    const { pages } = await this.thread.call('swap', null);
    slot = 'serving';
    this.#serving = next;
    this.#pages = pages;
    files.choose(file);
    // What was published between the last portion and the swap.
    await next.catchUp();
  }

  async #open(files: () => Promise<IndexFiles>): Promise<void> {
    this.#files = await files();
    const file = this.#files.current();
    this.#files.sweep();
    let place = await this.#openFile(file);
    if (place.seq > (await publication(this.#deps.store))) {
      // The store was put back to an earlier state: the index tells of publications that never were.
      const fresh = this.#files.fresh();
      place = await this.#openFile(fresh);
      this.#files.choose(fresh);
    }
    this.#pages = place.pages;
    this.#serving = this.#follow(() => 'serving', place.seq);
    await this.#serving.catchUp();
    this.#isReady = true;
  }

  async #openFile(file: string): Promise<IndexPlace> {
    return this.thread.call('open', { slot: 'serving', file, tables: await this.#tables() });
  }

  #follow(slot: () => IndexSlot, seen: number, onTaken?: (pages: number) => void): Follower {
    const { store, clock, onFault } = this.#deps;
    const today = (): string => civilDateOf(clock.now());
    return followPublication({
      store,
      seen,
      today,
      take: async (portion) => {
        const into = slot();
        const place = await this.thread.call('take', { slot: into, ...portion });
        if (into === 'serving') this.#pages = place.pages;
        if (place.unread.length > 0) onFault(new Error(`Pages that cannot be searched: ${place.unread.join('; ')}`));
        onTaken?.(portion.pages.length);
      },
    });
  }

  async #tables(): Promise<SearchTables> {
    const { read } = this.#deps.store;
    // Read first: a change in between is seen again, and none is missed.
    this.#revision = await tablesRevision(read);
    return readTables(read);
  }
}

/** Opens the index in a thread that has just started. */
export const openRun = (deps: RunDeps, thread: SearchThread, files: () => Promise<IndexFiles>): Run =>
  new OpenRun(deps, thread, files);
