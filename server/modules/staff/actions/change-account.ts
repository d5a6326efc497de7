import type { StaffAccountChange, StaffAccountChanged } from '../../../../contract/staff';
import { ok, refuse, type Result } from '../../../../domain/result';
import { checkRoleChange, REMEMBERED_PASSWORDS, rolesTaken, type RolesRefusal } from '../../../../domain/staff';
import { writeAudit } from '../../../platform/audit';
import type { Attempts } from '../../../platform/auth/attempts';
import { firstPassword, hashPassword } from '../../../platform/auth/password-hash';
import { endSessionsOf } from '../../../platform/auth/sessions';
import { rolesOf, type StaffAccountRow } from '../../../platform/auth/tables';
import { withoutNul } from '../../../platform/clean-text';
import type { Store, Trx } from '../../../platform/db/store';
import type { AccountDeps } from '../deps';
import { accountOf } from '../present';
import { lockAccount, lockAdministrators, updateAccount } from '../store';

export type ChangeRefusal =
  | RolesRefusal
  | { readonly code: 'staff.account-not-found' | 'staff.account-closed' | 'staff.last-administrator' }
  | { readonly code: 'staff.name-empty'; readonly field: 'name' }
  | { readonly code: 'staff.department-unknown'; readonly field: 'department' };

export type ChangeDeps = AccountDeps & { readonly attempts: Attempts };

/** Whether the change would leave nobody who can manage accounts. */
const isLastAdministrator = async (
  store: Store,
  trx: Trx,
  id: string,
  { act, roles }: StaffAccountChange,
): Promise<boolean> => {
  const loses = act === 'close' || (roles !== undefined && !roles.includes('administrator'));
  if (!loses) return false;
  const administrators = await lockAdministrators(store, trx);
  return administrators.length === 1 && administrators[0] === id;
};

/** The columns that change. A reset takes away the second factor too, and the next code may be of any step. */
const changedColumns = (
  row: StaffAccountRow,
  change: StaffAccountChange,
  { passwordHash, now }: { readonly passwordHash: string | undefined; readonly now: Date },
): Partial<StaffAccountRow> => ({
  ...(change.name === undefined ? {} : { name: withoutNul(change.name).trim() }),
  ...(change.roles === undefined ? {} : { roles: JSON.stringify(change.roles) }),
  ...(change.department === undefined ? {} : { department: change.department }),
  ...(change.act === 'close' ? { state: 'closed' as const } : {}),
  ...(passwordHash === undefined
    ? {}
    : {
        password_hash: passwordHash,
        password_history: JSON.stringify(
          [passwordHash, ...(JSON.parse(row.password_history) as string[])].slice(0, REMEMBERED_PASSWORDS),
        ),
        password_changed_at: now.toISOString(),
        must_change: 1,
        totp_sealed: null,
        totp_step: 0,
      }),
});

const checkFields = async (
  { departments }: AccountDeps,
  { name, department }: StaffAccountChange,
): Promise<ChangeRefusal | undefined> => {
  if (name !== undefined && withoutNul(name).trim() === '') return { code: 'staff.name-empty', field: 'name' };
  if (department === undefined || (await departments()).some(({ id }) => id === department)) return undefined;
  return { code: 'staff.department-unknown', field: 'department' };
};

/**
 * Changes an account, unlocks it, closes it or starts it over. What it may do changes at once; who loses a role is signed out.
 *
 * @source GB/T 22239-2019 8.1.4.2（及时删除或停用多余的、过期的账户）
 */
export const changeAccount = async (
  deps: ChangeDeps,
  id: string,
  change: StaffAccountChange,
  actor: string,
): Promise<Result<StaffAccountChanged, ChangeRefusal>> => {
  const { store, clock, attempts } = deps;
  const wrong = await checkFields(deps, change);
  if (wrong) return refuse(wrong);
  const password = change.act === 'reset' ? firstPassword() : undefined;
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  const now = clock.now();
  return store.write(async (trx): Promise<Result<StaffAccountChanged, ChangeRefusal>> => {
    if (await isLastAdministrator(store, trx, id, change)) return refuse({ code: 'staff.last-administrator' });
    const row = await lockAccount(store, trx, id);
    if (!row) return refuse({ code: 'staff.account-not-found' });
    if (row.state === 'closed') return refuse({ code: 'staff.account-closed' });
    const before = rolesOf(row);
    const after = change.roles ?? before;
    const roles = checkRoleChange({ account: id, by: actor, before, after });
    if (!roles.ok) return roles;
    const columns = changedColumns(row, change, { passwordHash, now });
    if (Object.keys(columns).length > 0) await updateAccount(trx, id, columns);
    if (change.act === 'unlock' || change.act === 'reset') await attempts.forget(trx, row.account);
    const losesRole = rolesTaken({ before, after }).length > 0;
    if (change.act === 'close' || change.act === 'reset' || losesRole) await endSessionsOf(trx, id);
    const action = `staff.account-${change.act ?? 'change'}`;
    const detail = { ...change, act: undefined };
    await writeAudit(trx, { now, actor, action, subject: `staff/${id}`, detail });
    const locked = (await attempts.lockedUntil(trx, row.account, now)) !== undefined;
    const account = accountOf({ ...row, ...columns }, locked);
    return ok(password === undefined ? { account } : { account, firstPassword: password });
  });
};
