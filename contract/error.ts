import { Type, type Static } from '@sinclair/typebox';

/** RFC 9457 problem document, with a stable code and a sentence that a resident understands. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'about:blank or a page that explains the code' }),
    status: Type.Integer(),
    /** Stable code, for example `foi.id-number-checksum`. */
    code: Type.String(),
    /** The sentence to show, in plain Chinese. */
    title: Type.String(),
    /** Path of the field, for example `applicant.idNumber`. */
    field: Type.Optional(Type.String()),
    /** The article it rests on. */
    article: Type.Optional(Type.String()),
    /** Every fault of a form, when there is more than one. */
    issues: Type.Optional(
      Type.Array(
        Type.Object(
          {
            code: Type.String(),
            title: Type.String(),
            field: Type.Optional(Type.String()),
            article: Type.Optional(Type.String()),
          },
          { additionalProperties: false },
        ),
      ),
    ),
    /** Given with a fault, to quote when asking for help. */
    requestId: Type.Optional(Type.String()),
  },
  { additionalProperties: false, $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
