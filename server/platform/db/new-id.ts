import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A text id that sorts by time and cannot be guessed: 10 characters of milliseconds, 16 random ones (80 bits).
 *
 * @param at - when the row was made
 */
export function newId(at: Date): string {
  let time = at.getTime();
  let head = '';
  for (let i = 0; i < 10; i += 1) {
    head = ALPHABET.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of randomBytes(16)) tail += ALPHABET.charAt(byte & 31);
  return head + tail;
}
