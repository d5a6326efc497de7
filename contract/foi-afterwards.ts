import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** Body of `POST /api/staff/foi/cases/:id/public`: what was released to one becomes public for all. @source 条例第四十四条 */
export const FoiMakePublic = Type.Object(
  {
    title: Type.String({ minLength: 4, maxLength: 120 }),
    /** The information itself, without a word about who asked for it. */
    body: Type.String({ minLength: 10, maxLength: 50_000 }),
    department: PublicId,
    topics: Type.Array(PublicId, { minItems: 1, maxItems: 4, uniqueItems: true }),
  },
  { additionalProperties: false, $id: 'FoiMakePublic' },
);
export type FoiMakePublic = Static<typeof FoiMakePublic>;

/** The notice that came of it. */
export const FoiMadePublic = Type.Object(
  { id: PublicId, title: Type.String() },
  { additionalProperties: false, $id: 'FoiMadePublic' },
);
export type FoiMadePublic = Static<typeof FoiMadePublic>;

/** A refusal that is to be looked at again this year, or was. @source 条例第十八条 */
export const RefusalReviewLine = Type.Object(
  {
    case: Type.String(),
    number: Type.String(),
    title: Type.String(),
    /** Kind of reply, for example refused-internal. */
    reply: Type.String(),
    refusedOn: CivilDate,
    review: Type.Union([
      Type.Object(
        {
          outcome: Type.Union([Type.Literal('still-refused'), Type.Literal('now-public')]),
          ground: Type.String(),
          by: Type.String(),
          at: Instant,
        },
        closed,
      ),
      Type.Null(),
    ]),
  },
  closed,
);
export type RefusalReviewLine = Static<typeof RefusalReviewLine>;

/** `GET /api/staff/foi/refusal-reviews`: this year's tasks, the undone first. */
export const RefusalReviews = Type.Object(
  {
    year: Type.Integer(),
    undone: Type.Integer(),
    items: Type.Array(RefusalReviewLine),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
  },
  { additionalProperties: false, $id: 'RefusalReviews' },
);
export type RefusalReviews = Static<typeof RefusalReviews>;

/** Body of `POST /api/staff/foi/cases/:id/refusal-review`. */
export const RefusalReview = Type.Object(
  {
    outcome: Type.Union([Type.Literal('still-refused'), Type.Literal('now-public')]),
    /** Why it still may not be public, or why it may be now. */
    ground: Type.String({ minLength: 2, maxLength: 2_000 }),
  },
  { additionalProperties: false, $id: 'RefusalReview' },
);
export type RefusalReview = Static<typeof RefusalReview>;
