import type { UnansweredSearches } from '../../../contract/search-desk';
import { addDays, civilDateOf } from '../../../domain/calendar';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import { askedInVain } from './log-store';
import { readTables } from './store';

const SHOWN = 200;

/** What was searched for and never found in these days, without what staff have answered by a table since. */
export const unansweredSearches = async (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  days: number,
): Promise<UnansweredSearches['items']> => {
  const since = addDays(civilDateOf(clock.now()), -days);
  const { phrases, bestBets } = await readTables(store.read);
  const answered = new Set([...phrases.flatMap(({ said }) => said), ...bestBets.flatMap(({ words }) => words)]);
  const asked = await askedInVain(store.read, since, SHOWN);
  return asked
    .filter(({ query }) => !answered.has(query))
    .map(({ query, times, lastOn }) => ({ query, times, lastOn }));
};
