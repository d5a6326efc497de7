import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentKind, ContentLink, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

export const LineageCause = Type.Union([
  Type.Literal('clause-changed'),
  Type.Literal('clause-removed'),
  Type.Literal('amended'),
  Type.Literal('lapsed'),
  Type.Literal('repealed'),
  Type.Literal('withdrawn'),
]);
export type LineageCause = Static<typeof LineageCause>;

/** Something that a page cites and that has changed since the page was written; nobody has looked at it yet. */
export const OutdatedCitation = Type.Object(
  {
    policyId: PublicId,
    policyTitle: Type.String(),
    /** Empty: the document as a whole. */
    anchor: Type.String(),
    /** For example 第三十三条第二款, as it was called when it was cited. */
    label: Type.String(),
    cause: LineageCause,
    /** Civil date in Asia/Shanghai on which it was found out. */
    on: CivilDate,
  },
  closed,
);
export type OutdatedCitation = Static<typeof OutdatedCitation>;

/** In the view of whatever cites policy documents; left out where nothing has changed. */
export const Outdated = Type.Optional(Type.Array(OutdatedCitation));

/** One citation for the desk, with both texts beside each other. */
export const LineageMark = Type.Object(
  {
    id: Type.String(),
    policy: ContentLink,
    anchor: Type.String(),
    label: Type.String(),
    cause: LineageCause,
    markedAt: Instant,
    /** As the page's author read it. */
    before: Type.String(),
    /** As it reads now; empty where it is gone. */
    after: Type.String(),
  },
  closed,
);
export type LineageMark = Static<typeof LineageMark>;

/** A published page that has to be looked at, with all its open marks; the longest waiting first. */
export const LineageTask = Type.Object(
  {
    page: ContentLink,
    /** What is corrected when it is wrong: a question is corrected in its issue. */
    document: ContentLink,
    department: Type.Union([NamedRef, Type.Null()]),
    marks: Type.Array(LineageMark, { minItems: 1 }),
  },
  closed,
);
export type LineageTask = Static<typeof LineageTask>;

/** `GET /api/staff/lineage`: `limit` pages after the first `from`, or the one that `kind` and `id` name. */
export const LineageDeskQuery = Type.Object(
  {
    kind: Type.Optional(ContentKind),
    id: Type.Optional(PublicId),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  },
  closed,
);
export type LineageDeskQuery = Static<typeof LineageDeskQuery>;

export const LineageDesk = Type.Object(
  {
    tasks: Type.Array(LineageTask),
    /** How many pages have to be looked at; of the one that is named, 1 or 0. */
    total: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false, $id: 'LineageDesk' },
);
export type LineageDesk = Static<typeof LineageDesk>;

/** Body of `POST /api/staff/lineage/resolutions`: looked at, and still right as it stands. Answers 204. */
export const LineageResolution = Type.Object(
  {
    marks: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), {
      minItems: 1,
      maxItems: 1_000,
      uniqueItems: true,
    }),
    /** Why nothing has to be changed. */
    note: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false, $id: 'LineageResolution' },
);
export type LineageResolution = Static<typeof LineageResolution>;
