import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Cipher, SealContext } from './cipher';
import type { Store } from './db/store';

declare module './db/tables' {
  interface Tables {
    sealed_secrets: { id: string; value_sealed: string };
  }
}

/**
 * Hashes that only this installation can make, for what is looked up or compared but never read back: idempotency keys,
 * lookup codes, device ids. Each purpose has a key of its own, so equal values of two purposes do not show it.
 */
export interface KeyedHash {
  hash(purpose: string, ...parts: readonly string[]): string;
  /** 32 bytes that follow from the parts, to make a code from. */
  bytes(purpose: string, ...parts: readonly string[]): Buffer;
}

const HASH_ROOT = 'hash-root';
const place: SealContext = { table: 'sealed_secrets', column: 'value_sealed', id: HASH_ROOT };

/** @param root - at least 32 random bytes */
export const createKeyedHash = (root: Buffer): KeyedHash => {
  const keys = new Map<string, Buffer>();
  const keyOf = (purpose: string): Buffer => {
    const known = keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `mingbai ${purpose}`, 32));
    keys.set(purpose, key);
    return key;
  };
  const bytes = (purpose: string, ...parts: readonly string[]): Buffer => {
    const hmac = createHmac('sha256', keyOf(purpose));
    // Length-prefixed, so that no two lists of parts are the same bytes.
    for (const part of parts) hmac.update(`${String(Buffer.byteLength(part))}:`).update(part);
    return hmac.digest();
  };
  return { bytes, hash: (purpose, ...parts) => bytes(purpose, ...parts).toString('base64url') };
};

/** Compares two hashes without telling by the time it takes where they differ. */
export const sameHash = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * The installation's keyed hash. Its root is made on the first start and kept sealed, so that data keys can be rotated
 * and retired while receipts given long ago still open their case.
 */
export const openKeyedHash = async (store: Store, cipher: Cipher): Promise<KeyedHash> => {
  const find = () =>
    store.read.selectFrom('sealed_secrets').select('value_sealed').where('id', '=', HASH_ROOT).executeTakeFirst();
  let row = await find();
  if (!row) {
    const value_sealed = cipher.seal(randomBytes(32).toString('base64url'), place);
    // Two servers may start together: the first one's root is everybody's.
    await store.write((trx) =>
      trx
        .insertInto('sealed_secrets')
        .values({ id: HASH_ROOT, value_sealed })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    );
    row = await find();
  }
  if (!row) throw new Error('the root of keyed hashes could not be kept');
  return createKeyedHash(Buffer.from(cipher.open(row.value_sealed, place), 'base64url'));
};
