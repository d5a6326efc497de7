import { Type, type Static } from '@sinclair/typebox';
import { Instant, PublicId } from './primitives';

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
  { kind: Type.Literal('general'), topic: Type.Optional(PublicId), department: Type.Optional(PublicId) },
  closed,
);
export type GeneralEnquiry = Static<typeof GeneralEnquiry>;

/** Body of `POST /api/enquiry` (咨询). The header `Idempotency-Key` is made on the phone. */
export const EnquirySubmission = Type.Object(
  {
    about: Type.Union([EnquirySubject, GeneralEnquiry]),
    text: Type.String({ maxLength: 5_000 }),
    /** Only when an answer is wanted; encrypted at rest. */
    phone: Type.Optional(Type.String({ maxLength: 30 })),
  },
  { additionalProperties: false, $id: 'EnquirySubmission' },
);
export type EnquirySubmission = Static<typeof EnquirySubmission>;

export const EnquiryReceipt = Type.Object({ id: PublicId, receivedAt: Instant }, { ...closed, $id: 'EnquiryReceipt' });
export type EnquiryReceipt = Static<typeof EnquiryReceipt>;

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
