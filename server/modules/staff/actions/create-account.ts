import type { StaffAccountCreated, StaffAccountCreation } from '../../../../contract/staff';
import { ok, refuse, type Result } from '../../../../domain/result';
import { mayHoldTogether, type RolesRefusal } from '../../../../domain/staff';
import { writeAudit } from '../../../platform/audit';
import { firstPassword, hashPassword } from '../../../platform/auth/password-hash';
import type { StaffAccountRow } from '../../../platform/auth/tables';
import { withoutNul } from '../../../platform/clean-text';
import { newId } from '../../../platform/db/new-id';
import type { AccountDeps } from '../deps';
import { accountOf } from '../present';
import { insertAccount } from '../store';

export type CreationRefusal =
  | RolesRefusal
  | { readonly code: 'staff.account-taken'; readonly field: 'account' }
  | { readonly code: 'staff.name-empty'; readonly field: 'name' }
  | { readonly code: 'staff.department-unknown'; readonly field: 'department' };

/** Makes an account with a first password that is told once and has to be changed; only its hash is kept. */
export const createAccount = async (
  { store, clock, departments }: AccountDeps,
  given: StaffAccountCreation,
  actor: string,
): Promise<Result<StaffAccountCreated, CreationRefusal>> => {
  const name = withoutNul(given.name).trim();
  if (name === '') return refuse({ code: 'staff.name-empty', field: 'name' });
  if (!(await departments()).some(({ id }) => id === given.department)) {
    return refuse({ code: 'staff.department-unknown', field: 'department' });
  }
  if (!mayHoldTogether(given.roles)) return refuse({ code: 'staff.roles-exclusive', field: 'roles' });
  const password = firstPassword();
  const password_hash = await hashPassword(password);
  const now = clock.now();
  const at = now.toISOString();
  const row: StaffAccountRow = {
    id: newId(now),
    account: given.account,
    name,
    roles: JSON.stringify(given.roles),
    department: given.department,
    password_hash,
    password_history: JSON.stringify([password_hash]),
    password_changed_at: at,
    must_change: 1,
    totp_sealed: null,
    totp_step: 0,
    state: 'active',
    last_sign_in_at: null,
    created_at: at,
  };
  const isNew = await store.write(async (trx) => {
    if (!(await insertAccount(trx, row))) return false;
    const detail = { account: row.account, roles: given.roles, department: row.department };
    await writeAudit(trx, { now, actor, action: 'staff.account-create', subject: `staff/${row.id}`, detail });
    return true;
  });
  if (!isNew) return refuse({ code: 'staff.account-taken', field: 'account' });
  return ok({ account: accountOf(row, false), firstPassword: password });
};
