import { addDays, civilDateOf } from '../../../domain/calendar';
import { maskQuery } from '../../../domain/search/mask-query';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import { oneAtATime } from '../../platform/one-at-a-time';
import { addCounts, askedOften, forgetBefore } from './log-store';
import { bestBetWords, readTables } from './store';

/** How long it is kept which day what was searched for. */
export const LOG_DAYS = 90;
const HOT_DAYS = 7;
/** Every page of the search asks for them; they are counted anew this often. */
const HOT_FOR_MS = 30_000;
const HOT = { times: 5, days: 2, limit: 10 } as const;
/** So many are looked at for those that staff keep. */
const LOOKED_AT = 200;
/** Somebody who types at random fills no disk: what is more than this between two writes is not counted. */
const WAITING_AT_MOST = 500;

/** How often what was searched for, and whether it was found; never by whom, from where or at what time. */
export interface SearchLog {
  note(query: string, found: boolean): void;
  /** Settles once all that was noted is written, also what was on its way already: many searches are one transaction. */
  flush(): Promise<void>;
  forgetOld(): Promise<void>;
  /**
   * 热门搜索: what many found on several days, of the words that staff keep, so that nobody puts words of his own before all;
   * while there is little, what staff put first.
   */
  hot(): Promise<readonly string[]>;
}

export const createSearchLog = ({ store, clock }: { store: Store; clock: Clock }): SearchLog => {
  let waiting = new Map<string, { day: string; query: string; times: number; found: number }>();
  const today = (): string => civilDateOf(clock.now());
  let hotNow: { readonly at: number; readonly queries: readonly string[] } | undefined;
  const often = async (): Promise<readonly string[]> => {
    const at = clock.now().getTime();
    if (hotNow && at - hotNow.at >= 0 && at - hotNow.at < HOT_FOR_MS) return hotNow.queries;
    const asked = await askedOften(store.read, addDays(today(), -HOT_DAYS), { ...HOT, limit: LOOKED_AT });
    const { phrases, bestBets } = await readTables(store.read);
    const kept = new Set([
      ...phrases.flatMap(({ said, official }) => [...said, ...official]),
      ...bestBets.flatMap(({ words }) => words),
    ]);
    const queries = asked.map(({ query }) => query).filter((query) => kept.has(query));
    hotNow = { at, queries: queries.slice(0, HOT.limit) };
    return hotNow.queries;
  };
  return {
    note(typed, found) {
      const query = maskQuery(typed);
      if (query === undefined) return;
      const day = today();
      const key = `${day} ${query}`;
      const before = waiting.get(key) ?? { day, query, times: 0, found: 0 };
      if (before.times === 0 && waiting.size >= WAITING_AT_MOST) return;
      waiting.set(key, { ...before, times: before.times + 1, found: before.found + (found ? 1 : 0) });
    },
    flush: oneAtATime(async () => {
      if (waiting.size === 0) return;
      const counted = [...waiting.values()];
      waiting = new Map();
      // In one order, so that two servers that write at once do not wait for each other in a ring.
      counted.sort((a, b) => (a.query < b.query ? -1 : 1));
      await store.write((trx) => addCounts(trx, counted));
    }),
    async forgetOld() {
      await store.write((trx) => forgetBefore(trx, addDays(today(), -LOG_DAYS)));
    },
    async hot() {
      const hot = await often();
      if (hot.length >= HOT.limit) return hot;
      const bets = await bestBetWords(store.read);
      const first = bets.flatMap((words) => words.slice(0, 1));
      return [...new Set([...hot, ...first])].slice(0, HOT.limit);
    },
  };
};
