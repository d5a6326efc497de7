import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables';

export type Trx = Transaction<Tables>;

/** The one store. Nothing outside this folder knows which engine runs. */
export interface Store {
  /** Committed state. Takes no transactions: what must hold together belongs into `write`. */
  readonly read: Kysely<Tables>;
  /**
   * One transaction; settles after COMMIT. On the embedded engine all writes asked for in one turn of the event loop
   * share one transaction (a savepoint each), so `work` awaits nothing but `trx`, and never calls `write` itself.
   */
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** Row lock for an action. Nothing to do on the embedded engine (one writer); SELECT … FOR UPDATE on PostgreSQL. */
  lockRow(trx: Trx, table: keyof Tables, id: string): Promise<void>;
  /** Finishes the writes under way, then closes. */
  close(): Promise<void>;
}

export type StoreConfig =
  { readonly kind: 'embedded'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };
