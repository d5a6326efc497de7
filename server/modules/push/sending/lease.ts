import { randomUUID } from 'node:crypto';
import type { SendingDeps } from '../deps';

const LEASE_MS = 30_000;

export interface Lease {
  /** Takes or renews it; false when another process sends, or when this one is to stop. */
  readonly mayGoOn: () => Promise<boolean>;
  letGo(): Promise<void>;
  /** From here on it is not renewed. */
  stop(): void;
}

/** What makes one process send at a time. A killed one holds it until it runs out. */
export const createLease = ({ store, clock }: Pick<SendingDeps, 'store' | 'clock'>): Lease => {
  const holder = randomUUID();
  let isStopped = false;
  let renewAt = 0;
  return {
    async mayGoOn() {
      if (isStopped) return false;
      const now = clock.now();
      if (now.getTime() < renewAt) return true;
      const until = new Date(now.getTime() + LEASE_MS).toISOString();
      const got = await store.write((trx) =>
        trx
          .updateTable('push_leases')
          .set({ holder, until })
          .where('id', '=', 'sender')
          .where((of) => of.or([of('holder', '=', holder), of('until', '<', now.toISOString())]))
          .returning('id')
          .executeTakeFirst(),
      );
      renewAt = got ? now.getTime() + LEASE_MS / 3 : 0;
      return got !== undefined;
    },
    async letGo() {
      renewAt = 0;
      await store.write((trx) =>
        trx
          .updateTable('push_leases')
          .set({ until: '' })
          .where('id', '=', 'sender')
          .where('holder', '=', holder)
          .execute(),
      );
    },
    stop() {
      isStopped = true;
    },
  };
};
