import type { CaseEvent } from '../../../domain/foi/case';
import { caseSight, type CaseSight } from '../../../domain/foi/who-sees';
import { may } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';

/** Whose cases a member of staff may see: every one, those of the own department, or none. */
export const scopeOf = ({ roles, department }: StaffActor): 'all' | { readonly department: string } | null => {
  if (may(roles, 'foi.read-all')) return 'all';
  return may(roles, 'foi.read-department') ? { department } : null;
};

/** The department that holds a case; null before it was assigned. */
export const holderOf = (events: readonly CaseEvent[]): string | null => {
  let holder: string | null = null;
  for (const event of events) {
    if (event.kind === 'assigned') holder = event.department;
    if (event.kind === 'handed-over') holder = event.to;
  }
  return holder;
};

/** How much of a case somebody sees; null where it is as if it were not there. */
export const sightOf = (
  actor: StaffActor,
  events: readonly CaseEvent[],
  asked: readonly { readonly department: string }[],
): CaseSight | null => caseSight(actor, { holder: holderOf(events), asked: asked.map(({ department }) => department) });
