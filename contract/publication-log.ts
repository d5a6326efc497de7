import { Type, type Static } from '@sinclair/typebox';
import { ContentKind, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** What was done: the log's first row covers every edition from before it. */
export const PublicationAction = Type.Union([
  Type.Literal('begins'),
  Type.Literal('published'),
  Type.Literal('corrected'),
  Type.Literal('repealed'),
  Type.Literal('withdrawn'),
  Type.Literal('shown-again'),
]);
export type PublicationAction = Static<typeof PublicationAction>;

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/**
 * One row of the public log (公开记录). Its `hash` is the SHA-256 of the UTF-8 JSON array
 * `[hash before it, sequence, at, action, page, edition, contentHash, detail]`; before the first row stand 64 zeros.
 */
export const PublicationLogEntry = Type.Object(
  {
    sequence: Type.Integer({ minimum: 1 }),
    at: Instant,
    action: PublicationAction,
    /** `<kind>/<id>`; `-` in the row that begins the log. */
    page: Type.String(),
    edition: Type.Integer({ minimum: 0 }),
    /** SHA-256 of the content as it was published, in JSON. */
    contentHash: Sha256,
    /** JSON text: what is said of a withdrawal. */
    detail: Type.String(),
    hash: Sha256,
    /** To be shown, and not part of the hash: the title today, null where it is not shown. */
    title: Type.Union([Type.String(), Type.Null()]),
    /** Where it is read, while it is an address for residents. */
    link: Type.Union([Type.Object({ kind: ContentKind, id: PublicId }, closed), Type.Null()]),
  },
  closed,
);
export type PublicationLogEntry = Static<typeof PublicationLogEntry>;

export const PublicationLogHead = Type.Object({ sequence: Type.Integer({ minimum: 0 }), hash: Sha256 }, closed);
export type PublicationLogHead = Static<typeof PublicationLogHead>;

/**
 * `after`: the rows behind that number, oldest first, to check the chain. Without it the newest rows, newest first.
 * `cursor` is the `nextCursor` of the page before.
 */
export const PublicationLogQuery = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: 0 })),
    cursor: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
    limit: Type.Integer({ minimum: 1, maximum: 1_000, default: 20 }),
  },
  closed,
);
export type PublicationLogQuery = Static<typeof PublicationLogQuery>;

export const PublicationLogView = Type.Object(
  {
    head: PublicationLogHead,
    items: Type.Array(PublicationLogEntry),
    /** Null at the end; with `after`, it is the next `after`. */
    nextCursor: Type.Union([Type.String(), Type.Null()]),
  },
  { additionalProperties: false, $id: 'PublicationLogView' },
);
export type PublicationLogView = Static<typeof PublicationLogView>;
