import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '../../platform/db/store';
import { oneAtATime } from '../../platform/one-at-a-time';
import type {} from '../../platform/publishing/tables';
import type { PageRow, Portion } from './worker/protocol';

/** Pages read at once; between two portions the server answers others, and the index searches. */
const PORTION = 20;

export interface Follower {
  /** Takes in what was published since the last time; settles once everything from before the call is in. */
  catchUp(): Promise<void>;
}

export interface FollowDeps {
  readonly store: Store;
  /** The last publication that is in. */
  readonly seen: number;
  readonly today: () => string;
  readonly take: (portion: Omit<Portion, 'slot'>) => Promise<void>;
}

/** The directory is a way to something, not something to read. */
const isSearched = ({ kind, state }: { kind: string; state: string }): boolean =>
  state === 'shown' && kind !== 'directory';

const readPortion = async (store: Store, after: number): Promise<{ pages: PageRow[]; seq: number; full: boolean }> => {
  const rows = await store.read
    .selectFrom('published')
    .leftJoin('rendered', 'rendered.id', 'published.id')
    .select(['published.id', 'kind', 'public_id', 'state', 'seq', 'rendered.title', 'rendered.body'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PORTION)
    .execute();
  const pages = rows.map((row): PageRow => {
    const { id: key, kind, public_id: publicId, title, body } = row;
    return { key, kind, publicId, title: title ?? '', body: isSearched(row) && body !== null ? body : undefined };
  });
  return { pages, seq: rows.at(-1)?.seq ?? after, full: rows.length === PORTION };
};

/** Keeps an index in step with the store, by the order in which pages changed. */
export const followPublication = ({ store, seen: start, today, take }: FollowDeps): Follower => {
  let seen = start;

  const takePortion = async (): Promise<boolean> => {
    const { pages, seq, full } = await readPortion(store, seen);
    if (pages.length > 0) await take({ pages, seq, today: today() });
    seen = seq;
    return full;
  };
  return {
    catchUp: oneAtATime(async () => {
      let more: boolean;
      do {
        more = await takePortion();
        await nextTurn();
      } while (more);
    }),
  };
};
