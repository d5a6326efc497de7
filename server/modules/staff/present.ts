import type { AuditRow, StaffAccount, StaffMe } from '../../../contract/staff';
import { mayHoldTogether, permissionsOf } from '../../../domain/staff';
import { mustChange } from '../../platform/auth/gate';
import { idleEndOf, type LiveSession } from '../../platform/auth/sessions';
import { rolesOf, type StaffAccountRow } from '../../platform/auth/tables';
import type { AuditLine } from './store';
import type { StaffActionDeps } from './deps';

export const meOf = async (
  { departments, clock }: Pick<StaffActionDeps, 'departments' | 'clock'>,
  { session, account }: LiveSession,
): Promise<StaffMe> => {
  const roles = rolesOf(account);
  const department = (await departments()).find(({ id }) => id === account.department);
  return {
    id: account.id,
    account: account.account,
    name: account.name,
    roles,
    department: { id: account.department, name: department?.name ?? account.department },
    permissions: permissionsOf(roles),
    idleEndsAt: idleEndOf(session),
    endsAt: session.ends_at,
    mustChangePassword: mustChange(account, clock.now()),
  };
};

export const accountOf = (row: StaffAccountRow, locked: boolean): StaffAccount => ({
  id: row.id,
  account: row.account,
  name: row.name,
  roles: rolesOf(row),
  rolesConflict: row.state !== 'closed' && !mayHoldTogether(rolesOf(row)),
  department: row.department,
  state: row.state === 'closed' ? 'closed' : locked ? 'locked' : 'active',
  enrolled: row.totp_sealed !== null,
  lastSignInAt: row.last_sign_in_at,
});

/** Who acts without an account. */
const NAMES: Readonly<Record<string, string>> = { resident: '申请人', system: '系统', unknown: '未知账号' };

export const auditRowOf = ({ id, at, actor, actorName, action, subject, detail }: AuditLine): AuditRow => ({
  id,
  at,
  actor,
  actorName: actorName ?? NAMES[actor] ?? actor,
  action,
  subject,
  succeeded: (JSON.parse(detail) as { succeeded?: boolean }).succeeded !== false,
});
