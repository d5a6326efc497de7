import { randomBytes } from 'node:crypto';
import type { KeyedHash } from '../../platform/keyed-hash';

const LIFE_MS = 5 * 60_000;

export const ticketId = (keyedHash: KeyedHash, token: string): string => keyedHash.hash('staff ticket', token);

/** Stands between password and code; good for five minutes. */
export const newTicket = (keyedHash: KeyedHash, now: Date): { token: string; id: string; ends_at: string } => {
  const token = randomBytes(32).toString('base64url');
  return { token, id: ticketId(keyedHash, token), ends_at: new Date(now.getTime() + LIFE_MS).toISOString() };
};
