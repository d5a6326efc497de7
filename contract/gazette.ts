import { Type, type Static } from '@sinclair/typebox';
import { Clause } from './clause';
import { CivilDate, ContentLink, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const page = Type.Integer({ minimum: 1, maximum: 99_999 });
const Section = Type.Union([
  Type.Literal('市政府文件'),
  Type.Literal('市政府办公室文件'),
  Type.Literal('部门文件'),
  Type.Literal('人事任免'),
  Type.Literal('政策解读'),
  Type.Literal('统计资料'),
  Type.Literal('大事记'),
  Type.Literal('其他'),
]);

/** One article of an issue, as written. Its text is its own, or that of a policy document in the edition that was printed. */
export const GazetteArticleContent = Type.Object(
  {
    section: Section,
    title: Type.String({ minLength: 1, maxLength: 300 }),
    /** 发文字号. */
    documentNumber: Type.Optional(Type.String({ maxLength: 80 })),
    /** Pages as they are printed; both are part of it. */
    from: page,
    to: page,
    /** The policy document that is printed here. */
    policy: Type.Optional(PublicId),
    /** Which edition of it was printed, from 1; needed where `text` is left out, because what is printed never changes. */
    policyEdition: Type.Optional(Type.Integer({ minimum: 1 })),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 200_000 })),
  },
  closed,
);
export type GazetteArticleContent = Static<typeof GazetteArticleContent>;

/** The printed issue as a file under /media. */
export const GazetteFile = Type.Object(
  {
    src: Type.String({ pattern: '^/media/[a-z0-9/_-]+\\.pdf$' }),
    name: Type.String({ maxLength: 80 }),
    bytes: Type.Integer({ minimum: 1 }),
  },
  closed,
);
export type GazetteFile = Static<typeof GazetteFile>;

/** An issue (期) of the government gazette (政府公报), as written. */
export const GazetteContent = Type.Object(
  {
    /** `2026-03`, or `2025-zengkan-1` for a special issue. */
    sourceId: Type.String({ pattern: '^\\d{4}-(\\d{2}|zengkan-\\d{1,2})$' }),
    year: Type.Integer({ minimum: 1949, maximum: 2100 }),
    /** 期号 in the year, from 1; null for a special issue (增刊). */
    number: Type.Union([Type.Integer({ minimum: 1, maximum: 99 }), Type.Null()]),
    /** 总期号, from 1; null for a special issue. */
    total: Type.Union([Type.Integer({ minimum: 1, maximum: 99_999 }), Type.Null()]),
    /** Which special issue of the year, from 1; null for one that is counted. */
    special: Type.Union([Type.Integer({ minimum: 1, maximum: 99 }), Type.Null()]),
    /** Why it is a special issue, or why its numbers do not follow on those before. */
    reason: Type.String({ maxLength: 200, default: '' }),
    publishedOn: CivilDate,
    department: PublicId,
    topics: Type.Array(PublicId, { default: [] }),
    /** The page that the first article stands on. */
    firstPage: Type.Integer({ minimum: 1, default: 1 }),
    pdf: Type.Optional(GazetteFile),
    articles: Type.Array(GazetteArticleContent, { minItems: 1, maxItems: 500 }),
  },
  { ...closed, $id: 'GazetteContent' },
);
export type GazetteContent = Static<typeof GazetteContent>;

export const GazetteSummary = Type.Object(
  {
    id: PublicId,
    /** 《临溪市人民政府公报》2026年第3期（总第13期） */
    title: Type.String(),
    /** 2026年第3期（总第13期） */
    name: Type.String(),
    year: Type.Integer(),
    number: Type.Union([Type.Integer(), Type.Null()]),
    total: Type.Union([Type.Integer(), Type.Null()]),
    special: Type.Union([Type.Integer(), Type.Null()]),
    reason: Type.String(),
    publishedOn: CivilDate,
    department: NamedRef,
    articleCount: Type.Integer(),
    firstPage: Type.Integer(),
    /** Last printed page. */
    lastPage: Type.Integer(),
    /** The titles that open it, for a line in a list. */
    summary: Type.String(),
  },
  { ...closed, $id: 'GazetteSummary' },
);
export type GazetteSummary = Static<typeof GazetteSummary>;

export const GazetteArticleSummary = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    section: Section,
    documentNumber: Type.Optional(Type.String()),
    from: Type.Integer(),
    to: Type.Integer(),
    issueId: PublicId,
    /** 《临溪市人民政府公报》2026年第3期（总第13期）第3—8页 */
    printedIn: Type.String(),
    publishedOn: CivilDate,
    policyId: Type.Optional(PublicId),
  },
  { ...closed, $id: 'GazetteArticleSummary' },
);
export type GazetteArticleSummary = Static<typeof GazetteArticleSummary>;

export const GazetteView = Type.Composite(
  [GazetteSummary, Type.Object({ pdf: Type.Optional(GazetteFile), items: Type.Array(GazetteArticleSummary) })],
  { ...closed, $id: 'GazetteView' },
);
export type GazetteView = Static<typeof GazetteView>;

/** One article at its own address. */
export const GazetteArticleView = Type.Composite(
  [
    GazetteArticleSummary,
    Type.Object({
      issue: GazetteSummary,
      department: NamedRef,
      clauses: Type.Array(Clause),
      /** The policy document that is printed here, under its present title. */
      policy: Type.Optional(ContentLink),
      /** Set when the policy document has a newer text than the one that was printed. */
      policyChanged: Type.Boolean(),
      pdf: Type.Optional(GazetteFile),
      /** The articles before and after it in the issue. */
      before: Type.Optional(Type.Object({ id: PublicId, title: Type.String() }, closed)),
      after: Type.Optional(Type.Object({ id: PublicId, title: Type.String() }, closed)),
    }),
  ],
  { ...closed, $id: 'GazetteArticleView' },
);
export type GazetteArticleView = Static<typeof GazetteArticleView>;

/** `GET /api/gazette`: the series as a whole. */
export const GazetteOverview = Type.Object(
  {
    name: Type.String(),
    latest: Type.Union([GazetteSummary, Type.Null()]),
    /** The latest year first. */
    years: Type.Array(Type.Object({ year: Type.Integer(), count: Type.Integer() }, closed)),
    /** Whether the series is proved to have no gap. */
    sound: Type.Boolean(),
    /** The proof in one sentence; null where nothing is published. */
    proof: Type.Union([Type.String(), Type.Null()]),
    /** What does not fit, each in a sentence. */
    findings: Type.Array(Type.String()),
    /** Special issues and renumberings, each with its reason. */
    exceptions: Type.Array(Type.String()),
  },
  { ...closed, $id: 'GazetteOverview' },
);
export type GazetteOverview = Static<typeof GazetteOverview>;

/** `GET /api/gazette/search?issue=2026-03&q=门诊`: the articles of one issue that have the words. */
export const GazetteSearchQuery = Type.Object(
  { issue: PublicId, q: Type.String({ minLength: 1, maxLength: 60 }) },
  closed,
);
export type GazetteSearchQuery = Static<typeof GazetteSearchQuery>;

export const GazetteSearchHit = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    section: Section,
    from: Type.Integer(),
    to: Type.Integer(),
    /** Where in the text the words stand; empty when the title alone has them. */
    passages: Type.Array(Type.Object({ anchor: Type.String(), excerpt: Type.String() }, closed)),
  },
  closed,
);
export type GazetteSearchHit = Static<typeof GazetteSearchHit>;
export const GazetteSearchResult = Type.Object(
  { items: Type.Array(GazetteSearchHit) },
  { ...closed, $id: 'GazetteSearchResult' },
);
export type GazetteSearchResult = Static<typeof GazetteSearchResult>;

/**
 * A place where the gazette is given away and government information may be read (公报赠阅点、政府信息查阅点).
 *
 * @source 条例第二十五条
 */
export const ReadingPoint = Type.Object(
  {
    id: PublicId,
    name: Type.String({ minLength: 1, maxLength: 60 }),
    address: Type.String({ minLength: 1, maxLength: 120 }),
    hours: Type.String({ minLength: 1, maxLength: 120 }),
    phone: Type.String({ maxLength: 30 }),
    /** What can be read or taken there. */
    offers: Type.String({ minLength: 1, maxLength: 200 }),
    /** Degrees, in the coordinates of Chinese maps (GCJ-02). */
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
  },
  closed,
);
export type ReadingPoint = Static<typeof ReadingPoint>;

/** `GET /api/gazette/reading-points` */
export const ReadingPoints = Type.Object({ items: Type.Array(ReadingPoint) }, { ...closed, $id: 'ReadingPoints' });
export type ReadingPoints = Static<typeof ReadingPoints>;
