import { Type, type Static } from '@sinclair/typebox';
import { ContentKind, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const count = Type.Integer({ minimum: 0 });

/** A push that went out, as far as a correction of it tells. */
export const EarlierPush = Type.Object({ id: PublicId, title: Type.String(), at: Instant, delivered: count }, closed);
export type EarlierPush = Static<typeof EarlierPush>;

/** A page that was pushed and whose sources have changed since; nothing has been sent or decided about it yet. */
export const PushChange = Type.Object(
  {
    /** Title: null where nothing stands at the address any more. */
    about: Type.Object({ kind: ContentKind, id: PublicId, title: orNull(Type.String()) }, closed),
    /** What changed, each in words: `《门诊办法》第二条改过了`. */
    sentences: Type.Array(Type.String(), { minItems: 1 }),
    /** Newest first. */
    pushes: Type.Array(EarlierPush, { minItems: 1 }),
    /** How many people were delivered one of them and are still to be told, each once. */
    received: count,
    /** An earlier correction was stopped half-way: whom it reached is not among them. */
    wasStopped: Type.Boolean(),
    /** The page was written anew since. */
    isCorrected: Type.Boolean(),
    /** A correction that was begun and is not sent yet; its title, and whether it is still being written. */
    correction: orNull(Type.Object({ id: PublicId, title: Type.String(), isWritten: Type.Boolean() }, closed)),
  },
  closed,
);
export type PushChange = Static<typeof PushChange>;

export const PushChangesQuery = Type.Object(
  {
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  },
  closed,
);

/** `GET /api/staff/push/changes`: the longest known first, `limit` of them after the first `from`; and how many there are. */
export const PushChanges = Type.Object(
  { items: Type.Array(PushChange), total: count },
  { ...closed, $id: 'PushChanges' },
);
export type PushChanges = Static<typeof PushChanges>;

/** What was decided about a push whose sources had changed: a correction, or why none. */
export const PushDecision = Type.Object(
  {
    at: Instant,
    byName: Type.String(),
    reason: orNull(Type.String()),
    correction: orNull(Type.Object({ id: PublicId, title: Type.String() }, closed)),
  },
  closed,
);
export type PushDecision = Static<typeof PushDecision>;

/** Of a push that is a correction: which pushes it corrects, and what changed. */
export const PushCorrects = Type.Object(
  { pushes: Type.Array(EarlierPush), sentences: Type.Array(Type.String()) },
  closed,
);
export type PushCorrects = Static<typeof PushCorrects>;

/**
 * Body of `POST /api/staff/push/pushes/{id}/no-correction` (不用发更正): for all pushes about the same page. 409
 * `push.not-changed`, `push.correction-under-way`; 422 `push.reason-needed`.
 */
export const NoCorrection = Type.Object(
  { reason: Type.String({ maxLength: 500 }) },
  { ...closed, $id: 'NoCorrection' },
);
export type NoCorrection = Static<typeof NoCorrection>;
