import { createContext, useContext } from 'react';
import type { StaffMe } from '../../contract/staff';
import type { Permission, StaffRole } from '../../domain/staff';

export const MeContext = createContext<StaffMe | null>(null);

/** Who is signed in. Only inside the frame, which shows nothing before it is known. */
export function useMe(): StaffMe & {
  readonly can: (permission: Permission) => boolean;
  readonly is: (role: StaffRole) => boolean;
} {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe stands inside the frame');
  return {
    ...me,
    can: (permission) => me.permissions.includes(permission),
    is: (role) => me.roles.includes(role),
  };
}
