import { Type, type Static } from '@sinclair/typebox';
import { Clause } from './clause';
import { PublicId } from './primitives';

/**
 * `GET /api/staff/manuscripts/policies/{id}`: a document as it can be cited by what is written now. What is published stands as
 * residents read it; what is not, as it was last saved. 404 `manuscript.not-found`.
 */
export const CitablePolicy = Type.Object(
  {
    /** Id of its page, also before it is published. */
    id: PublicId,
    /** Empty while nobody has written one. */
    title: Type.String(),
    documentNumber: Type.Optional(Type.String()),
    clauses: Type.Array(Clause),
    isPublished: Type.Boolean(),
  },
  { additionalProperties: false, $id: 'CitablePolicy' },
);
export type CitablePolicy = Static<typeof CitablePolicy>;
