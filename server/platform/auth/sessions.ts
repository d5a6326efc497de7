import { randomBytes } from 'node:crypto';
import type { Store, Trx } from '../db/store';
import type { KeyedHash } from '../keyed-hash';
import type { StaffAccountRow, StaffSessionRow } from './tables';

/** @source GB/T 22239-2019 8.1.4.1 b)（登录连接超时自动退出） */
export const IDLE_MS = 15 * 60_000;
export const LIFE_MS = 8 * 60 * 60_000;
/** How far `last_seen_at` may lag behind, so that reading does not write each time. */
const TOUCH_MS = 15_000;

export interface LiveSession {
  readonly session: StaffSessionRow;
  readonly account: StaffAccountRow;
}

/** A random text that opens something, and the keyed hash under which that is kept. */
export interface Token {
  readonly token: string;
  readonly id: string;
}

export interface Sessions {
  newToken(): Token;
  open(trx: Trx, id: string, accountId: string, now: Date): Promise<StaffSessionRow>;
  /**
   * The session of a token while it lasts and its account is active.
   *
   * @param byHand - whether a person asked: that keeps the session from ending idle, what a page fetches by itself does not
   */
  find(token: string, now: Date, byHand: boolean): Promise<LiveSession | undefined>;
}

const later = (at: Date, ms: number): string => new Date(at.getTime() + ms).toISOString();

/** When the session ends if nothing is asked any more. */
export const idleEndOf = ({ last_seen_at, ends_at }: StaffSessionRow): string => {
  const idle = later(new Date(last_seen_at), IDLE_MS);
  return idle < ends_at ? idle : ends_at;
};

/** Ends every session and half sign-in of an account, but for the session named. */
export const endSessionsOf = async (trx: Trx, accountId: string, except = ''): Promise<void> => {
  await trx.deleteFrom('staff_sessions').where('account_id', '=', accountId).where('id', '!=', except).execute();
  await trx.deleteFrom('staff_tickets').where('account_id', '=', accountId).execute();
};

export const createSessions = (store: Store, keyedHash: KeyedHash): Sessions => {
  const idOf = (token: string): string => keyedHash.hash('staff session', token);
  const touch = async (session: StaffSessionRow, now: Date): Promise<StaffSessionRow> => {
    if (now.getTime() - Date.parse(session.last_seen_at) < TOUCH_MS) return session;
    const last_seen_at = now.toISOString();
    await store.write((trx) =>
      trx.updateTable('staff_sessions').set({ last_seen_at }).where('id', '=', session.id).execute(),
    );
    return { ...session, last_seen_at };
  };
  return {
    newToken() {
      const token = randomBytes(32).toString('base64url');
      return { token, id: idOf(token) };
    },
    async open(trx, id, accountId, now) {
      const at = now.toISOString();
      await trx.deleteFrom('staff_sessions').where('ends_at', '<=', at).execute();
      const row = { id, account_id: accountId, created_at: at, last_seen_at: at, ends_at: later(now, LIFE_MS) };
      await trx.insertInto('staff_sessions').values(row).execute();
      return row;
    },
    async find(token, now, byHand) {
      const find = (table: 'staff_sessions') =>
        store.read.selectFrom(table).selectAll().where('id', '=', idOf(token)).executeTakeFirst();
      const session = await find('staff_sessions');
      if (!session || idleEndOf(session) <= now.toISOString()) return undefined;
      const account = await store.read
        .selectFrom('staff_accounts')
        .selectAll()
        .where('id', '=', session.account_id)
        .executeTakeFirst();
      if (account?.state !== 'active') return undefined;
      return { session: byHand ? await touch(session, now) : session, account };
    },
  };
};
