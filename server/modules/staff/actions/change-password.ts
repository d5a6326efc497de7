import type { StaffPasswordChange } from '../../../../contract/staff';
import { ok, refuse, type Result } from '../../../../domain/result';
import { checkPassword, REMEMBERED_PASSWORDS, type PasswordRefusalCode } from '../../../../domain/staff';
import { writeAudit } from '../../../platform/audit';
import { hashPassword, isPassword } from '../../../platform/auth/password-hash';
import { endSessionsOf, type LiveSession } from '../../../platform/auth/sessions';
import type { StaffAccountRow } from '../../../platform/auth/tables';
import type { StaffActionDeps } from '../deps';
import { lockAccount, updateAccount } from '../store';

type Code = PasswordRefusalCode | 'staff.current-password-wrong' | 'staff.password-used' | 'staff.locked';
export type PasswordRefusal = { readonly code: Code; readonly field?: 'current' | 'next' };

const historyOf = ({ password_history }: StaffAccountRow): string[] => JSON.parse(password_history) as string[];

const wasUsed = async (row: StaffAccountRow, password: string): Promise<boolean> => {
  for (const old of historyOf(row)) if (await isPassword(old, password)) return true;
  return false;
};

/** The present password counts like one at the door: a session left open does not let anyone guess it. */
const checkCurrent = async (
  { store, clock, attempts }: StaffActionDeps,
  row: StaffAccountRow,
  current: string,
): Promise<PasswordRefusal | undefined> => {
  const now = clock.now();
  if (!(await store.write((trx) => attempts.begin(trx, row.account, now)))) return { code: 'staff.locked' };
  const isRight = await isPassword(row.password_hash, current);
  await store.write(async (trx) => {
    if (isRight) return attempts.passed(trx, row.account);
    const entry = { now, actor: row.id, subject: `staff/${row.id}` };
    await writeAudit(trx, { ...entry, action: 'staff.password-change', succeeded: false });
    const locked = await attempts.lockedUntil(trx, row.account, now);
    if (!locked) return;
    await writeAudit(trx, { ...entry, action: 'staff.locked', detail: { until: locked.toISOString() } });
  });
  return isRight ? undefined : { code: 'staff.current-password-wrong', field: 'current' };
};

/**
 * A new password of one's own; every other session of the account ends.
 *
 * @source GB/T 22239-2019 8.1.4.1 a)
 */
export const changePassword = async (
  deps: StaffActionDeps,
  { session, account: row }: LiveSession,
  { current, next }: StaffPasswordChange,
): Promise<Result<LiveSession, PasswordRefusal>> => {
  const { store, clock } = deps;
  const wrong = await checkCurrent(deps, row, current);
  if (wrong) return refuse(wrong);
  const checked = checkPassword(next);
  if (!checked.ok) return refuse({ code: checked.refusal.code, field: 'next' });
  if (await wasUsed(row, next)) return refuse({ code: 'staff.password-used', field: 'next' });
  const password_hash = await hashPassword(next);
  const now = clock.now();
  const history = [password_hash, ...historyOf(row)].slice(0, REMEMBERED_PASSWORDS);
  const change = {
    password_hash,
    password_history: JSON.stringify(history),
    password_changed_at: now.toISOString(),
    must_change: 0,
  };
  return store.write(async (trx): Promise<Result<LiveSession, PasswordRefusal>> => {
    const before = await lockAccount(store, trx, row.id);
    // Reset by an administrator, or changed from another window, while this was under way.
    if (before?.state !== 'active' || before.password_hash !== row.password_hash) {
      return refuse({ code: 'staff.current-password-wrong', field: 'current' });
    }
    await updateAccount(trx, row.id, change);
    await endSessionsOf(trx, row.id, session.id);
    await writeAudit(trx, { now, actor: row.id, action: 'staff.password-change', subject: `staff/${row.id}` });
    return ok({ session, account: { ...before, ...change } });
  });
};
