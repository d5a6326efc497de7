import type { GazetteOverview, GazetteSearchResult, ReadingPoints } from '../../../contract/gazette';
import type { GazetteDeps } from './deps';
import { searchIssue } from './search-issue';
import { createOverview } from './series';
import { readPoints } from './store';

/** What everybody may read, for the API and for the first screen of a page alike. */
export interface PublicAnswers {
  overview(): Promise<GazetteOverview>;
  search(issue: string, question: string): Promise<GazetteSearchResult>;
  points(): Promise<ReadingPoints>;
  /** JSON bytes of one of these addresses; null where there is no such thing. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

const OVERVIEW = '/api/gazette';
const POINTS = '/api/gazette/reading-points';
const SEARCH = '/api/gazette/search?';
const MOST_CHARACTERS = 60;

const bytesOf = (answer: object): Buffer => Buffer.from(JSON.stringify(answer));

export function createPublicAnswers(deps: Pick<GazetteDeps, 'store' | 'directory'>): PublicAnswers {
  const { store } = deps;
  const overview = createOverview(deps);
  const points = async (): Promise<ReadingPoints> => ({ items: await readPoints(store.read) });
  const search = async (issue: string, question: string): Promise<GazetteSearchResult> => ({
    items: await searchIssue(store.read, issue, question),
  });
  return {
    overview,
    points,
    search,
    async read(pathAndQuery) {
      if (pathAndQuery === OVERVIEW) return bytesOf(await overview());
      if (pathAndQuery === POINTS) return bytesOf(await points());
      if (!pathAndQuery.startsWith(SEARCH)) return null;
      const query = new URLSearchParams(pathAndQuery.slice(SEARCH.length));
      const [issue, question] = [query.get('issue') ?? '', query.get('q') ?? ''];
      if (issue === '' || question === '' || question.length > MOST_CHARACTERS) return null;
      return bytesOf(await search(issue, question));
    },
  };
}
