import { Type, type Static } from '@sinclair/typebox';
import { CitedClauses, ClauseRef } from './clause';
import { PolicySummary } from './policy';
import { Outdated } from './lineage';
import { CivilDate, ContentLink, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** One question and its answer, as written. */
export const QaItemContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    question: Type.String({ minLength: 1, maxLength: 200 }),
    /** The short answer first; further paragraphs after a line feed. */
    answer: Type.String({ minLength: 1, maxLength: 2_000 }),
    /** Tags to filter an issue by, for example 缴费. */
    tags: Type.Array(Type.String({ maxLength: 12 })),
    clauses: Type.Array(ClauseRef),
  },
  closed,
);
export type QaItemContent = Static<typeof QaItemContent>;

/** One issue (期) of a Q&A series, as written, with its questions. */
export const QaIssueContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    series: PublicId,
    /** 第几期, from 1. */
    number: Type.Integer({ minimum: 1 }),
    title: Type.String({ minLength: 1, maxLength: 100 }),
    summary: Type.String({ maxLength: 200 }),
    publishedOn: CivilDate,
    department: PublicId,
    topics: Type.Array(PublicId, { minItems: 1 }),
    area: Type.Optional(PublicId),
    policies: Type.Array(PublicId),
    items: Type.Array(QaItemContent, { minItems: 1 }),
  },
  { additionalProperties: false, $id: 'QaIssueContent' },
);
export type QaIssueContent = Static<typeof QaIssueContent>;

/** A Q&A series (政策简明问答), as written. */
export const QaSeriesContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    title: Type.String({ minLength: 1, maxLength: 100 }),
    summary: Type.String({ maxLength: 200 }),
    department: PublicId,
    topics: Type.Array(PublicId, { minItems: 1 }),
    publishedOn: CivilDate,
  },
  { additionalProperties: false, $id: 'QaSeriesContent' },
);
export type QaSeriesContent = Static<typeof QaSeriesContent>;

export const QaIssueSummary = Type.Object(
  {
    id: PublicId,
    seriesId: PublicId,
    seriesTitle: Type.String(),
    number: Type.Integer(),
    title: Type.String(),
    summary: Type.String(),
    publishedOn: CivilDate,
    department: NamedRef,
    topics: Type.Array(NamedRef),
    area: Type.Optional(NamedRef),
    itemCount: Type.Integer(),
  },
  { additionalProperties: false, $id: 'QaIssueSummary' },
);
export type QaIssueSummary = Static<typeof QaIssueSummary>;

export const QaSeriesSummary = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    summary: Type.String(),
    publishedOn: CivilDate,
    department: NamedRef,
    topics: Type.Array(NamedRef),
    issueCount: Type.Integer(),
    itemCount: Type.Integer(),
  },
  { additionalProperties: false, $id: 'QaSeriesSummary' },
);
export type QaSeriesSummary = Static<typeof QaSeriesSummary>;

export const QaSeriesView = Type.Composite([QaSeriesSummary, Type.Object({ issues: Type.Array(QaIssueSummary) })], {
  additionalProperties: false,
  $id: 'QaSeriesView',
});
export type QaSeriesView = Static<typeof QaSeriesView>;

export const QaItemSummary = Type.Object(
  {
    id: PublicId,
    question: Type.String(),
    answer: Type.String(),
    tags: Type.Array(Type.String()),
    clauses: Type.Array(ClauseRef),
    issueId: PublicId,
    publishedOn: CivilDate,
  },
  { additionalProperties: false, $id: 'QaItemSummary' },
);
export type QaItemSummary = Static<typeof QaItemSummary>;

export const QaIssueView = Type.Composite(
  [
    QaIssueSummary,
    Type.Object({
      policies: Type.Array(PolicySummary),
      items: Type.Array(QaItemSummary),
      cited: CitedClauses,
      outdated: Outdated,
      related: Type.Array(ContentLink),
    }),
  ],
  { additionalProperties: false, $id: 'QaIssueView' },
);
export type QaIssueView = Static<typeof QaIssueView>;

/** A single question at its own address. */
export const QaItemView = Type.Composite(
  [
    QaItemSummary,
    Type.Object({
      issue: QaIssueSummary,
      cited: CitedClauses,
      outdated: Outdated,
      /** The other questions of the issue, in order. */
      siblings: Type.Array(Type.Object({ id: PublicId, question: Type.String() }, closed)),
    }),
  ],
  { additionalProperties: false, $id: 'QaItemView' },
);
export type QaItemView = Static<typeof QaItemView>;
