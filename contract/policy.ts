import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentKind, NamedRef, PublicId } from './primitives';
import { Clause } from './clause';

/** 有效 / 已修改 / 失效 / 废止 / 尚未生效. */
export const Validity = Type.Union([
  Type.Literal('in-force'),
  Type.Literal('amended'),
  Type.Literal('lapsed'),
  Type.Literal('repealed'),
  Type.Literal('not-yet-in-force'),
]);
export type Validity = Static<typeof Validity>;

/** A policy document (政策文件) as it is written or imported: Markdown front matter and text, or one JSON line. */
export const PolicyContent = Type.Object(
  {
    /** The record's own id where it comes from; the same `sourceId` is the same document. */
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    title: Type.String({ minLength: 1, maxLength: 300 }),
    /** 发文字号. */
    documentNumber: Type.Optional(Type.String({ maxLength: 80 })),
    /** 发文机关. */
    issuingOrgan: Type.Optional(Type.String({ maxLength: 120 })),
    /** For example 行政法规, 规范性文件. */
    documentType: Type.Optional(Type.String({ maxLength: 40 })),
    /** 成文日期. */
    datedOn: Type.Optional(CivilDate),
    /** 发布日期. */
    publishedOn: Type.Optional(CivilDate),
    /** 施行日期. */
    effectiveOn: Type.Optional(CivilDate),
    /** Last day in force (失效), inclusive. */
    expiresOn: Type.Optional(CivilDate),
    /** 废止日期: first day no longer in force. */
    repealedOn: Type.Optional(CivilDate),
    /** Set when the document was amended and a newer text stands. */
    amendedOn: Type.Optional(CivilDate),
    /** 索引号. */
    indexNumber: Type.Optional(Type.String({ maxLength: 60 })),
    topics: Type.Array(PublicId, { default: [] }),
    department: Type.Optional(PublicId),
    area: Type.Optional(PublicId),
    /** One or two plain sentences: what it means for a resident. */
    summary: Type.Optional(Type.String({ maxLength: 300 })),
    body: Type.String({ maxLength: 2_000_000 }),
  },
  { additionalProperties: false, $id: 'PolicyContent' },
);
export type PolicyContent = Static<typeof PolicyContent>;

export const PolicySummary = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    documentNumber: Type.Optional(Type.String()),
    issuingOrgan: Type.Optional(Type.String()),
    documentType: Type.Optional(Type.String()),
    datedOn: Type.Optional(CivilDate),
    publishedOn: Type.Optional(CivilDate),
    effectiveOn: Type.Optional(CivilDate),
    validity: Validity,
    summary: Type.Optional(Type.String()),
    topics: Type.Array(NamedRef),
    department: Type.Optional(NamedRef),
    area: Type.Optional(NamedRef),
  },
  { additionalProperties: false, $id: 'PolicySummary' },
);
export type PolicySummary = Static<typeof PolicySummary>;

/** Something published that cites this document, and where. */
export const CitedBy = Type.Object(
  { kind: ContentKind, id: PublicId, title: Type.String(), anchors: Type.Array(Type.String()) },
  { additionalProperties: false },
);
export type CitedBy = Static<typeof CitedBy>;

export const PolicyView = Type.Composite(
  [
    PolicySummary,
    Type.Object({
      sourceId: Type.String(),
      indexNumber: Type.Optional(Type.String()),
      expiresOn: Type.Optional(CivilDate),
      repealedOn: Type.Optional(CivilDate),
      amendedOn: Type.Optional(CivilDate),
      /** Number of the published edition, from 1. */
      edition: Type.Integer({ minimum: 1 }),
      clauses: Type.Array(Clause),
      citedBy: Type.Array(CitedBy),
      /** Articles of the gazette (政府公报) that print it; the title says where: 《…公报》2026年第3期（总第13期）第3—8页. */
      printedIn: Type.Array(Type.Object({ id: PublicId, title: Type.String() }, { additionalProperties: false })),
    }),
  ],
  { additionalProperties: false, $id: 'PolicyView' },
);
export type PolicyView = Static<typeof PolicyView>;
