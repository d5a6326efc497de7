import type { ContentKind } from '../../../contract/primitives';
import {
  QUERY_CHARACTERS,
  type SearchAnswer,
  type SearchHit,
  type SearchQuery,
  type SearchView,
} from '../../../contract/search';
import type { Validity } from '../../../domain/policy';
import type { EngineAnswer, EngineHit, FacetCount, SearchRequest } from './engine/engine';
import type { Shown } from './shown-pages';

/** What present.ts takes from its surroundings. */
export interface PresentDeps {
  /** Names of the kinds of pages. */
  readonly kindNames: ReadonlyMap<string, string>;
}

const cutToLength = (typed: string): string => Array.from(typed).slice(0, QUERY_CHARACTERS).join('');

/** What is asked of the engine; what is too long is cut between two characters. */
export const requestOf = (query: SearchQuery, explain = false): SearchRequest => ({
  q: cutToLength(query.q),
  exact: query.exact === '1',
  kind: query.kind,
  department: query.department,
  topic: query.topic,
  year: query.year,
  from: query.from ?? 0,
  limit: query.limit ?? 20,
  explain,
});

/** Pages that an answer speaks of, so that each can be looked up. */
export const keysOf = ({ hits, answer }: EngineAnswer): string[] => [
  ...hits.map(({ key }) => key),
  ...(answer ? [answer.key] : []),
  ...(answer?.clause ? [`policies/${answer.clause.policyId}`] : []),
];

const idOf = (key: string): string => key.slice(key.indexOf('/') + 1);

const hitOf = (hit: EngineHit, shown: Shown): SearchHit => ({
  kind: hit.kind as ContentKind,
  id: idOf(hit.key),
  ...(hit.sourceId === undefined ? {} : { sourceId: hit.sourceId }),
  title: hit.title.map(({ text, hit: isHit }) => ({ text, hit: isHit })),
  passage: hit.passage.map(({ text, hit: isHit }) => ({ text, hit: isHit })),
  ...(hit.anchor === undefined ? {} : { anchor: hit.anchor }),
  ...(hit.department === undefined ? {} : { department: { id: hit.department.id, name: hit.department.name } }),
  ...(hit.issuingOrgan === undefined ? {} : { issuingOrgan: hit.issuingOrgan }),
  ...(hit.date === undefined ? {} : { date: hit.date }),
  ...validityOf(hit, shown),
  ...(hit.bestBet ? { bestBet: true as const } : {}),
});

/** What the store says of today comes before what the index says of the day on which it took the page in. */
const validityOf = (hit: EngineHit, shown: Shown): { validity?: Validity } => {
  const validity = shown.get(hit.key)?.validity ?? (hit.validity as Validity | undefined);
  return validity === undefined ? {} : { validity };
};

const answerOf = ({ answer }: EngineAnswer, shown: Shown): { answer?: SearchAnswer } => {
  if (!answer || !shown.has(answer.key)) return {};
  const { key, question, text, clause } = answer;
  const isThere = clause !== undefined && shown.has(`policies/${clause.policyId}`);
  const { policyId = '', title = '', anchor = '' } = clause ?? {};
  return {
    answer: { id: idOf(key), question, answer: text, ...(isThere ? { clause: { policyId, title, anchor } } : {}) },
  };
};

const facet = (counts: readonly FacetCount[], names?: ReadonlyMap<string, string>) =>
  counts.map(({ value, name, count }) => ({ value, name: names?.get(value) ?? name, count }));

/** The hits of which the store says that they are shown, in the order of the engine. */
export const shownHits = ({ hits }: EngineAnswer, shown: Shown): EngineHit[] =>
  hits.filter(({ key }) => shown.has(key));

/**
 * What the resident gets.
 *
 * @param shown - the pages of the answer that are shown at this moment; nothing else leaves the server
 */
export const viewOf = (found: EngineAnswer, shown: Shown, { kindNames }: PresentDeps): SearchView => {
  const hits = shownHits(found, shown);
  const { q, searchedFor, changed, beside, total, capped, facets } = found;
  return {
    q,
    ...(searchedFor === undefined ? {} : { searchedFor }),
    ...(changed === undefined ? {} : { changed }),
    ...(beside.length === 0 ? {} : { beside: [...beside] }),
    ...answerOf(found, shown),
    hits: hits.map((hit) => hitOf(hit, shown)),
    total: Math.max(0, total - (found.hits.length - hits.length)),
    capped,
    facets: {
      kinds: facet(facets.kinds, kindNames),
      departments: facet(facets.departments),
      topics: facet(facets.topics),
      years: facet(facets.years),
    },
  };
};
