import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { PublicId } from './primitives';

/** One page of a list. `nextCursor` is opaque; null means that this is the end. */
export const ListOf = <T extends TSchema>(item: T) =>
  Type.Object(
    { items: Type.Array(item), nextCursor: Type.Union([Type.String(), Type.Null()]) },
    { additionalProperties: false },
  );

export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
}

/** Filters that every list of published content takes. */
export const ListQuery = Type.Object(
  {
    topic: Type.Optional(PublicId),
    department: Type.Optional(PublicId),
    area: Type.Optional(PublicId),
    year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2100 })),
    /** How many items a page holds. */
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    /** `nextCursor` of the page before. */
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type ListQuery = Static<typeof ListQuery>;
