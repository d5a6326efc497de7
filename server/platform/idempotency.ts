import { Type } from '@sinclair/typebox';
import type { KeyedHash } from './keyed-hash';

/** Made on the phone, once for each form that is sent, and the same for every retry of it. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.String({
    pattern: '^[A-Za-z0-9_-]{16,80}$',
    description: 'Made on the phone; the same for every retry of the same form.',
  }),
});

/** What tells a retry from another form under the same key. Both are hashes: a body holds identity numbers. */
export interface Stamp {
  readonly keyHash: string;
  readonly bodyHash: string;
}

/** What was kept under a key before. */
export interface Kept<T> {
  readonly bodyHash: string;
  readonly value: T;
}

export type Outcome<T> =
  | { readonly kind: 'created' | 'repeated'; readonly value: T }
  /** The key was used for another form. */
  | { readonly kind: 'conflict' };

/** The same JSON for equal values, whatever the order of their keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** @param resource - keys of different resources never meet, for example `foi` */
export const stampOf = (keyedHash: KeyedHash, resource: string, key: string, body: unknown): Stamp => ({
  keyHash: keyedHash.hash(`${resource} idempotency key`, key),
  bodyHash: keyedHash.hash(`${resource} body`, canonical(body)),
});

const compare = <T>(stamp: Stamp, kept: Kept<T>): Outcome<T> =>
  kept.bodyHash === stamp.bodyHash ? { kind: 'repeated', value: kept.value } : { kind: 'conflict' };

/**
 * Does something at most once for a key, however often and however simultaneously it is asked for.
 *
 * @param find - what is committed under the key
 * @param create - one transaction that ends in a unique constraint on the key
 */
export const once = async <T>(
  stamp: Stamp,
  find: () => Promise<Kept<T> | undefined>,
  create: () => Promise<T>,
): Promise<Outcome<T>> => {
  const before = await find();
  if (before) return compare(stamp, before);
  try {
    return { kind: 'created', value: await create() };
  } catch (error) {
    // The other of two simultaneous sends may have come first; then its row is committed by now.
    const meanwhile = await find();
    if (meanwhile) return compare(stamp, meanwhile);
    throw error;
  }
};
