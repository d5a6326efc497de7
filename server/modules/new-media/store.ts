import type { NewMediaEvent, NewMediaEventKind, NewMediaPlatform, NewMediaState } from '../../../domain/new-media';
import type { Store, Trx } from '../../platform/db/store';

export interface AccountRow {
  readonly id: string;
  readonly platform: NewMediaPlatform;
  readonly handle: string;
  readonly handle_key: string;
  readonly name: string;
  readonly organ: string;
  readonly link: string;
  readonly about: string;
  readonly words: string;
  readonly state: NewMediaState;
  readonly opened_on: string;
  readonly ended_on: string | null;
  readonly merged_into: string | null;
  readonly last_published_on: string | null;
  readonly last_sign_on: string;
  readonly filing_since: string | null;
  readonly version: number;
}

export interface EventRow {
  readonly id: string;
  readonly account_id: string;
  readonly sequence: number;
  readonly kind: NewMediaEventKind;
  readonly happened_on: string;
  readonly event: string;
  readonly at: string;
  readonly by_id: string;
  readonly by_name: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    new_media_accounts: AccountRow;
    new_media_events: EventRow;
  }
}

/** A portion of rows that both engines take in one statement. */
const AT_ONCE = 50;
const REGISTER = 'new-media-register';

/** Whoever changes the register passes here, one after the other. */
export const lockRegister = async (trx: Trx): Promise<void> => {
  await trx
    .insertInto('counters')
    .values({ id: REGISTER, value: 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .execute();
};

export const findAccount = (db: Store['read'], id: string): Promise<AccountRow | undefined> =>
  db.selectFrom('new_media_accounts').selectAll().where('id', '=', id).executeTakeFirst();

export const findKept = (db: Store['read'], platform: NewMediaPlatform, handleKey: string) =>
  db
    .selectFrom('new_media_accounts')
    .select(['id', 'name'])
    .where('platform', '=', platform)
    .where('handle_key', '=', handleKey)
    .where('state', '=', 'kept')
    .executeTakeFirst();

export const readEvents = (db: Store['read'], accountId: string): Promise<EventRow[]> =>
  db.selectFrom('new_media_events').selectAll().where('account_id', '=', accountId).orderBy('sequence').execute();

export const eventOf = ({ event }: Pick<EventRow, 'event'>): NewMediaEvent => JSON.parse(event) as NewMediaEvent;

/** Every account with its history, for what looks at the whole register. */
export const readRegister = async (
  db: Store['read'],
): Promise<{ readonly row: AccountRow; readonly events: readonly NewMediaEvent[] }[]> => {
  const rows = await db.selectFrom('new_media_accounts').selectAll().orderBy('id').execute();
  const events = await db
    .selectFrom('new_media_events')
    .select(['account_id', 'event'])
    .orderBy('account_id')
    .orderBy('sequence')
    .execute();
  const byAccount = new Map<string, NewMediaEvent[]>();
  for (const each of events) byAccount.set(each.account_id, [...(byAccount.get(each.account_id) ?? []), eventOf(each)]);
  return rows.map((row) => ({ row, events: byAccount.get(row.id) ?? [] }));
};

export const insertAccounts = async (trx: Trx, rows: readonly AccountRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await trx
      .insertInto('new_media_accounts')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
  }
};

export const insertEvents = async (trx: Trx, rows: readonly EventRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await trx
      .insertInto('new_media_events')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
  }
};

export const changeAccount = async (trx: Trx, { id, ...row }: AccountRow): Promise<void> => {
  await trx.updateTable('new_media_accounts').set(row).where('id', '=', id).execute();
};
