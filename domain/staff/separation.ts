import { refuse, ok, type Result } from '../result';
import type { StaffRole } from './role';

/** The three hands that one account may not unite: who gives access, who looks on, who works on cases (三员分离). */
export type Duty = 'administration' | 'inspection' | 'casework';

export type RolesRefusal = { readonly code: 'staff.roles-exclusive' | 'staff.own-roles'; readonly field: 'roles' };

const DUTY: Readonly<Record<StaffRole, Duty>> = {
  administrator: 'administration',
  inspector: 'inspection',
  'foi-officer': 'casework',
  handler: 'casework',
  'legal-reviewer': 'casework',
  'office-head': 'casework',
  'secrecy-reviewer': 'casework',
  editor: 'casework',
  reviewer: 'casework',
  publisher: 'casework',
  'push-officer': 'casework',
};

/** Which of the three hands a role belongs to. The standard names no roles of an office: the assignment is in ADR 12. */
export const dutyOf = (role: StaffRole): Duty => DUTY[role];

/**
 * Whether one account may hold these roles: administrators give access and do nothing else, inspectors look on and do
 * nothing else. Roles of casework may meet in one account; on one case `sameHands` keeps them apart.
 *
 * @source 等级保护 GB/T 22239-2019 8.1.4.2（管理用户权限分离）；按岗位怎么分是工程取值，见 ADR 12
 */
export const mayHoldTogether = (roles: readonly StaffRole[]): boolean => new Set(roles.map(dutyOf)).size <= 1;

/** A change of somebody's roles; `by` is who makes it: id of an account, or `system` for the command line. */
export interface RoleChange {
  readonly account: string;
  readonly by: string;
  readonly before: readonly StaffRole[];
  readonly after: readonly StaffRole[];
}

/** Roles that are taken away: whoever held them has to sign in anew. */
export const rolesTaken = ({ before, after }: Pick<RoleChange, 'before' | 'after'>): StaffRole[] =>
  before.filter((role) => !after.includes(role));

/**
 * Whether a change of roles is allowed. Nobody gives or takes his own; saying the same roles again is no change.
 *
 * @source 等级保护 GB/T 22239-2019 8.1.4.2（最小权限，管理用户权限分离）
 */
export const checkRoleChange = ({ account, by, before, after }: RoleChange): Result<true, RolesRefusal> => {
  const isSame = rolesTaken({ before, after }).length === 0 && after.every((role) => before.includes(role));
  if (isSame) return ok(true);
  if (account === by) return refuse({ code: 'staff.own-roles', field: 'roles' });
  return mayHoldTogether(after) ? ok(true) : refuse({ code: 'staff.roles-exclusive', field: 'roles' });
};
