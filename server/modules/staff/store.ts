import type { Store, Trx } from '../../platform/db/store';
import type { StaffAccountRow, StaffTicketRow } from '../../platform/auth/tables';
import type {} from '../../platform/audit';

type Db = Store['read'];

export const findAccount = (db: Db, account: string): Promise<StaffAccountRow | undefined> =>
  db.selectFrom('staff_accounts').selectAll().where('account', '=', account).executeTakeFirst();

export const accountById = (db: Db, id: string): Promise<StaffAccountRow | undefined> =>
  db.selectFrom('staff_accounts').selectAll().where('id', '=', id).executeTakeFirst();

export const allAccounts = (db: Db): Promise<StaffAccountRow[]> =>
  db.selectFrom('staff_accounts').selectAll().orderBy('account').execute();

/** False where the name is taken. */
export const insertAccount = async (trx: Trx, row: StaffAccountRow): Promise<boolean> => {
  const inserted = await trx
    .insertInto('staff_accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('account').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

export const updateAccount = async (trx: Trx, id: string, change: Partial<StaffAccountRow>): Promise<void> => {
  await trx.updateTable('staff_accounts').set(change).where('id', '=', id).execute();
};

/** Locks the account and reads it as it is then. */
export const lockAccount = async (store: Store, trx: Trx, id: string): Promise<StaffAccountRow | undefined> => {
  await store.lockRow(trx, 'staff_accounts', id);
  return accountById(trx, id);
};

/** Ids of the active administrators, locked: two of them cannot close each other at once. */
export const lockAdministrators = async (store: Store, trx: Trx): Promise<string[]> => {
  const find = () =>
    trx
      .selectFrom('staff_accounts')
      .select('id')
      .where('state', '=', 'active')
      .where('roles', 'like', '%"administrator"%')
      .orderBy('id')
      .execute();
  for (const { id } of await find()) await store.lockRow(trx, 'staff_accounts', id);
  return (await find()).map(({ id }) => id);
};

export const ticketById = (db: Db, id: string): Promise<StaffTicketRow | undefined> =>
  db.selectFrom('staff_tickets').selectAll().where('id', '=', id).executeTakeFirst();

/** Keeps a ticket, and lets go of those that have run out. */
export const insertTicket = async (trx: Trx, row: StaffTicketRow, now: Date): Promise<void> => {
  await trx.deleteFrom('staff_tickets').where('ends_at', '<=', now.toISOString()).execute();
  await trx.insertInto('staff_tickets').values(row).execute();
};

export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly sequence: number;
}

/** Rows of the chain before a number, newest first, with the names of the staff. */
export const auditLines = async (db: Db, before: number | undefined, limit: number): Promise<AuditLine[]> => {
  const rows = await db
    .selectFrom('audit_log')
    .leftJoin('staff_accounts', 'staff_accounts.id', 'audit_log.actor')
    .select([
      'audit_log.id',
      'audit_log.at',
      'audit_log.actor',
      'staff_accounts.name as actorName',
      'audit_log.action',
      'audit_log.subject',
      'audit_log.detail',
      'audit_log.sequence',
    ])
    .where('audit_log.sequence', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('audit_log.sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, sequence: row.sequence ?? 0 }));
};
