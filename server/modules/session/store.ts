import type { Cipher } from '../../platform/cipher';
import type { Store } from '../../platform/db/store';
import type { KeyedHash } from '../../platform/keyed-hash';
import type { SealedColumn } from '../../platform/reseal';

declare module '../../platform/db/tables' {
  interface Tables {
    sessions: { id: string; openid_hash: string; openid_sealed: string; created_at: string; expires_at: string };
  }
}

export const sessionSealedColumns: readonly SealedColumn[] = [{ table: 'sessions', column: 'openid_sealed' }];

export interface SessionRow {
  /** Keyed hash of the token. */
  readonly id: string;
  readonly openid_hash: string;
  readonly openid_sealed: string;
  readonly created_at: string;
  readonly expires_at: string;
}

/** Keeps a session, and lets go of those that have run out. */
export const keepSession = (store: Store, row: SessionRow): Promise<void> =>
  store.write(async (trx) => {
    await trx.deleteFrom('sessions').where('expires_at', '<=', row.created_at).execute();
    await trx.insertInto('sessions').values(row).execute();
  });

/** Who holds a session that has not run out. */
export const findSession = async (
  { store, cipher, keyedHash }: { readonly store: Store; readonly cipher: Cipher; readonly keyedHash: KeyedHash },
  token: string,
  now: Date,
): Promise<{ readonly openidHash: string; readonly openid: string } | undefined> => {
  const id = keyedHash.hash('session token', token);
  const row = await store.read
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (!row) return undefined;
  const openid = cipher.open(row.openid_sealed, { table: 'sessions', column: 'openid_sealed', id });
  return { openidHash: row.openid_hash, openid };
};
