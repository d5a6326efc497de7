import type { CaseEvent } from '../../../domain/foi/case';
import { may } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';

/** Whose cases a member of staff may see: every one, those of the own department, or none. */
export const scopeOf = ({ roles, department }: StaffActor): 'all' | { readonly department: string } | null => {
  if (may(roles, 'foi.read-all')) return 'all';
  return may(roles, 'foi.read-department') ? { department } : null;
};

/** Whether a case is among them. For others it is as if it were not there. */
export const maySee = (actor: StaffActor, events: readonly CaseEvent[]): boolean => {
  const scope = scopeOf(actor);
  if (scope === 'all' || scope === null) return scope === 'all';
  let holder: string | null = null;
  for (const event of events) {
    if (event.kind === 'assigned') holder = event.department;
    if (event.kind === 'handed-over') holder = event.to;
  }
  return holder === scope.department;
};
