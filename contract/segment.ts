import { Type, type Static } from '@sinclair/typebox';
import { Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));
const count = Type.Integer({ minimum: 0 });
const Version = Type.Integer({ minimum: 1 });

/**
 * One of the things that a person may have: a topic, an area, a situation, a topic that he read of in a past push, or a push
 * that he was delivered.
 */
export const AudienceTag = Type.Object(
  { kind: oneOf('topic', 'area', 'situation', 'read', 'received'), id: PublicId },
  closed,
);
export type AudienceTag = Static<typeof AudienceTag>;

/** `any`: at least one of the tags; `all`: each of them; `none`: not one of them. */
export const SegmentCondition = Type.Object(
  { mode: oneOf('any', 'all', 'none'), tags: Type.Array(AudienceTag, { minItems: 1, maxItems: 40 }) },
  closed,
);
export type SegmentCondition = Static<typeof SegmentCondition>;

/** All conditions have to hold. None at all: everybody who subscribed. */
export const SegmentRule = Type.Object({ conditions: Type.Array(SegmentCondition, { maxItems: 10 }) }, closed);
export type SegmentRule = Static<typeof SegmentRule>;

/** Body of `POST /api/staff/push/segments/count`: live, while a rule is being made. */
export const SegmentQuery = Type.Object({ rule: SegmentRule }, { ...closed, $id: 'SegmentQuery' });
export type SegmentQuery = Static<typeof SegmentQuery>;

export const SegmentCount = Type.Object(
  {
    people: count,
    /** Of so many who subscribed. */
    of: count,
    /** Fewer than `SMALL_SEGMENT` (domain/audience): warn; a push to them could point at somebody. */
    isSmall: Type.Boolean(),
    /** Up to three lines such as `主题：医疗医保 区域：溪东区`, without name or id; empty for a small segment. */
    sample: Type.Array(Type.String(), { maxItems: 3 }),
    /** The rule in words: `选了“医疗医保”的人`. */
    words: Type.String(),
  },
  { ...closed, $id: 'SegmentCount' },
);
export type SegmentCount = Static<typeof SegmentCount>;

/** A kept segment (人群). */
export const Segment = Type.Object(
  {
    id: PublicId,
    name: Type.String(),
    rule: SegmentRule,
    words: Type.String(),
    /** Sent back with a change, so that nobody changes what he has not seen. */
    version: Version,
    changedAt: Instant,
    changedByName: Type.String(),
  },
  { ...closed, $id: 'Segment' },
);
export type Segment = Static<typeof Segment>;

/** `GET /api/staff/push/segments`: all that are in use, by name. `DELETE /api/staff/push/segments/{id}` takes one out of use; past pushes keep their own copy. */
export const Segments = Type.Object({ items: Type.Array(Segment) }, { ...closed, $id: 'Segments' });
export type Segments = Static<typeof Segments>;

/** Body of `POST /api/staff/push/segments`, with `Idempotency-Key`. 422 `push.segment-name`, `push.unknown-tag`. */
export const NewSegment = Type.Object(
  { name: Type.String({ maxLength: 60 }), rule: SegmentRule },
  { ...closed, $id: 'NewSegment' },
);
export type NewSegment = Static<typeof NewSegment>;

/** Body of `PUT /api/staff/push/segments/{id}`; 409 `push.segment-changed`. */
export const SegmentChange = Type.Object(
  { version: Version, name: Type.String({ maxLength: 60 }), rule: SegmentRule },
  { ...closed, $id: 'SegmentChange' },
);
export type SegmentChange = Static<typeof SegmentChange>;
