import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { KeyedHash } from '../../platform/keyed-hash';

/** Which delivery a link belongs to. */
export interface Delivery {
  readonly push: number;
  readonly subscriber: number;
}

export interface Tokens {
  tokenOf(delivery: Delivery): string;
  /** Undefined for what this installation never made. */
  read(token: string): Delivery | undefined;
}

const BYTES = 16;
const SHAPE = /^[A-Za-z0-9_-]{22}$/;

/**
 * Tokens for links in messages: one block of AES over the numbers of push and person and a row of zeros. Nothing has to be
 * kept for a million links, nobody can make one (a guess has to decrypt to four zero bytes, and to a row that is there),
 * and two tokens do not show that they belong to one person.
 */
export const createTokens = (keyedHash: KeyedHash): Tokens => {
  const key = keyedHash.bytes('delivery token');
  return {
    tokenOf({ push, subscriber }) {
      const block = Buffer.alloc(BYTES);
      block.writeUIntBE(push, 0, 6);
      block.writeUIntBE(subscriber, 6, 6);
      const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
    },
    read(token) {
      if (!SHAPE.test(token)) return undefined;
      const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
      const block = Buffer.concat([decipher.update(Buffer.from(token, 'base64url')), decipher.final()]);
      if (block.readUInt32BE(12) !== 0) return undefined;
      return { push: block.readUIntBE(0, 6), subscriber: block.readUIntBE(6, 6) };
    },
  };
};
