import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';
import { passagesOf } from './readable-text';
import type { SuggestionIndex } from './suggestion-index';

export interface PublicationFollower {
  /** Takes in what was published since the last time. To be called at the start and after each publication. */
  catchUp(): Promise<void>;
  /** Settles once everything that was published before the start is in. */
  ready(): Promise<void>;
}

/** Pages read at once; between two portions the server answers others. */
const PORTION = 20;

/** Keeps the index in step with the store, by the order in which pages changed. */
export const followPublication = (store: Store, index: SuggestionIndex): PublicationFollower => {
  let seen = 0;
  let underWay: Promise<void> | undefined;
  let again = false;

  const takePortion = async (): Promise<boolean> => {
    const rows = await store.read
      .selectFrom('published')
      .leftJoin('rendered', 'rendered.id', 'published.id')
      .select(['published.id', 'published.kind', 'published.state', 'published.seq', 'rendered.title', 'rendered.body'])
      .where('published.seq', '>', seen)
      .orderBy('published.seq')
      .limit(PORTION)
      .execute();
    for (const { id, kind, state, seq, title, body } of rows) {
      seen = seq;
      // The directory and the list of issues of a series are ways to something, not something to read.
      const readable = state === 'shown' && kind !== 'directory' && kind !== 'qa-series';
      if (!readable || title === null || body === null) index.remove(id);
      else index.put({ id, title, passages: passagesOf(kind, JSON.parse(body.toString())) });
    }
    return rows.length === PORTION;
  };
  const isWanted = (): boolean => again;
  const takeAll = async (): Promise<void> => {
    let portions: boolean;
    do {
      again = false;
      portions = await takePortion();
      await nextTurn();
    } while (portions || isWanted());
  };

  const catchUp = (): Promise<void> => {
    // Whoever asks while it runs wants his own publication in it, which may have come after the last look.
    if (underWay) again = true;
    underWay ??= takeAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  let first: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    first ??= catchUp().catch((cause: unknown) => {
      first = undefined;
      throw cause;
    });
    return first;
  };
  return { catchUp, ready };
};
