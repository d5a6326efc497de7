import type { ProposalList, ProposalQuery, ProposalStatisticsView, ProposalSummary } from '../../../contract/proposal';
import { civilDateOf } from '../../../domain/calendar';
import { countProposals } from '../../../domain/proposal';
import type { Clock } from '../../platform/clock';
import { pageBehind, type PublishedLines } from '../../platform/published/published-lines';
import { findProposals } from './find';

/** What everybody may read, for the API and for the first screen of a page alike. */
export interface PublicAnswers {
  /** Undefined when the cursor is none of ours. */
  list(query: ProposalQuery): Promise<ProposalList | undefined>;
  statistics(year: number | undefined): Promise<ProposalStatisticsView>;
  /** JSON bytes of one of these addresses; null where there is no such thing. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

export const LIST = '/api/proposal/list';
export const STATISTICS = '/api/proposal/statistics';
const DEFAULT_LIMIT = 20;
const TEXTS = ['q', 'form', 'host', 'result', 'cursor'];
const NUMBERS = ['year', 'limit'];

/** A question as the pages of the app ask it; the API checks it against its schema, and so does nobody here. */
function queryOf(search: string): ProposalQuery | undefined {
  const query: Record<string, string | number> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    if (TEXTS.includes(key)) query[key] = value;
    else if (NUMBERS.includes(key) && /^\d{1,4}$/.test(value)) query[key] = Number(value);
    else return undefined;
  }
  return query;
}

export function createPublicAnswers(known: PublishedLines<ProposalSummary>, clock: Clock): PublicAnswers {
  const answers: Omit<PublicAnswers, 'read'> = {
    async list(query) {
      const { found, facets } = findProposals(await known.all(), query);
      const page = pageBehind(found, query.limit ?? DEFAULT_LIMIT, query.cursor);
      return page && { ...page, total: found.length, facets };
    },
    async statistics(asked) {
      const all = await known.all();
      const asOf = civilDateOf(clock.now());
      const years = [...new Set(all.map(({ year }) => year))];
      const year = asked ?? years[0] ?? Number(asOf.slice(0, 4));
      return {
        year,
        asOf,
        years,
        ...countProposals(
          all.filter((proposal) => proposal.year === year),
          asOf,
        ),
      };
    },
  };
  return {
    ...answers,
    async read(pathAndQuery) {
      const [path = '', search = ''] = pathAndQuery.split('?');
      if (path === LIST) {
        const query = queryOf(search);
        const list = query && (await answers.list(query));
        return list ? Buffer.from(JSON.stringify(list)) : null;
      }
      if (path !== STATISTICS) return null;
      const [, year] = /^(?:year=(\d{4}))?$/.exec(search) ?? [];
      if (search !== '' && year === undefined) return null;
      return Buffer.from(JSON.stringify(await answers.statistics(year === undefined ? undefined : Number(year))));
    },
  };
}
