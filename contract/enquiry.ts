import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentKind, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** A published thing that is asked about: a follow-up question (还有疑问), or one before a press conference (会前提问). */
export const EnquirySubject = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('qa-issues'),
      Type.Literal('qa-items'),
      Type.Literal('explainers'),
      Type.Literal('press-conferences'),
    ]),
    id: PublicId,
  },
  closed,
);
export type EnquirySubject = Static<typeof EnquirySubject>;

/**
 * A question about nothing that is published (提个问题). Topic and department are what the resident takes it to be about;
 * left out, staff see to whom it belongs. Unknown ones are refused: `enquiry.unknown-topic`, `enquiry.unknown-department`.
 */
export const GeneralEnquiry = Type.Object(
  {
    kind: Type.Literal('general'),
    topic: Type.Optional(PublicId),
    department: Type.Optional(PublicId),
    /** The words that were searched in vain before. */
    searched: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type GeneralEnquiry = Static<typeof GeneralEnquiry>;

/** Body of `POST /api/enquiry` (咨询). The header `Idempotency-Key` is made on the phone. */
export const EnquirySubmission = Type.Object(
  {
    about: Type.Union([EnquirySubject, GeneralEnquiry]),
    /** Up to 5,000 characters, an emoji counting as one: what is longer gets 422 `enquiry.text-too-long`. */
    text: Type.String({ maxLength: 50_000 }),
    /** Only when an answer is wanted; encrypted at rest. */
    phone: Type.Optional(Type.String({ maxLength: 30 })),
    /** Token of the message that led to the page: the question is counted for it, and not kept with it. */
    message: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false, $id: 'EnquirySubmission' },
);
export type EnquirySubmission = Static<typeof EnquirySubmission>;

export const EnquiryReceipt = Type.Object({ id: PublicId, receivedAt: Instant }, { ...closed, $id: 'EnquiryReceipt' });
export type EnquiryReceipt = Static<typeof EnquiryReceipt>;

const key = Type.String({ pattern: '^[A-Za-z0-9_-]{16,80}$' });

/**
 * Body of `POST /api/enquiry/standings`: what became of questions (我的提问), by the keys that they were sent with. Who has the
 * key sent the question; keys stand in no address.
 */
export const EnquiryKeys = Type.Object(
  { keys: Type.Array(key, { minItems: 1, maxItems: 50 }) },
  { ...closed, $id: 'EnquiryKeys' },
);
export type EnquiryKeys = Static<typeof EnquiryKeys>;

/** What became of a question, as whoever asked reads it. */
export const EnquiryStandingView = Type.Object(
  {
    id: PublicId,
    receivedAt: Instant,
    state: Type.Union([
      Type.Literal('received'),
      Type.Literal('passed-on'),
      Type.Literal('claimed'),
      Type.Literal('answered'),
      Type.Literal('closed'),
    ]),
    /** The department that it lies with. */
    holder: Type.Union([NamedRef, Type.Null()]),
    /** The last day to answer, where the city promises one; inclusive. */
    dueOn: Type.Union([CivilDate, Type.Null()]),
    ended: Type.Union([Type.Object({ at: Instant, department: NamedRef }, closed), Type.Null()]),
    /** The published page that answers it; without a title once it is published no more. */
    link: Type.Union([
      Type.Object({ kind: ContentKind, id: PublicId, title: Type.Union([Type.String(), Type.Null()]) }, closed),
      Type.Null(),
    ]),
    /** The answer, where it was written to whoever asked. */
    text: Type.Union([Type.String(), Type.Null()]),
    /** Why it is not answered. */
    reason: Type.Union([
      Type.Literal('duplicate'),
      Type.Literal('no-question'),
      Type.Literal('other-channel'),
      Type.Literal('not-government'),
      Type.Literal('unfit'),
      Type.Null(),
    ]),
  },
  { ...closed, $id: 'EnquiryStandingView' },
);
export type EnquiryStandingView = Static<typeof EnquiryStandingView>;

/** In the order of the keys; null for a key that no question was sent with. */
export const EnquiryStandings = Type.Object(
  { items: Type.Array(Type.Union([EnquiryStandingView, Type.Null()])) },
  { ...closed, $id: 'EnquiryStandings' },
);
export type EnquiryStandings = Static<typeof EnquiryStandings>;

/** `GET /api/enquiry/answered?q=…`: published answers to what somebody is about to ask, best first. */
export const AnsweredQuery = Type.Object({ q: Type.String({ maxLength: 500 }) }, closed);
export type AnsweredQuery = Static<typeof AnsweredQuery>;

export const AnsweredView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          /** Of the Q&A item. */
          id: PublicId,
          question: Type.String(),
          /** The beginning of the answer, at most 80 characters. */
          opening: Type.String(),
          /** The clause that the answer rests on, while its document is published. */
          clause: Type.Optional(
            Type.Object({ policyId: PublicId, title: Type.String(), anchor: Type.String() }, closed),
          ),
        },
        closed,
      ),
      { maxItems: 3 },
    ),
  },
  { ...closed, $id: 'AnsweredView' },
);
export type AnsweredView = Static<typeof AnsweredView>;
