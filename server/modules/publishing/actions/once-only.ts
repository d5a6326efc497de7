import { ok, type Result } from '../../../../domain/result';
import type { Trx } from '../../../platform/db/store';
import { once, stampOf, type Stamp } from '../../../platform/idempotency';
import type { ActionDeps } from '../deps';
import { Refused } from '../refused';
import type { ManuscriptRefusal } from '../sentences';

/** What was asked for, and under which key. */
export interface Asked {
  readonly key: string;
  readonly what: string;
  readonly body: unknown;
}

/** One thing done, or every reason why not. */
export type Done<T> = Result<T> | { readonly ok: false; readonly refusals: readonly ManuscriptRefusal[] };

/** The refusals of what was not done. */
export const refusalsOf = (done: Exclude<Done<unknown>, { ok: true }>): readonly ManuscriptRefusal[] =>
  'refusals' in done ? done.refusals : [done.refusal];

/** Keeps the key in the transaction of what it was for. */
export const keepKey = (trx: Trx, stamp: Stamp, subject: string, now: Date): Promise<unknown> =>
  trx
    .insertInto('manuscript_acts')
    .values({ id: stamp.keyHash, body_hash: stamp.bodyHash, subject, at: now.toISOString() })
    .execute();

/** Does it, and turns what was thrown to undo the transaction into refusals. */
export async function orRefused<T>(work: () => Promise<T>): Promise<Done<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/**
 * Does something at most once for a key.
 *
 * @param create - one transaction that ends with `keepKey`; gives the subject
 */
export const onceOnly = (
  { store, keyedHash }: Pick<ActionDeps, 'store' | 'keyedHash'>,
  { key, what, body }: Asked,
  create: (stamp: Stamp) => Promise<string>,
): Promise<Done<string>> =>
  orRefused(async () => {
    const stamp = stampOf(keyedHash, what, key, body);
    const find = async () => {
      const row = await store.read
        .selectFrom('manuscript_acts')
        .selectAll()
        .where('id', '=', stamp.keyHash)
        .executeTakeFirst();
      return row && { bodyHash: row.body_hash, value: row.subject };
    };
    const outcome = await once(stamp, find, () => create(stamp));
    if (outcome.kind === 'conflict')
      throw new Refused({ code: 'manuscript.idempotency-key-reused', field: 'idempotency-key' });
    return outcome.value;
  });
