import { Type, type Static } from '@sinclair/typebox';
import { ContentKind, PublicId } from './primitives';

/** `GET /api/already-public?q=…`: what is published and may answer a request, as the search finds it. */
export const AlreadyPublicQuery = Type.Object({ q: Type.String({ maxLength: 500 }) }, { additionalProperties: false });
export type AlreadyPublicQuery = Static<typeof AlreadyPublicQuery>;

export const AlreadyPublicView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          kind: ContentKind,
          id: PublicId,
          title: Type.String(),
          excerpt: Type.String(),
          /** Anchor of the clause that the excerpt stands in. */
          anchor: Type.Optional(Type.String()),
        },
        { additionalProperties: false },
      ),
      { maxItems: 5 },
    ),
  },
  { additionalProperties: false, $id: 'AlreadyPublicView' },
);
export type AlreadyPublicView = Static<typeof AlreadyPublicView>;
