import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentLink, NamedRef, PublicId } from './primitives';

/** A notice (通知公告), as written. Paragraphs are divided by a line feed. */
export const NoticeContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    summary: Type.String({ maxLength: 200 }),
    publishedOn: CivilDate,
    department: PublicId,
    topics: Type.Array(PublicId, { minItems: 1 }),
    area: Type.Optional(PublicId),
    body: Type.String({ minLength: 1, maxLength: 50_000 }),
    related: Type.Array(ContentLink),
  },
  { additionalProperties: false, $id: 'NoticeContent' },
);
export type NoticeContent = Static<typeof NoticeContent>;

export const NoticeSummary = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    summary: Type.String(),
    publishedOn: CivilDate,
    department: NamedRef,
    topics: Type.Array(NamedRef),
    area: Type.Optional(NamedRef),
  },
  { additionalProperties: false, $id: 'NoticeSummary' },
);
export type NoticeSummary = Static<typeof NoticeSummary>;

export const NoticeView = Type.Composite(
  [NoticeSummary, Type.Object({ body: Type.String(), related: Type.Array(ContentLink) })],
  { additionalProperties: false, $id: 'NoticeView' },
);
export type NoticeView = Static<typeof NoticeView>;
