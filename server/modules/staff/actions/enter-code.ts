import type { StaffSecondFactor } from '../../../../contract/staff';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import { stepOf } from '../../../platform/auth/second-factor';
import type { LiveSession, Token } from '../../../platform/auth/sessions';
import type { StaffAccountRow, StaffTicketRow } from '../../../platform/auth/tables';
import type { Trx } from '../../../platform/db/store';
import type { StaffActionDeps } from '../deps';
import { lockAccount, ticketById, updateAccount } from '../store';
import { ticketId } from '../ticket';

export type CodeRefusal = { readonly code: 'staff.ticket-ended' | 'staff.code-wrong' | 'staff.locked' };
export type SignedIn = LiveSession & { readonly token: string };

interface Given {
  readonly code: string;
  readonly address: string;
  readonly now: Date;
}

/** The secret that is enrolled; the ticket's where none is. */
const secretOf = ({ cipher }: StaffActionDeps, row: StaffAccountRow, ticket: StaffTicketRow): string | undefined => {
  if (row.totp_sealed !== null) {
    return cipher.open(row.totp_sealed, { table: 'staff_accounts', column: 'totp_sealed', id: row.id });
  }
  if (ticket.secret_sealed === null) return undefined;
  return cipher.open(ticket.secret_sealed, { table: 'staff_tickets', column: 'secret_sealed', id: ticket.id });
};

const noteFailure = async (
  { attempts }: StaffActionDeps,
  trx: Trx,
  row: StaffAccountRow,
  { address, now }: Given,
): Promise<void> => {
  const entry = { now, actor: row.id, subject: `staff/${row.id}` };
  const detail = { step: 'code', address };
  await writeAudit(trx, { ...entry, action: 'staff.sign-in', succeeded: false, detail });
  const locked = await attempts.lockedUntil(trx, row.account, now);
  if (locked) await writeAudit(trx, { ...entry, action: 'staff.locked', detail: { until: locked.toISOString() } });
};

const openSession = async (
  { attempts, cipher, sessions }: StaffActionDeps,
  trx: Trx,
  found: { readonly row: StaffAccountRow; readonly ticket: StaffTicketRow; readonly secret: string; step: number },
  { given, token }: { readonly given: Given; readonly token: Token },
): Promise<SignedIn> => {
  const { row, ticket, secret, step } = found;
  const { now, address } = given;
  const place = { table: 'staff_accounts', column: 'totp_sealed', id: row.id };
  const change = {
    totp_step: step,
    last_sign_in_at: now.toISOString(),
    totp_sealed: row.totp_sealed ?? cipher.seal(secret, place),
  };
  await updateAccount(trx, row.id, change);
  await trx.deleteFrom('staff_tickets').where('id', '=', ticket.id).execute();
  await attempts.forget(trx, row.account);
  const session = await sessions.open(trx, token.id, row.id, now);
  const detail = { address, enrolled: row.totp_sealed === null };
  await writeAudit(trx, { now, actor: row.id, action: 'staff.sign-in', subject: `staff/${row.id}`, detail });
  return { session, account: { ...row, ...change }, token: token.token };
};

/**
 * Second step: the code of the authenticator app. It opens once, and so does the ticket. The first right code proves that
 * the secret was scanned, and enrols it.
 *
 * @source GB/T 22239-2019 8.1.4.1 d)
 */
export const enterCode = (
  deps: StaffActionDeps,
  { ticket: ticketToken, code }: StaffSecondFactor,
  address: string,
): Promise<Result<SignedIn, CodeRefusal>> => {
  const { store, clock, attempts, sessions, keyedHash } = deps;
  const id = ticketId(keyedHash, ticketToken);
  const token = sessions.newToken();
  const given: Given = { code, address, now: clock.now() };
  const { now } = given;
  return store.write(async (trx): Promise<Result<SignedIn, CodeRefusal>> => {
    const named = await ticketById(trx, id);
    const row = named && (await lockAccount(store, trx, named.account_id));
    // Once more behind the lock: the same ticket may have opened a session meanwhile.
    const ticket = row && (await ticketById(trx, id));
    if (!ticket || ticket.ends_at <= now.toISOString() || row.state !== 'active') {
      return refuse({ code: 'staff.ticket-ended' });
    }
    if (!(await attempts.begin(trx, row.account, now))) return refuse({ code: 'staff.locked' });
    const secret = secretOf(deps, row, ticket);
    const step = secret === undefined ? undefined : stepOf(secret, code, row.totp_step, now);
    if (secret !== undefined && step !== undefined) {
      return ok(await openSession(deps, trx, { row, ticket, secret, step }, { given, token }));
    }
    await noteFailure(deps, trx, row, given);
    return refuse({ code: 'staff.code-wrong' });
  });
};
