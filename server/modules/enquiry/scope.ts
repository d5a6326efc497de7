import { may } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { EnquiryRow } from './store';

/** Whose questions a member of staff sees: every one, or those that lie with the own department. */
export const scopeOf = ({ roles, department }: StaffActor): 'all' | { readonly department: string } =>
  may(roles, 'enquiry.read-all') ? 'all' : { department };

export function sees(actor: StaffActor, { holder_id: holder }: Pick<EnquiryRow, 'holder_id'>): boolean {
  const scope = scopeOf(actor);
  return scope === 'all' || scope.department === holder;
}
