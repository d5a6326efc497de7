import { Type, type Static } from '@sinclair/typebox';
import { Applicant, DeliveryMethod, FoiReceipt, FoiSubmission, ReplyForm } from './foi';
import { FoiCaseEvent, FoiClockView } from './foi-clock';
import { DeskCoHandling } from './foi-co-handling';
import { DeskDraftLine, DeskPutAway } from './foi-draft';
import { AlikeRequest, JoinedGroup } from './foi-joining';
import { FoiLetterInput, FoiLetterLine } from './foi-letter';
import { DeskLine } from './foi-queue';
import { CivilDate, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** Something that happened, for people. */
const HistoryEntry = Type.Object(
  {
    sequence: Type.Integer(),
    kind: Type.String(),
    at: Instant,
    on: CivilDate,
    /** What happened, as a sentence. */
    what: Type.String(),
    article: orNull(Type.String()),
    /** 申请人, 系统 or the name of a member of staff. */
    by: Type.String(),
    /** The letter that went with it. */
    letter: orNull(Type.String()),
    /** What the applicant or a member of staff wrote with it. */
    note: orNull(Type.String()),
  },
  closed,
);

export const DeskComment = Type.Object(
  { id: Type.String(), at: Instant, by: Type.String(), text: Type.String() },
  closed,
);
export type DeskComment = Static<typeof DeskComment>;

export const DeskAttachment = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    /** application/pdf, image/png, image/jpeg, …docx, …xlsx */
    type: Type.String(),
    bytes: Type.Integer(),
    at: Instant,
    by: Type.String(),
    /** `scan`: the application on paper; `evidence`: a slip, a record of a search; `release`: goes out with the reply. */
    purpose: oneOf('scan', 'evidence', 'release'),
    /** Made by redacting another attachment. */
    redactedFrom: orNull(Type.String()),
    secrecyReview: orNull(
      Type.Object(
        { verdict: oneOf('may-disclose', 'may-not-disclose'), by: Type.String(), at: Instant, ground: Type.String() },
        closed,
      ),
    ),
  },
  closed,
);
export type DeskAttachment = Static<typeof DeskAttachment>;

/** An act that is lawful today, and whether the reader's roles allow it. */
const DeskAction = Type.Object(
  {
    kind: Type.String(),
    title: Type.String(),
    article: Type.String(),
    until: orNull(CivilDate),
    allowed: Type.Boolean(),
    /** Whose act it is, in words, where it is not the reader's. */
    whose: Type.String(),
  },
  closed,
);

/** `GET /api/staff/foi/cases/:id` */
export const DeskCase = Type.Object(
  {
    line: DeskLine,
    /** Sequence of the newest event: sent back with an act, so that nobody acts on what he has not seen. */
    sequence: Type.Integer(),
    /** Masked, unless it was asked for with `POST …/applicant`. */
    applicant: Applicant,
    information: FoiSubmission.properties.information,
    delivery: Type.Object({ form: ReplyForm, method: DeliveryMethod }, closed),
    orally: Type.Boolean(),
    clock: FoiClockView,
    actions: Type.Array(DeskAction),
    /** `asked`: another department holds it; read, comment, attach, and answer what was asked. */
    sight: oneOf('whole', 'asked'),
    coHandling: DeskCoHandling,
    /** What is being written for acts (拟办稿), without the words. */
    drafts: Type.Array(DeskDraftLine),
    putAway: Type.Array(DeskPutAway),
    mayDraftReply: Type.Boolean(),
    history: Type.Array(HistoryEntry),
    comments: Type.Array(DeskComment),
    attachments: Type.Array(DeskAttachment),
    letters: Type.Array(FoiLetterLine),
    /** Other requests that are alike and open, or were answered: joining them is offered, never forced. */
    alike: Type.Array(AlikeRequest),
    /** The cases that are handled together with it, itself among them; null where it stands alone. */
    joined: orNull(JoinedGroup),
    satisfaction: orNull(
      Type.Object({ score: Type.Integer({ minimum: 1, maximum: 5 }), words: Type.String() }, closed),
    ),
    /** The public item made of what was released. @source 条例第四十四条 */
    madePublic: orNull(Type.Object({ id: PublicId, title: Type.String() }, closed)),
  },
  { additionalProperties: false, $id: 'DeskCase' },
);
export type DeskCase = Static<typeof DeskCase>;

/**
 * Body of `POST /api/staff/foi/cases/:id/acts`, with `Idempotency-Key`. Answers the DeskCase after it, or 204
 * where the case went to a department whose cases the actor does not see. 409
 * `foi.desk.changed-meanwhile` when another event came after `sequence`; 422 with the article when it is not lawful.
 */
export const DeskAct = Type.Object(
  {
    sequence: Type.Integer({ minimum: 1 }),
    act: FoiCaseEvent,
    /** What the letter says that goes with the act; needed for the kinds that send one. */
    letter: Type.Optional(FoiLetterInput),
    /** With `other-organ-asked`: the department of this house that is the organ. It then sees the case, and may answer. */
    consulted: Type.Optional(PublicId),
    /** Revision of the act's own draft, as it was seen; 0 or left out for none. Another's later words stop the act. */
    draft: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    /** With a legal review: revision of the drafted reply that was looked at. The decision is bound to it. */
    reviewed: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    /** For colleagues; never sent out. */
    note: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { additionalProperties: false, $id: 'DeskAct' },
);
export type DeskAct = Static<typeof DeskAct>;

/** Body of `POST /api/staff/foi/assignments`: several cases to one department at once; each succeeds or fails by itself. */
export const DeskAssignment = Type.Object(
  {
    cases: Type.Array(Type.String(), { minItems: 1, maxItems: 100, uniqueItems: true }),
    department: PublicId,
  },
  { additionalProperties: false, $id: 'DeskAssignment' },
);
export type DeskAssignment = Static<typeof DeskAssignment>;

export const DeskAssignmentResult = Type.Object(
  {
    done: Type.Array(Type.String()),
    refused: Type.Array(Type.Object({ id: Type.String(), code: Type.String(), title: Type.String() }, closed)),
  },
  { additionalProperties: false, $id: 'DeskAssignmentResult' },
);
export type DeskAssignmentResult = Static<typeof DeskAssignmentResult>;

/** Body of `POST /api/staff/foi/cases`, with `Idempotency-Key`: 现场申请, entered by staff. Answers the FoiReceipt. */
export const DeskRegistration = Type.Object(
  {
    submission: FoiSubmission,
    channel: oneOf('in-person', 'registered-post', 'ordinary-post', 'fax'),
    /** The day it came: handed in, signed for, or confirmed with the applicant. Not after today. */
    cameOn: CivilDate,
    /** For ordinary post and fax: whether the applicant confirmed; without it the case waits for the confirmation. */
    confirmed: Type.Boolean(),
  },
  { additionalProperties: false, $id: 'DeskRegistration' },
);
export type DeskRegistration = Static<typeof DeskRegistration>;

/** The FoiReceipt of a request that staff entered: without a day of receipt while the confirmation is awaited. */
export const DeskReceipt = Type.Object(
  { ...FoiReceipt.properties, receivedOn: orNull(CivilDate) },
  { additionalProperties: false, $id: 'DeskReceipt' },
);
export type DeskReceipt = Static<typeof DeskReceipt>;

/** Answer of `POST /api/staff/foi/cases/:id/applicant`: without masks; the look is in the audit log. */
export const DeskApplicant = Type.Object(
  { applicant: Applicant },
  { additionalProperties: false, $id: 'DeskApplicant' },
);
export type DeskApplicant = Static<typeof DeskApplicant>;

/** Body of `POST /api/staff/foi/cases/:id/comments`; answers the DeskCase. */
export const DeskRemark = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 2_000 }) },
  { additionalProperties: false, $id: 'DeskRemark' },
);
export type DeskRemark = Static<typeof DeskRemark>;
