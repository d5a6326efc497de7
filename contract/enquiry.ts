import { Type, type Static } from '@sinclair/typebox';
import { Instant, PublicId } from './primitives';

/**
 * Body of `POST /api/enquiry` (咨询): a follow-up question (还有疑问) or a question before a press conference (会前提问).
 * The header `Idempotency-Key` is made on the phone.
 */
export const EnquirySubmission = Type.Object(
  {
    about: Type.Object(
      {
        kind: Type.Union([
          Type.Literal('qa-issues'),
          Type.Literal('qa-items'),
          Type.Literal('explainers'),
          Type.Literal('press-conferences'),
        ]),
        id: PublicId,
      },
      { additionalProperties: false },
    ),
    text: Type.String({ maxLength: 5_000 }),
    /** Only when an answer is wanted; encrypted at rest. */
    phone: Type.Optional(Type.String({ maxLength: 30 })),
  },
  { additionalProperties: false, $id: 'EnquirySubmission' },
);
export type EnquirySubmission = Static<typeof EnquirySubmission>;

export const EnquiryReceipt = Type.Object(
  { id: PublicId, receivedAt: Instant },
  { additionalProperties: false, $id: 'EnquiryReceipt' },
);
export type EnquiryReceipt = Static<typeof EnquiryReceipt>;
