import { Type, type Static } from '@sinclair/typebox';
import { PublicId } from './primitives';

/** What can be voted on: 说清楚了吗. */
export const ClarityTarget = Type.Object(
  { kind: Type.Union([Type.Literal('qa-issues'), Type.Literal('qa-items'), Type.Literal('explainers')]), id: PublicId },
  { additionalProperties: false },
);
export type ClarityTarget = Static<typeof ClarityTarget>;

/** Body of `PUT /api/clarity/:kind/:id`: one vote a device, changeable. */
export const ClarityVote = Type.Object(
  {
    /** Random, made on the device; only its keyed hash is kept. */
    deviceId: Type.String({ pattern: '^[A-Za-z0-9_-]{16,80}$' }),
    verdict: Type.Union([Type.Literal('clear'), Type.Literal('unclear')]),
  },
  { additionalProperties: false, $id: 'ClarityVote' },
);
export type ClarityVote = Static<typeof ClarityVote>;

/** `GET` and `PUT /api/clarity/:kind/:id`. */
export const ClarityCount = Type.Object(
  { clear: Type.Integer(), unclear: Type.Integer() },
  { additionalProperties: false, $id: 'ClarityCount' },
);
export type ClarityCount = Static<typeof ClarityCount>;
