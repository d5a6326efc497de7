import { Type, type Static, type TProperties } from '@sinclair/typebox';
import { CivilDate, Instant } from './primitives';

const closed = { additionalProperties: false } as const;
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));
const act = <const K extends string, P extends TProperties>(kind: K, properties: P) =>
  Type.Object({ kind: Type.Literal(kind), ...properties }, closed);

const reason = Type.String({ minLength: 2, maxLength: 1_000 });
const note = Type.Optional(Type.String({ maxLength: 1_000 }));
/** `hash` of the view that was read: another text meanwhile is refused with 409 `manuscript.changed-meanwhile`. */
const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** Conclusion of the secrecy review of one part (逐项). @source 保密法实施条例第四十二条 */
export const SecrecyConclusion = Type.Object(
  {
    /** `id` of a part in the view's `secrecy`. */
    part: Type.String({ minLength: 1, maxLength: 120 }),
    /** 可以公开 / 须修改. */
    conclusion: oneOf('may-be-public', 'must-be-changed'),
    /** What it rests on, for example 不涉及国家秘密事项范围. */
    basis: Type.String({ minLength: 2, maxLength: 500 }),
  },
  closed,
);
export type SecrecyConclusion = Static<typeof SecrecyConclusion>;

/**
 * What can be done to a manuscript.
 *
 * - submit 送审: draft → first review. Needs a disclosure attribute, no issues, and every `must` finding overridden.
 * - recall 撤回送审: what is in review, by who wrote or submitted it, back to draft.
 * - approve-first, approve-second 初审、复审通过.
 * - return 退回: from any review (secrecy reviewers too) back to draft, with reasons. An emergency publication stays shown.
 * - secrecy 保密审查: conclusions of some or all parts, in any order; parallel to first and second review.
 * - sign-off 终审签发: needs the other stamps and all parts public. `release` publishes at once together with the group,
 *   `schedule` at an instant, `wait` leaves it signed off. With another attribute than 主动公开 it ends `kept`, whatever
 *   `then` says; `reassessOn` is then the day of the next assessment (条例第十八条), by default a year later.
 * - publish 发布, schedule, unschedule: of what is signed off, with its whole release group in one transaction.
 * - emergency 突发事件先行发布: release without review, with a reason; reviewed within the hours of the settings, or withdrawn.
 * - start-correction 更正: a new edition of what is published, kept or withdrawn; the old one stays shown.
 * - discard 放弃, undo 恢复: put away a draft, and have it back.
 * - reassess 定期评估: a kept piece stays kept until the next assessment.
 */
export const ManuscriptAct = Type.Union(
  [
    act('submit', { note }),
    act('recall', { note }),
    act('approve-first', { hash, note }),
    act('approve-second', { hash, note }),
    act('return', { hash, reason }),
    act('secrecy', { hash, conclusions: Type.Array(SecrecyConclusion, { minItems: 1, maxItems: 500 }) }),
    act('sign-off', {
      hash,
      then: oneOf('release', 'schedule', 'wait'),
      /** With `schedule`. */
      releaseAt: Type.Optional(Instant),
      /** For what is not proactively disclosed. */
      reassessOn: Type.Optional(CivilDate),
      note,
    }),
    act('publish', { hash }),
    act('schedule', { hash, releaseAt: Instant }),
    act('unschedule', { note }),
    act('emergency', { hash, reason }),
    act('start-correction', { reason }),
    act('discard', { note }),
    act('undo', {}),
    act('reassess', { reason, reassessOn: Type.Optional(CivilDate) }),
  ],
  { $id: 'ManuscriptAct' },
);
export type ManuscriptAct = Static<typeof ManuscriptAct>;

export const ManuscriptActKind = Type.Unsafe<ManuscriptAct['kind']>(
  Type.Union(ManuscriptAct.anyOf.map(({ properties }) => Type.Literal(properties.kind.const))),
);
export type ManuscriptActKind = Static<typeof ManuscriptActKind>;

/** Body of `POST /api/staff/manuscripts/:id/acts`, with an idempotency key; answers ManuscriptView. */
export const ManuscriptActing = Type.Object(
  {
    act: ManuscriptAct,
    /** `sequence` of the view that was seen; left out, whatever came last. Newer: 409 `manuscript.changed-meanwhile`. */
    sequence: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    /** Id of the absent person in whose place it is done; left out, found where the own roles do not suffice. */
    inPlaceOf: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false, $id: 'ManuscriptActing' },
);
export type ManuscriptActing = Static<typeof ManuscriptActing>;

/** Body of `POST /api/staff/manuscripts/:id/overrides`: a `must` finding is let stand, with the reason; answers ManuscriptView. */
export const FindingOverriding = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 80 }),
    quotation: Type.String({ maxLength: 300 }),
    /** As the finding has it. */
    mark: Type.String({ maxLength: 60 }),
    reason,
  },
  { additionalProperties: false, $id: 'FindingOverriding' },
);
export type FindingOverriding = Static<typeof FindingOverriding>;

/** Body of `POST /api/staff/manuscripts/:id/remarks`; answers ManuscriptView. */
export const RemarkMaking = Type.Object(
  {
    /** Path in the content, for example `blocks.3.text`; empty: the piece as a whole. */
    path: Type.String({ maxLength: 200 }),
    /** The words it is about; empty: all that stands at the path. */
    quotation: Type.String({ maxLength: 500 }),
    text: Type.String({ minLength: 1, maxLength: 1_000 }),
  },
  { additionalProperties: false, $id: 'RemarkMaking' },
);
export type RemarkMaking = Static<typeof RemarkMaking>;

/** Body of `POST /api/staff/manuscripts/:id/remarks/:remark`: resolve it, open it again; answers ManuscriptView. */
export const RemarkSettling = Type.Object(
  { resolved: Type.Boolean(), answer: Type.Optional(Type.String({ maxLength: 1_000 })) },
  { additionalProperties: false, $id: 'RemarkSettling' },
);
export type RemarkSettling = Static<typeof RemarkSettling>;
