import type { Store } from '../../platform/db/store';
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
