import { Type, type Static } from '@sinclair/typebox';
import { Validity } from './policy';
import { CivilDate, ContentKind, NamedRef, PublicId } from './primitives';

/** Longest question that is taken in whole; what is longer is cut, not refused. */
export const QUERY_CHARACTERS = 200;

/** `GET /api/search?q=…`: one search over everything that is published. */
export const SearchQuery = Type.Object(
  {
    /** What the resident typed. Anything is taken: it is cut to `QUERY_CHARACTERS` and cleaned. */
    q: Type.String({ maxLength: 20_000 }),
    kind: Type.Optional(ContentKind),
    department: Type.Optional(PublicId),
    topic: Type.Optional(PublicId),
    year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2100 })),
    /** `1`: search the words as typed (仍搜索原词). */
    exact: Type.Optional(Type.Literal('1')),
    /** First result, counted from 0. */
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 200, default: 0 })),
    /** Results of a page. */
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  },
  { additionalProperties: false },
);
export type SearchQuery = Static<typeof SearchQuery>;

/** Text in pieces; `hit` is what was searched for. */
export const Highlighted = Type.Array(
  Type.Object({ text: Type.String(), hit: Type.Boolean() }, { additionalProperties: false }),
);
export type Highlighted = Static<typeof Highlighted>;

export const SearchHit = Type.Object(
  {
    kind: ContentKind,
    id: PublicId,
    /** The record's own id where it comes from; kept by imported documents. */
    sourceId: Type.Optional(Type.String()),
    title: Highlighted,
    /** The passage that answers best. */
    passage: Highlighted,
    /** Anchor of the clause the passage stands in. */
    anchor: Type.Optional(Type.String()),
    department: Type.Optional(NamedRef),
    /** 发文机关, where the document names it. */
    issuingOrgan: Type.Optional(Type.String()),
    date: Type.Optional(CivilDate),
    /** Of policy documents alone. */
    validity: Type.Optional(Validity),
    /** Staff put it first for these words. */
    bestBet: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false, $id: 'SearchHit' },
);
export type SearchHit = Static<typeof SearchHit>;

/** An answer that stands above the list (先给答案): a published answer to this very question. */
export const SearchAnswer = Type.Object(
  {
    id: PublicId,
    question: Type.String(),
    answer: Type.String(),
    /** The clause that it rests on. */
    clause: Type.Optional(
      Type.Object({ policyId: PublicId, title: Type.String(), anchor: Type.String() }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false, $id: 'SearchAnswer' },
);
export type SearchAnswer = Static<typeof SearchAnswer>;

/** One value of a facet and how many results have it. */
export const FacetValue = Type.Object(
  { value: Type.String(), name: Type.String(), count: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);
export type FacetValue = Static<typeof FacetValue>;

export const SearchView = Type.Object(
  {
    /** What was searched, after cleaning. */
    q: Type.String(),
    /** Set when other words than the typed ones were searched; the screen says so and offers 仍搜索原词. */
    searchedFor: Type.Optional(Type.String()),
    /** Why: `letters` pinyin to Han, `correction` a wrong character, `script` 繁體. */
    changed: Type.Optional(Type.Union([Type.Literal('letters'), Type.Literal('correction'), Type.Literal('script')])),
    /** Official terms that were searched too, because residents call them what was typed; the screen says so. */
    beside: Type.Optional(Type.Array(Type.String(), { maxItems: 3 })),
    answer: Type.Optional(SearchAnswer),
    hits: Type.Array(SearchHit),
    /** How many were found; at least this many when `capped` (约). */
    total: Type.Integer({ minimum: 0 }),
    capped: Type.Boolean(),
    facets: Type.Object(
      {
        kinds: Type.Array(FacetValue),
        departments: Type.Array(FacetValue),
        topics: Type.Array(FacetValue),
        years: Type.Array(FacetValue),
      },
      { additionalProperties: false },
    ),
    /** Whom to ask when nothing was found: the department that fits best, else the city's hotline. */
    help: Type.Optional(Type.Object({ name: Type.String(), phone: Type.String() }, { additionalProperties: false })),
  },
  { additionalProperties: false, $id: 'SearchView' },
);
export type SearchView = Static<typeof SearchView>;

/** `GET /api/search/suggestions?q=…`, while somebody types; without `q` the hot searches (热门搜索). */
export const SuggestionQuery = Type.Object(
  { q: Type.Optional(Type.String({ maxLength: 500, default: '' })) },
  { additionalProperties: false },
);
export type SuggestionQuery = Static<typeof SuggestionQuery>;

export const SuggestionView = Type.Object(
  { suggestions: Type.Array(Type.String(), { maxItems: 10 }) },
  { additionalProperties: false, $id: 'SuggestionView' },
);
export type SuggestionView = Static<typeof SuggestionView>;
