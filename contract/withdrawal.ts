import { Type, type Static } from '@sinclair/typebox';
import { ContentKind, ContentLink, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

export const WithdrawalReason = Type.Union([
  Type.Literal('content-wrong'),
  Type.Literal('replaced'),
  Type.Literal('basis-gone'),
  Type.Literal('decision-undone'),
  Type.Literal('called-off'),
  Type.Literal('not-to-be-public'),
  Type.Literal('not-reviewed-in-time'),
]);
export type WithdrawalReason = Static<typeof WithdrawalReason>;

export const OldTextStanding = Type.Union([
  Type.Literal('never-valid'),
  Type.Literal('no-longer-valid'),
  Type.Literal('still-valid'),
  Type.Literal('being-checked'),
]);
export type OldTextStanding = Static<typeof OldTextStanding>;

/** What stands at the address of something withdrawn (撤回): `GET /api/withdrawals/<kind>/<id>`. */
export const WithdrawalView = Type.Object(
  {
    kind: ContentKind,
    id: PublicId,
    /** Null where the title itself should not be public. */
    title: Type.Union([Type.String(), Type.Null()]),
    withdrawnAt: Instant,
    reason: WithdrawalReason,
    /** The office's own words. */
    explanation: Type.String(),
    standing: OldTextStanding,
    /** What stands in its place; left out where nothing does, or where that is withdrawn itself. */
    replacement: Type.Optional(ContentLink),
    /** Its number in the public log. */
    logSequence: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false, $id: 'WithdrawalView' },
);
export type WithdrawalView = Static<typeof WithdrawalView>;

/** Body of `POST /api/staff/withdrawals`. */
export const WithdrawalRequest = Type.Object(
  {
    kind: ContentKind,
    id: PublicId,
    reason: WithdrawalReason,
    explanation: Type.String({ maxLength: 500 }),
    standing: OldTextStanding,
    replacement: Type.Optional(Type.Object({ kind: ContentKind, id: PublicId }, closed)),
  },
  { additionalProperties: false, $id: 'WithdrawalRequest' },
);
export type WithdrawalRequest = Static<typeof WithdrawalRequest>;

/** One document that was withdrawn, for the desk; newest first. */
export const WithdrawalLine = Type.Object(
  {
    id: Type.String(),
    page: Type.Object({ kind: ContentKind, id: PublicId }, closed),
    title: Type.String(),
    withdrawnAt: Instant,
    reason: WithdrawalReason,
    explanation: Type.String(),
    standing: OldTextStanding,
    replacement: Type.Optional(ContentLink),
    /** When it was shown again; null while it is withdrawn. */
    endedAt: Type.Union([Instant, Type.Null()]),
  },
  closed,
);
export type WithdrawalLine = Static<typeof WithdrawalLine>;

export const WithdrawalList = Type.Object(
  { withdrawals: Type.Array(WithdrawalLine) },
  { additionalProperties: false, $id: 'WithdrawalList' },
);
export type WithdrawalList = Static<typeof WithdrawalList>;
