import { Type, type Static } from '@sinclair/typebox';
import { FoiClockView } from './foi-clock';
import { CivilDate, Instant, NamedRef, PublicId } from './primitives';
import { LedgerDay } from './working-days';

const closed = { additionalProperties: false } as const;

/** Identity documents of a natural person. */
export const IdKind = Type.Union([
  Type.Literal('resident-id'), // 居民身份证
  Type.Literal('passport'), // 护照
  Type.Literal('hk-macao-permit'), // 港澳居民来往内地通行证
  Type.Literal('taiwan-permit'), // 台湾居民来往大陆通行证
  Type.Literal('foreign-permanent-resident'), // 外国人永久居留身份证
]);
export type IdKind = Static<typeof IdKind>;

/** At least one of phone, address and email is needed (联系方式). @source 条例第二十九条第二款第一项 */
const contact = {
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  address: Type.Optional(Type.String({ maxLength: 200 })),
  postcode: Type.Optional(Type.String({ maxLength: 10 })),
  email: Type.Optional(Type.String({ maxLength: 120 })),
};

export const NaturalPerson = Type.Object(
  {
    type: Type.Literal('natural-person'),
    name: Type.String({ maxLength: 60 }),
    idKind: IdKind,
    idNumber: Type.String({ maxLength: 30 }),
    ...contact,
  },
  closed,
);
export const Organisation = Type.Object(
  {
    type: Type.Literal('organisation'),
    name: Type.String({ maxLength: 120 }),
    /** 统一社会信用代码. */
    uscc: Type.String({ maxLength: 18 }),
    legalRepresentative: Type.String({ maxLength: 60 }),
    contactName: Type.String({ maxLength: 60 }),
    ...contact,
  },
  closed,
);
/** Only what Article 29 asks for. @source 条例第二十九条第二款 */
export const Applicant = Type.Union([NaturalPerson, Organisation]);
export type Applicant = Static<typeof Applicant>;

/** 提供信息的载体形式. */
export const ReplyForm = Type.Union([
  Type.Literal('paper'),
  Type.Literal('email'),
  Type.Literal('disc'),
  Type.Literal('inspection'), // 查阅、抄录
]);
export type ReplyForm = Static<typeof ReplyForm>;
/** 获取方式. */
export const DeliveryMethod = Type.Union([
  Type.Literal('online'),
  Type.Literal('post'),
  Type.Literal('in-person'),
  Type.Literal('fax'),
]);
export type DeliveryMethod = Static<typeof DeliveryMethod>;

/** Body of `POST /api/foi`; the header `Idempotency-Key` (16–80 of A–Z a–z 0–9 - _) is made on the phone. */
export const FoiSubmission = Type.Object(
  {
    applicant: Applicant,
    information: Type.Object(
      {
        /**
         * 特征性描述. One of the three is needed. At most 5,000 characters as people count them, which domain/foi checks; the
         * schema's check counts an emoji as two, so it allows twice as many.
         */
        description: Type.String({ maxLength: 10_000 }),
        title: Type.Optional(Type.String({ maxLength: 600 })),
        documentNumber: Type.Optional(Type.String({ maxLength: 80 })),
      },
      closed,
    ),
    department: PublicId,
    delivery: Type.Object({ form: ReplyForm, method: DeliveryMethod }, closed),
    /** True when the office filled it in for someone who applied orally. @source 条例第二十九条第一款 */
    orally: Type.Boolean({ default: false }),
  },
  { additionalProperties: false, $id: 'FoiSubmission' },
);
export type FoiSubmission = Static<typeof FoiSubmission>;

/** The receipt is the mutual confirmation, so its day is the day of receipt. @source 条例第三十一条第三项 */
export const FoiReceipt = Type.Object(
  {
    /** For example 2026-0187. */
    number: Type.String(),
    /** 查询码: shown once; only its hash is kept. */
    lookupCode: Type.String(),
    submittedAt: Instant,
    receivedOn: CivilDate,
    /** Last day to reply, inclusive; null while the calendar of a year is not yet issued. */
    replyDueOn: Type.Union([CivilDate, Type.Null()]),
    /** The year whose holiday notice is missing, when `replyDueOn` is null. */
    calendarMissingYear: Type.Union([Type.Integer(), Type.Null()]),
    department: NamedRef,
  },
  { additionalProperties: false, $id: 'FoiReceipt' },
);
export type FoiReceipt = Static<typeof FoiReceipt>;

/** State of a case: the law's word. `received` is in hand; the first apps knew no other state. */
export const FoiState = Type.Union([
  Type.Literal('received'),
  Type.Literal('submitted'),
  Type.Literal('awaiting-amendment'),
  Type.Literal('awaiting-payment'),
  Type.Literal('awaiting-reasons'),
  Type.Literal('in-consultation'),
  Type.Literal('reviewed'),
  Type.Literal('decided'),
  Type.Literal('served'),
  Type.Literal('abandoned'),
  Type.Literal('withdrawn'),
  Type.Literal('archived'),
]);
export type FoiState = Static<typeof FoiState>;

/** Body of `POST /api/foi/lookup`: number and code never stand in a URL. */
export const FoiLookup = Type.Object(
  { number: Type.String({ maxLength: 20 }), code: Type.String({ maxLength: 40 }) },
  { additionalProperties: false, $id: 'FoiLookup' },
);
export type FoiLookup = Static<typeof FoiLookup>;

const { actions: _, ...clockFields } = FoiClockView.properties;
const ApplicantAct = Type.Union([
  Type.Literal('withdrawn'),
  Type.Literal('amendment-received'),
  Type.Literal('reasons-given'),
  Type.Literal('correction-asked'),
]);

export const FoiCaseView = Type.Object(
  {
    number: Type.String(),
    state: FoiState,
    submittedAt: Instant,
    receivedOn: CivilDate,
    replyDueOn: Type.Union([CivilDate, Type.Null()]),
    calendarMissingYear: Type.Union([Type.Integer(), Type.Null()]),
    /** Working days from `asOf` (exclusive) to the due date (inclusive); negative when overdue; null without a due date. */
    remainingWorkingDays: Type.Union([Type.Integer(), Type.Null()]),
    asOf: CivilDate,
    ledger: Type.Array(LedgerDay),
    department: NamedRef,
    /** Masked: name, identity number, contact. */
    applicant: Type.Object(
      {
        type: Type.Union([Type.Literal('natural-person'), Type.Literal('organisation')]),
        name: Type.String(),
        idNumber: Type.String(),
        phone: Type.Optional(Type.String()),
        email: Type.Optional(Type.String()),
        address: Type.Optional(Type.String()),
      },
      closed,
    ),
    information: Type.Object(
      {
        description: Type.String(),
        title: Type.Optional(Type.String()),
        documentNumber: Type.Optional(Type.String()),
      },
      closed,
    ),
    delivery: Type.Object({ form: ReplyForm, method: DeliveryMethod }, closed),
    orally: Type.Boolean(),
    /** 进展: what happened, oldest first. */
    history: Type.Array(
      Type.Object({ at: Instant, what: Type.String(), article: Type.Optional(Type.String()) }, closed),
    ),
    /** The whole case: every date, the explained clock, remedies, consultations (which name nobody). */
    whole: Type.Optional(Type.Object(clockFields, closed)),
    /** What the applicant can lawfully do now; adding words is possible until the case has ended. */
    acts: Type.Optional(
      Type.Array(
        Type.Object(
          {
            kind: ApplicantAct,
            title: Type.String(),
            article: Type.String(),
            until: Type.Union([CivilDate, Type.Null()]),
          },
          closed,
        ),
      ),
    ),
    mayAdd: Type.Optional(Type.Boolean()),
    mayRate: Type.Optional(Type.Boolean()),
    /** 我的文书: letters to the applicant, oldest first; a reply once it was served. */
    letters: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String(),
            /** A FoiLetterKind. */
            kind: Type.String(),
            /** 文号, for example 临公开答〔2026〕12号. */
            number: Type.String(),
            title: Type.String(),
            signedOn: CivilDate,
            /** When it was first opened online. */
            openedAt: Type.Union([Instant, Type.Null()]),
            /** What went out with it, to be had from `POST /api/foi/letter`. */
            attachments: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }, closed)),
          },
          closed,
        ),
      ),
    ),
    /** From 1 to 5; null before it was given. */
    rating: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()])),
  },
  { additionalProperties: false, $id: 'FoiCaseView' },
);
export type FoiCaseView = Static<typeof FoiCaseView>;

/** Body of `POST /api/foi/act`, with `Idempotency-Key`: what the applicant does. Answers the FoiCaseView after it. */
export const FoiApplicantAct = Type.Object(
  {
    ...FoiLookup.properties,
    /** `supplement`: words for the office, which change no date. */
    act: Type.Union([...ApplicantAct.anyOf, Type.Literal('supplement')]),
    /** Needed for all but a withdrawal. At most 5,000 characters as people count them, like the description. */
    text: Type.Optional(Type.String({ maxLength: 10_000 })),
  },
  { additionalProperties: false, $id: 'FoiApplicantAct' },
);
export type FoiApplicantAct = Static<typeof FoiApplicantAct>;

/** Body of `POST /api/foi/rating`: once the case has ended; a later one takes the place of an earlier one. */
export const FoiRating = Type.Object(
  {
    ...FoiLookup.properties,
    score: Type.Integer({ minimum: 1, maximum: 5 }),
    /** Up to 500 characters, an emoji counting as one: what is longer gets 422 `foi.rating.words-too-long`. */
    words: Type.Optional(Type.String({ maxLength: 10_000 })),
  },
  { additionalProperties: false, $id: 'FoiRating' },
);
export type FoiRating = Static<typeof FoiRating>;
