import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, Instant } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** Kinds that are written, reviewed and signed off as manuscripts (稿件). */
export const ManuscriptKind = oneOf('policies', 'explainers', 'qa-issues', 'qa-series', 'press-conferences', 'notices');
export type ManuscriptKind = Static<typeof ManuscriptKind>;

/**
 * Where the newest edition (版次) of a manuscript stands.
 *
 * draft 在写（新写的或退回的） → in-first-review 初审 → in-second-review 复审 → in-final-review 终审签发 → signed-off 已签发待发布
 * (→ scheduled 定时发布) → published 已发布; or kept 已签发不公开 (not 主动公开). withdrawn: an emergency publication that was
 * not reviewed in time and took itself back. discarded: put away, can be had back. An older edition stays shown meanwhile:
 * see `shown`.
 */
export const ManuscriptState = oneOf(
  'draft',
  'in-first-review',
  'in-second-review',
  'in-final-review',
  'signed-off',
  'scheduled',
  'published',
  'kept',
  'withdrawn',
  'discarded',
);
export type ManuscriptState = Static<typeof ManuscriptState>;

/** 初审、复审、终审签发. */
export const ReviewStep = oneOf('first', 'second', 'final');
export type ReviewStep = Static<typeof ReviewStep>;

/** 公开属性. @source 国办发〔2016〕80号 一(一)(二) */
export const DisclosureAttribute = oneOf('proactive', 'on-request', 'withheld');
export type DisclosureAttribute = Static<typeof DisclosureAttribute>;

/** Why something is not disclosed proactively. @source 条例第十四条至第十六条 */
export const WithholdingGround = oneOf(
  'E14_SECRET',
  'E14_LAW',
  'E14_SAFETY',
  'E15_THIRD',
  'E16_INTERNAL',
  'E16_PROCESS',
  'E16_CASEFILE',
);
export type WithholdingGround = Static<typeof WithholdingGround>;

/** The disclosure attribute; `ground` and `reason` are needed with every attribute but `proactive`. */
export const Disclosure = Type.Object(
  {
    attribute: DisclosureAttribute,
    ground: Type.Optional(WithholdingGround),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
);
export type Disclosure = Static<typeof Disclosure>;

/** A member of staff, by id and name. */
export const StaffName = Type.Object({ id: Type.String(), name: Type.String() }, closed);
export type StaffName = Static<typeof StaffName>;

/** Who did something; `inPlaceOf` where he stood in (AB岗) for somebody absent: both names are in the record. */
export const DoneBy = Type.Object({ id: Type.String(), name: Type.String(), inPlaceOf: orNull(StaffName) }, closed);
export type DoneBy = Static<typeof DoneBy>;

/** in-time 期内, due-soon 临期, overdue 逾期, open 没有期限 or 暂定 (its year's holiday notice is not issued yet). */
export const DuePhase = oneOf('in-time', 'due-soon', 'overdue', 'open');
export type DuePhase = Static<typeof DuePhase>;

/** A time limit in working days. `dueOn` is null where the calendar does not reach that far: then show 暂定. */
export const DueDate = Type.Object(
  {
    /** Last day in time, inclusive; null: 暂定. */
    dueOn: orNull(CivilDate),
    /** Day zero of the count. */
    from: CivilDate,
    workingDays: Type.Integer({ minimum: 0 }),
    /** Working days left, negative when overdue; null with `dueOn` null. */
    left: orNull(Type.Integer()),
    phase: DuePhase,
  },
  closed,
);
export type DueDate = Static<typeof DueDate>;

/** A stamp (审核印): an approval of exactly these bytes. */
export const ManuscriptStamp = Type.Object(
  {
    step: ReviewStep,
    by: DoneBy,
    at: Instant,
    /** SHA-256 of what was approved: canonical content and disclosure attribute. */
    hash: Type.String(),
    edition: Type.Integer({ minimum: 1 }),
    /** The content was changed, or the piece returned, after it: it stays in the history and counts no more. */
    isVoid: Type.Boolean(),
  },
  closed,
);
export type ManuscriptStamp = Static<typeof ManuscriptStamp>;
