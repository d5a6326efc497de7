import { Type, type Static } from '@sinclair/typebox';
import { Instant } from './primitives';

/** Body of `POST /api/session`: the one-time code of `wx.login`. */
export const SessionRequest = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 128 }) },
  { additionalProperties: false, $id: 'SessionRequest' },
);
export type SessionRequest = Static<typeof SessionRequest>;

/** The openid and session_key never leave the server. */
export const SessionView = Type.Object(
  { token: Type.String(), expiresAt: Instant },
  { additionalProperties: false, $id: 'SessionView' },
);
export type SessionView = Static<typeof SessionView>;
