import { Type, type Static } from '@sinclair/typebox';
import { DeskAttachment } from './foi-desk';

const closed = { additionalProperties: false } as const;
const Fraction = Type.Number({ minimum: 0, maximum: 1 });

/** What an attachment is there for: sent beside the file of `POST /api/staff/foi/cases/:id/attachments`. */
export const AttachmentPurpose = DeskAttachment.properties.purpose;

/** A rectangle on a page as it is shown, in fractions of its width and height, from the top left corner. Pages from 1. */
const RedactionArea = Type.Object(
  {
    page: Type.Integer({ minimum: 1, maximum: 200 }),
    x: Fraction,
    y: Fraction,
    width: Fraction,
    height: Fraction,
  },
  closed,
);

/**
 * Body of `POST /api/staff/foi/attachments/:id/redactions`; answers the new DeskAttachment, made of pictures alone.
 *
 * @source 条例第三十七条（区分处理）
 */
export const DeskRedaction = Type.Object(
  {
    areas: Type.Array(RedactionArea, { maxItems: 2_000 }),
    /** Names, numbers, sentences: covered wherever they stand in the text. For pictures there are areas only. */
    words: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100, uniqueItems: true }),
  },
  { additionalProperties: false, $id: 'DeskRedaction' },
);
export type DeskRedaction = Static<typeof DeskRedaction>;

/**
 * Body of `POST /api/staff/foi/attachments/:id/secrecy-review`; answers the DeskAttachment with it.
 *
 * @source 保密法实施条例第四十二条（先审查、后公开，逐项）
 */
export const DeskSecrecyReview = Type.Object(
  {
    verdict: Type.Unsafe<'may-disclose' | 'may-not-disclose'>(
      Type.Union([Type.Literal('may-disclose'), Type.Literal('may-not-disclose')]),
    ),
    /** What the verdict rests on. */
    ground: Type.String({ minLength: 1, maxLength: 1_000, pattern: '\\S' }),
  },
  { additionalProperties: false, $id: 'DeskSecrecyReview' },
);
export type DeskSecrecyReview = Static<typeof DeskSecrecyReview>;
