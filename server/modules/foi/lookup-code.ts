import type { KeyedHash } from '../../platform/keyed-hash';

/** Letters and digits that are not taken for one another when read from paper or aloud: no 0, O, 1, I. 32 of them. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;

/**
 * The lookup code (查询码) of a request: 16 characters of five bits each, 80 bits, in groups of four.
 *
 * It follows from the idempotency key and a secret of the server, so that a retry after a lost answer gets the same code
 * although only the code's hash is kept.
 */
export const lookupCodeFor = (keyedHash: KeyedHash, idempotencyKey: string): string => {
  const bytes = keyedHash.bytes('foi lookup code', idempotencyKey);
  const characters = Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
};

/** A code as somebody typed it: full-width, lower case, spaced or not. */
const normalised = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** What is kept of a code. @param id - the request's row, so that a hash copied to another row opens nothing */
export const lookupCodeHash = (keyedHash: KeyedHash, id: string, code: string): string =>
  keyedHash.hash('foi lookup code hash', id, normalised(code));

/** A request's number as somebody typed it, for example 2026-0187; empty when it cannot be one. */
export const normalisedNumber = (number: string): string => {
  const typed = number
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '');
  return /^\d{4}-\d{4,9}$/.test(typed) ? typed : '';
};
