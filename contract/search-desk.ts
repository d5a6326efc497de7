import { Type, type Static } from '@sinclair/typebox';
import { ListOf } from './list';
import { CivilDate, Instant } from './primitives';
import { QUERY_CHARACTERS, SearchView } from './search';

const closed = { additionalProperties: false } as const;

/** Which of the staff's tables: 百姓话 → 规范用语, 推荐结果, 停用词, 形近字. */
export const SearchList = Type.Union([
  Type.Literal('phrases'),
  Type.Literal('best-bets'),
  Type.Literal('stop-words'),
  Type.Literal('look-alikes'),
]);
export type SearchList = Static<typeof SearchList>;

/** Body of `POST /api/staff/search/entries` and of `PUT …/entries/:id`: one line of a table. */
export const SearchEntryInput = Type.Object(
  {
    list: SearchList,
    /** What residents type; of a stop word the word, of look-alikes the group. */
    words: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 30 }),
    /** Of phrases what documents say; of a best bet its target `kind/id`; else empty. */
    meant: Type.Array(Type.String({ maxLength: 120 }), { maxItems: 30 }),
  },
  { additionalProperties: false, $id: 'SearchEntryInput' },
);
export type SearchEntryInput = Static<typeof SearchEntryInput>;

export const SearchEntry = Type.Composite(
  [
    SearchEntryInput,
    Type.Object({
      id: Type.String(),
      /** Title of the page that a best bet leads to; null once it is not published any more. */
      targetTitle: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      changedAt: Instant,
    }),
  ],
  { additionalProperties: false, $id: 'SearchEntry' },
);
export type SearchEntry = Static<typeof SearchEntry>;

/** `GET /api/staff/search/entries`, newest first. */
export const SearchEntriesQuery = Type.Object(
  {
    list: SearchList,
    /** Stands in the words or in what is meant. */
    words: Type.Optional(Type.String({ maxLength: 60, default: '' })),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  },
  closed,
);

export const SearchEntries = Type.Object(
  { items: Type.Array(SearchEntry), total: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false, $id: 'SearchEntries' },
);
export type SearchEntries = Static<typeof SearchEntries>;

/** `GET /api/staff/search/unanswered`: what residents searched for and did not find, most often asked first. */
export const UnansweredQuery = Type.Object(
  { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90, default: 30 })) },
  closed,
);

export const UnansweredSearches = ListOf(
  Type.Object({ query: Type.String(), times: Type.Integer({ minimum: 1 }), lastOn: CivilDate }, closed),
);
export type UnansweredSearches = Static<typeof UnansweredSearches>;

/** Body of `PUT /api/staff/search/unanswered`: leave a search out of the list and of the hot ones, or take it back in. */
export const IgnoredSearch = Type.Object(
  { query: Type.String({ minLength: 1, maxLength: QUERY_CHARACTERS }), ignored: Type.Boolean() },
  { additionalProperties: false, $id: 'IgnoredSearch' },
);
export type IgnoredSearch = Static<typeof IgnoredSearch>;

/** How the index stands, and how far it is made anew. */
export const SearchIndexState = Type.Object(
  {
    state: Type.Union([
      /** Nobody has searched since the server started. */
      Type.Literal('asleep'),
      /** It takes in what was published before. */
      Type.Literal('catching-up'),
      Type.Literal('ready'),
      Type.Literal('rebuilding'),
    ]),
    /** Pages in the index that answers. */
    pages: Type.Integer({ minimum: 0 }),
    /** While it is made anew: pages done, and how many there are. */
    done: Type.Integer({ minimum: 0 }),
    of: Type.Integer({ minimum: 0 }),
    rebuiltAt: Type.Union([Instant, Type.Null()]),
    /** The last attempt did not come to its end; the index before it still answers. */
    failed: Type.Boolean(),
  },
  { additionalProperties: false, $id: 'SearchIndexState' },
);
export type SearchIndexState = Static<typeof SearchIndexState>;

/** `GET /api/staff/search?q=…`: a search as residents have it, with how it came about. */
export const SearchTrialQuery = Type.Object(
  {
    q: Type.String({ maxLength: 20_000 }),
    exact: Type.Optional(Type.Literal('1')),
    explain: Type.Optional(Type.Literal('1')),
  },
  closed,
);

export const SearchTrial = Type.Object(
  {
    view: SearchView,
    /** analyse → retrieve → rerank, each with what it did. */
    stages: Type.Array(Type.Object({ stage: Type.String(), ms: Type.Number(), detail: Type.Unknown() }, closed)),
    /** Of each hit, in their order: the score and its parts by name. */
    scores: Type.Array(Type.Object({ score: Type.Number(), parts: Type.Record(Type.String(), Type.Number()) }, closed)),
  },
  { additionalProperties: false, $id: 'SearchTrial' },
);
export type SearchTrial = Static<typeof SearchTrial>;
