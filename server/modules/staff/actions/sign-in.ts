import type { StaffSignIn, StaffSignInStep } from '../../../../contract/staff';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import { isPassword, verifyForNobody } from '../../../platform/auth/password-hash';
import { enrolmentOf, newSecret } from '../../../platform/auth/second-factor';
import type { StaffAccountRow } from '../../../platform/auth/tables';
import type { StaffActionDeps } from '../deps';
import { findAccount, insertTicket, lockAccount } from '../store';
import { newTicket } from '../ticket';

export type SignInRefusal = { readonly code: 'staff.sign-in-failed' | 'staff.locked' };

/** Writes down that a name and a password did not open, and that this locked the name. What was typed is not kept. */
const noteFailure = (
  { store, clock, attempts }: StaffActionDeps,
  given: { readonly account: string; readonly address: string },
  row: StaffAccountRow | undefined,
): Promise<void> =>
  store.write(async (trx) => {
    const now = clock.now();
    const entry = { now, actor: row?.id ?? 'unknown', subject: `staff/${row?.id ?? 'unknown'}` };
    const detail = { step: 'password', address: given.address };
    await writeAudit(trx, { ...entry, action: 'staff.sign-in', succeeded: false, detail });
    const locked = await attempts.lockedUntil(trx, given.account, now);
    if (locked) await writeAudit(trx, { ...entry, action: 'staff.locked', detail: { until: locked.toISOString() } });
  });

/** Gives the ticket for the second step, with a secret to scan the first time. */
const giveTicket = (deps: StaffActionDeps, row: StaffAccountRow): Promise<StaffSignInStep | undefined> => {
  const { store, clock, cipher, attempts, keyedHash } = deps;
  const now = clock.now();
  const { token, id, ends_at } = newTicket(keyedHash, now);
  return store.write(async (trx) => {
    const current = await lockAccount(store, trx, row.id);
    // Closed or given a new password while this one was looked at.
    if (current?.state !== 'active' || current.password_hash !== row.password_hash) return undefined;
    const secret = current.totp_sealed === null ? newSecret() : undefined;
    const secret_sealed =
      secret === undefined ? null : cipher.seal(secret, { table: 'staff_tickets', column: 'secret_sealed', id });
    await insertTicket(trx, { id, account_id: row.id, secret_sealed, ends_at }, now);
    await attempts.passed(trx, row.account);
    if (secret === undefined) return { next: 'code', ticket: token };
    return { next: 'enrol', ticket: token, enrolment: enrolmentOf(secret, row.account) };
  });
};

/**
 * First step: account and password. A wrong one, an unknown account and a closed one get one answer, in about one time.
 *
 * @source GB/T 22239-2019 8.1.4.1 b)（登录失败处理）、d)（两种鉴别技术组合）
 */
export const signIn = async (
  deps: StaffActionDeps,
  { account, password }: StaffSignIn,
  address: string,
): Promise<Result<StaffSignInStep, SignInRefusal>> => {
  const { store, clock, attempts } = deps;
  const row = await findAccount(store.read, account);
  if (!(await store.write((trx) => attempts.begin(trx, account, clock.now())))) return refuse({ code: 'staff.locked' });
  const isRight =
    row?.state === 'active' ? await isPassword(row.password_hash, password) : await verifyForNobody(password);
  const step = row && isRight ? await giveTicket(deps, row) : undefined;
  if (step) return ok(step);
  await noteFailure(deps, { account, address }, row);
  return refuse({ code: 'staff.sign-in-failed' });
};
