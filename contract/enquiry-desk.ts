import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentKind, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

const State = oneOf('received', 'passed-on', 'claimed', 'answered', 'closed');
const Reason = oneOf('duplicate', 'no-question', 'other-channel', 'not-government', 'unfit');
const AnsweringKind = oneOf('qa-items', 'qa-issues', 'explainers', 'policies', 'notices', 'press-conferences');
const EnquiryId = Type.String({ pattern: '^[0-9a-z]{26}$' });
/** A published page; the title is null once it is published no more. */
const Page = Type.Object({ kind: ContentKind, id: PublicId, title: orNull(Type.String()) }, closed);

/** How a question ended. */
const Outcome = Type.Union([
  Type.Object({ kind: Type.Literal('answered'), link: Page }, closed),
  Type.Object({ kind: Type.Literal('answered'), text: Type.String() }, closed),
  Type.Object({ kind: Type.Literal('closed'), reason: Reason }, closed),
]);

/** A resident's question as staff read it. */
export const DeskEnquiry = Type.Object(
  {
    id: PublicId,
    /** Sent back with an act, so that nobody acts on what he has not seen. */
    version: Type.Integer({ minimum: 1 }),
    state: State,
    /** The published thing that it is about; null for a question about nothing in particular. */
    subject: orNull(Page),
    /** The words that were searched in vain before it was asked. */
    searched: orNull(Type.String()),
    /** What the resident takes a general question to be about. */
    topic: orNull(NamedRef),
    department: orNull(NamedRef),
    text: Type.String(),
    /** Masked; only of who wants an answer. */
    phone: orNull(Type.String()),
    receivedAt: Instant,
    /** The department that it lies with; null while it is the office's to pass on. */
    holder: orNull(NamedRef),
    claimedBy: orNull(Type.Object({ id: Type.String(), name: Type.String() }, closed)),
    /** By which day it is to be answered, and what says so; null once it has ended. */
    due: orNull(
      Type.Object(
        { on: CivilDate, ground: oneOf('city', 'inspection'), phase: oneOf('in-time', 'soon', 'late') },
        closed,
      ),
    ),
    outcome: orNull(Outcome),
    ended: orNull(Type.Object({ at: Instant, byName: Type.String(), department: NamedRef }, closed)),
    /** What the reader may do with it next. */
    acts: Type.Array(oneOf('claim', 'release', 'pass-on', 'answer', 'close', 'reopen')),
  },
  { ...closed, $id: 'DeskEnquiry' },
);
export type DeskEnquiry = Static<typeof DeskEnquiry>;

/** A question with those of other people that ask the same, which are listed nowhere else. */
export const DeskEnquiryGroup = Type.Object(
  { first: DeskEnquiry, others: Type.Array(DeskEnquiry) },
  { ...closed, $id: 'DeskEnquiryGroup' },
);
export type DeskEnquiryGroup = Static<typeof DeskEnquiryGroup>;

/** Which are listed: `open` is received and passed on, in nobody's hands; `mine` what the reader took on. */
export const DeskEnquiryView = oneOf('open', 'mine', 'claimed', 'passed-on', 'answered', 'closed', 'all');
export type DeskEnquiryView = Static<typeof DeskEnquiryView>;

/**
 * Body of `POST /api/staff/enquiries/list`. What is not ended comes oldest first, and alike questions together; the rest newest
 * first. The words stand in the body, because a question may name people.
 */
export const DeskEnquiryQuery = Type.Object(
  {
    view: Type.Optional(DeskEnquiryView),
    /** Of the department that it lies with; `none` for those that lie with none. */
    department: Type.Optional(Type.Union([PublicId, Type.Literal('none')])),
    /** All of them, anywhere in the question. */
    words: Type.Optional(Type.String({ maxLength: 100 })),
    /** `nextCursor` of the page before. */
    cursor: Type.Optional(EnquiryId),
  },
  { ...closed, $id: 'DeskEnquiryQuery' },
);
export type DeskEnquiryQuery = Static<typeof DeskEnquiryQuery>;

export const DeskEnquiries = Type.Object(
  {
    items: Type.Array(DeskEnquiryGroup),
    nextCursor: orNull(Type.String()),
    /** Of all that the reader may see, with the same department and words. */
    counts: Type.Object(
      {
        open: Type.Integer(),
        mine: Type.Integer(),
        claimed: Type.Integer(),
        'passed-on': Type.Integer(),
        answered: Type.Integer(),
        closed: Type.Integer(),
        all: Type.Integer(),
      },
      closed,
    ),
  },
  { ...closed, $id: 'DeskEnquiries' },
);
export type DeskEnquiries = Static<typeof DeskEnquiries>;

/** `GET /api/staff/enquiries/:id`: with all that was done to it, the newest last. */
export const DeskEnquiryHistory = Type.Object(
  {
    enquiry: DeskEnquiry,
    events: Type.Array(
      Type.Object(
        {
          at: Instant,
          byName: Type.String(),
          kind: oneOf('claim', 'release', 'pass-on', 'answer', 'close', 'reopen'),
          /** Of passing on: to whom. */
          to: orNull(NamedRef),
          /** Of a published answer. */
          link: orNull(Page),
          reason: orNull(Reason),
          /** A written answer, or the note that goes with passing on. */
          words: orNull(Type.String()),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'DeskEnquiryHistory' },
);
export type DeskEnquiryHistory = Static<typeof DeskEnquiryHistory>;

export const DeskEnquiryAct = Type.Union([
  Type.Object({ kind: Type.Literal('claim') }, closed),
  Type.Object({ kind: Type.Literal('release') }, closed),
  Type.Object(
    { kind: Type.Literal('pass-on'), to: PublicId, note: Type.Optional(Type.String({ maxLength: 2_000 })) },
    closed,
  ),
  Type.Object(
    { kind: Type.Literal('answer'), link: Type.Object({ kind: AnsweringKind, id: PublicId }, closed) },
    closed,
  ),
  Type.Object({ kind: Type.Literal('answer'), text: Type.String({ maxLength: 5_000 }) }, closed),
  Type.Object({ kind: Type.Literal('close'), reason: Reason }, closed),
  Type.Object({ kind: Type.Literal('reopen') }, closed),
]);
export type DeskEnquiryAct = Static<typeof DeskEnquiryAct>;

/** Which, and as it was seen. */
const Seen = Type.Object({ id: EnquiryId, version: Type.Integer({ minimum: 1 }) }, closed);

/**
 * Body of `POST /api/staff/enquiries/acts`, with `Idempotency-Key`: the same act on one question or on several. Each is an act
 * of its own; a repeat under the same key completes what is missing. Where it is refused for the first, it is done to none.
 */
export const DeskEnquiryDeed = Type.Object(
  { act: DeskEnquiryAct, enquiries: Type.Array(Seen, { minItems: 1, maxItems: 50 }) },
  { ...closed, $id: 'DeskEnquiryDeed' },
);
export type DeskEnquiryDeed = Static<typeof DeskEnquiryDeed>;

export const DeskEnquiryDone = Type.Object(
  {
    /** With the version that each has now, for taking it back. */
    done: Type.Array(Seen),
    refused: Type.Array(Type.Object({ id: Type.String(), code: Type.String(), title: Type.String() }, closed)),
  },
  { ...closed, $id: 'DeskEnquiryDone' },
);
export type DeskEnquiryDone = Static<typeof DeskEnquiryDone>;

/** `POST /api/staff/enquiries/:id/phone`: without mask; each look is in the audit log. */
export const DeskEnquiryPhone = Type.Object({ phone: Type.String() }, { ...closed, $id: 'DeskEnquiryPhone' });
export type DeskEnquiryPhone = Static<typeof DeskEnquiryPhone>;

/** Body of `POST /api/staff/enquiries/answers`: published pages that may answer, best first. */
export const AnswerPagesQuery = Type.Object({ q: Type.String({ minLength: 1, maxLength: 200 }) }, closed);

export const AnswerPages = Type.Object(
  {
    items: Type.Array(
      Type.Object({ kind: AnsweringKind, id: PublicId, title: Type.String(), passage: Type.String() }, closed),
    ),
  },
  { ...closed, $id: 'AnswerPages' },
);
export type AnswerPages = Static<typeof AnswerPages>;
