import { to } from '../../routes';

/** What narrows a search down; each is an address of its own, so that it can be shared and opened again. */
export const FACETS = ['kind', 'department', 'topic', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export type Asked = Readonly<Record<Facet, string>> & {
  readonly q: string;
  /** The words as typed (仍搜索原词). */
  readonly exact: boolean;
  /** First result that is shown, counted from 0: more than 0 where no script adds the next page to this one. */
  readonly from: number;
};

/** Results of a page. */
export const PAGE_SIZE = 20;
/** The server looks no further than this. */
export const LAST_FROM = 200;
/** What a choice sends for 全部 where no script runs. */
export const ALL = 'all';

/** Longer than any question; the server cuts what is longer than it takes. */
export const MOST_CHARACTERS = 200;

export const askFor = (q: string): Asked => ({
  q: q.trim().slice(0, MOST_CHARACTERS),
  kind: '',
  department: '',
  topic: '',
  year: '',
  exact: false,
  from: 0,
});

/** What an address asks for. */
export function askedIn(query: Readonly<Record<string, string>>): Asked {
  const { q = '', exact, from = '0' } = query;
  const chosen = (facet: Facet): string => (query[facet] === ALL ? '' : (query[facet] ?? ''));
  return {
    q: askFor(q).q,
    kind: chosen('kind'),
    department: chosen('department'),
    topic: chosen('topic'),
    year: chosen('year'),
    exact: exact === '1',
    from: /^\d{1,3}$/.test(from) ? Math.min(LAST_FROM, Number(from)) : 0,
  };
}

/** As they stand in an address; empty ones are left out. */
const fieldsOf = ({ exact, from, ...fields }: Asked) => ({
  ...fields,
  exact: exact ? '1' : '',
  from: from === 0 ? '' : String(from),
});

/** What goes along with a choice of facets where no script runs: it begins again at the first result. */
export const keptWithFacets = ({ q, kind, exact }: Asked) => ({ q, kind, exact: exact ? '1' : '' });

export const addressOf = (asked: Asked): string => to('search', fieldsOf(asked));

/** The path of the API for a page of results. */
export function pathOf(asked: Asked): string {
  const pairs = Object.entries(fieldsOf(asked)).filter(([, value]) => value !== '');
  return `/api/search?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}
