import { createHash } from 'node:crypto';

const PUBLIC_ID = /^[a-z0-9][a-z0-9-]{1,79}$/;
const HASH_CHARACTERS = 16;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS);

/**
 * The stable public id of a record: its own id where that is one, else in lower case, else a hash.
 *
 * @example publicIdOf('M0001') // 'm0001'
 */
export function publicIdOf(sourceId: string): string {
  const lower = sourceId.toLowerCase();
  return PUBLIC_ID.test(lower) ? lower : `x${hashOf(sourceId)}`;
}

/** Another one for the same record, when two records of different spelling would get the same. */
export const otherPublicIdOf = (sourceId: string): string => `${publicIdOf(sourceId).slice(0, 60)}-${hashOf(sourceId)}`;
