import { to } from '../../routes';

/** What narrows a search down; each is an address of its own, so that it can be shared and opened again. */
export const FACETS = ['kind', 'department', 'topic', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export type Asked = Readonly<Record<Facet, string>> & {
  readonly q: string;
  /** The words as typed (仍搜索原词). */
  readonly exact: boolean;
};

/** Longer than any question; the server cuts what is longer than it takes. */
export const MOST_CHARACTERS = 200;

export const askFor = (q: string): Asked => ({
  q: q.trim().slice(0, MOST_CHARACTERS),
  kind: '',
  department: '',
  topic: '',
  year: '',
  exact: false,
});

/** What an address asks for. */
export function askedIn(query: Readonly<Record<string, string>>): Asked {
  const { q = '', kind = '', department = '', topic = '', year = '', exact } = query;
  return { ...askFor(q), kind, department, topic, year, exact: exact === '1' };
}

const fieldsOf = ({ exact, ...fields }: Asked) => ({ ...fields, exact: exact ? '1' : undefined });

export const addressOf = (asked: Asked): string => to('search', fieldsOf(asked));

/** The path of the API for a page of results. @param from - how many are shown already */
export function pathOf(asked: Asked, from: number): string {
  const pairs = Object.entries(fieldsOf(asked)).filter(([, value]) => value !== undefined && value !== '');
  const fields = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`);
  return `/api/search?${[...fields, ...(from === 0 ? [] : [`from=${String(from)}`])].join('&')}`;
}
