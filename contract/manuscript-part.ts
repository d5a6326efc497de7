import { Type, type Static } from '@sinclair/typebox';
import { ManuscriptActKind } from './manuscript-act';
import { DoneBy, ManuscriptKind, ManuscriptState, StaffName } from './manuscript-state';
import { Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** What the pipeline has against the content as it stands; submission needs none. */
export const ManuscriptIssue = Type.Object(
  {
    code: Type.String(),
    /** The sentence to show. */
    title: Type.String(),
    /** Path in the content, for example `items.0.answer`. */
    field: orNull(Type.String()),
    /** What was found there. */
    found: orNull(Type.String()),
  },
  closed,
);
export type ManuscriptIssue = Static<typeof ManuscriptIssue>;

/** What a check before release found in the words (错敏词、发文字号、无障碍 …). */
export const ManuscriptFinding = Type.Object(
  {
    /** Stable code of the rule, for example `proofreading.leader-title`. */
    code: Type.String(),
    /** must: blocks submission and release unless overridden with a reason. */
    severity: oneOf('must', 'should'),
    /** Path in the content. */
    field: Type.String(),
    /** The words as they stand there; empty where something is missing. */
    quotation: Type.String(),
    /** Tells words from others with the same mask; empty where nothing is masked. */
    mark: Type.String(),
    /** Why, in plain Chinese. */
    reason: Type.String(),
    /** What to write instead; null where the check knows none. */
    suggestion: orNull(Type.String()),
    /** What the rule rests on, for example an article; null where it is the house's own. */
    source: orNull(Type.String()),
    /** It is let stand: who and why. Bound to code, quotation and mark. */
    override: orNull(Type.Object({ by: StaffName, at: Instant, reason: Type.String() }, closed)),
  },
  { additionalProperties: false, $id: 'ManuscriptFinding' },
);
export type ManuscriptFinding = Static<typeof ManuscriptFinding>;

/** A remark on a passage (批注). */
export const ManuscriptRemark = Type.Object(
  {
    id: Type.String(),
    path: Type.String(),
    quotation: Type.String(),
    text: Type.String(),
    by: StaffName,
    at: Instant,
    /** Revision that it was written on. */
    revision: Type.Integer(),
    /** there: the words stand where they stood; moved: at `foundAt`; gone: nowhere any more. */
    standing: oneOf('there', 'moved', 'gone'),
    /** Path at which the words stand now; null when gone. */
    foundAt: orNull(Type.String()),
    resolved: orNull(Type.Object({ by: StaffName, at: Instant, answer: Type.String() }, closed)),
  },
  closed,
);
export type ManuscriptRemark = Static<typeof ManuscriptRemark>;

/** One part of the piece under secrecy review (逐项保密审查), in the order of the content. */
export const SecrecyPart = Type.Object(
  {
    /** Names the part by its place, for example `blocks.3`. */
    id: Type.String(),
    /** What a clerk calls it: 标题和摘要, 第 3 块：步骤, 第三条, 图片：…. */
    label: Type.String(),
    /** Paths of the content that belong to it. */
    paths: Type.Array(Type.String()),
    /** Its words, as they are reviewed. */
    text: Type.String(),
    /** Pictures, sound and video that have to be looked at, as paths under /media. */
    media: Type.Array(Type.String()),
    /** The conclusion for the piece as it stands; null: not reviewed yet. */
    conclusion: orNull(
      Type.Object(
        { is: oneOf('may-be-public', 'must-be-changed'), basis: Type.String(), by: DoneBy, at: Instant },
        closed,
      ),
    ),
    /** What was concluded of the very same words in an earlier text: shown to the reviewer, and counts for nothing. */
    before: orNull(Type.Object({ is: Type.String(), basis: Type.String(), by: DoneBy, at: Instant }, closed)),
  },
  closed,
);
export type SecrecyPart = Static<typeof SecrecyPart>;

/**
 * Something that the signed-in person can do now, or could if something did not stand against it, for buttons. What never is
 * his, and what has no place in the state, is not listed.
 */
export const ManuscriptMay = Type.Object(
  {
    kind: ManuscriptActKind,
    /** What the button says: 初审通过, 签发…. */
    title: Type.String(),
    /** In whose place (AB岗) it would be done; null in the own. */
    inPlaceOf: orNull(StaffName),
    /** Null: it can be done. Else why not now, in a sentence. */
    unless: orNull(Type.Object({ code: Type.String(), title: Type.String() }, closed)),
  },
  closed,
);
export type ManuscriptMay = Static<typeof ManuscriptMay>;

/** Something that happened, for the history, the newest last. Saves stand in the revisions. */
export const ManuscriptEventView = Type.Object(
  {
    sequence: Type.Integer({ minimum: 1 }),
    edition: Type.Integer({ minimum: 1 }),
    kind: Type.String(),
    /** What happened in words: 初审通过, 退回修改. */
    title: Type.String(),
    by: DoneBy,
    at: Instant,
    /** Reason, note or instant of it; empty where there is none. */
    note: Type.String(),
  },
  closed,
);
export type ManuscriptEventView = Static<typeof ManuscriptEventView>;

/** What residents see of the manuscript now; null: nothing. */
export const ShownEdition = Type.Object(
  {
    /** Number of its edition among the manuscript's; 0: it was brought in and is corrected for the first time. */
    edition: Type.Integer({ minimum: 0 }),
    publicId: PublicId,
    publishedAt: Instant,
    /** Released before review (突发事件): until when it has to be reviewed; null once that is done, or where it never was one. */
    reviewDueAt: orNull(Instant),
  },
  closed,
);
export type ShownEdition = Static<typeof ShownEdition>;

/** A member of the release group (三同步): signed off and released in one transaction. */
export const GroupMember = Type.Object(
  {
    id: Type.String(),
    kind: ManuscriptKind,
    title: Type.String(),
    state: ManuscriptState,
    isReady: Type.Boolean(),
    /** What it still lacks, in a sentence; empty when ready. */
    lacks: Type.String(),
  },
  closed,
);
export type GroupMember = Static<typeof GroupMember>;
