import type { Store, Trx } from '../db/store';
import type { KeyedHash } from '../keyed-hash';
import type {} from './tables';

/** @source GB/T 22239-2019 8.1.4.1 b)（限制非法登录次数） */
const MAX_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

/**
 * Failures of an account's name, existing or not. A failure counts for a quarter of an hour after the last one; five of
 * them lock the name for that long, and what is tried meanwhile does not prolong it.
 */
export interface Attempts {
  /** Counts an attempt before its password is looked at, so that many at once do not slip through; false: locked. */
  begin(trx: Trx, account: string, now: Date): Promise<boolean>;
  /** Takes back the attempt that turned out right. */
  passed(trx: Trx, account: string): Promise<void>;
  /** Forgets every failure: signed in, or unlocked. */
  forget(trx: Trx, account: string): Promise<void>;
  /** Until when the name is locked. */
  lockedUntil(db: Store['read'], account: string, now: Date): Promise<Date | undefined>;
  /** Those of the names that are locked. */
  lockedNames(db: Store['read'], accounts: readonly string[], now: Date): Promise<ReadonlySet<string>>;
}

export const createAttempts = (keyedHash: KeyedHash): Attempts => {
  // A password typed in the wrong field must not be kept in clear.
  const idOf = (account: string): string => keyedHash.hash('staff account', account);
  const locked = (db: Store['read'], now: Date) =>
    db
      .selectFrom('staff_attempts')
      .selectAll()
      .where('failed', '>=', MAX_FAILURES)
      .where('counts_until', '>', now.toISOString());
  return {
    async begin(trx, account, now) {
      const id = idOf(account);
      const at = now.toISOString();
      const counts_until = new Date(now.getTime() + LOCK_MS).toISOString();
      await trx.deleteFrom('staff_attempts').where('counts_until', '<=', at).execute();
      const row = await trx
        .insertInto('staff_attempts')
        .values({ id, failed: 1, counts_until })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet((old) => ({ failed: old('staff_attempts.failed', '+', 1), counts_until }))
            .where('staff_attempts.failed', '<', MAX_FAILURES),
        )
        .returning('failed')
        .executeTakeFirst();
      return row !== undefined;
    },
    async passed(trx, account) {
      await trx
        .updateTable('staff_attempts')
        .set((row) => ({ failed: row('failed', '-', 1) }))
        .where('id', '=', idOf(account))
        .where('failed', '>', 0)
        .execute();
    },
    async forget(trx, account) {
      await trx.deleteFrom('staff_attempts').where('id', '=', idOf(account)).execute();
    },
    async lockedUntil(db, account, now) {
      const row = await locked(db, now).where('id', '=', idOf(account)).executeTakeFirst();
      return row && new Date(row.counts_until);
    },
    async lockedNames(db, accounts, now) {
      const ids = new Set((await locked(db, now).execute()).map(({ id }) => id));
      return new Set(accounts.filter((account) => ids.has(idOf(account))));
    },
  };
};
