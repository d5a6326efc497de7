import type { StaffRole } from '../staff/role';
import type { CaseEventKind } from './case/event';

const OFFICER = ['foi-officer'] as const;
const OFFICER_OR_HEAD = ['foi-officer', 'office-head'] as const;
const OFFICER_OR_HANDLER = ['foi-officer', 'handler'] as const;

/**
 * Which roles may record which event of a case. Lawful is another question: that one the case's own rules answer. Events
 * that only the applicant or the system can cause name nobody.
 *
 * @source 条例第四条、第三十三条第二款（工作机构负责人同意）、第四十五条
 */
export const actRoles: Readonly<Record<CaseEventKind, readonly StaffRole[]>> = {
  submitted: OFFICER,
  'receipt-confirmed': OFFICER,
  'channel-fact-added': OFFICER,
  assigned: OFFICER_OR_HEAD,
  'handed-over': OFFICER_OR_HANDLER,
  'amendment-asked': OFFICER,
  'amendment-received': OFFICER,
  'third-party-asked': OFFICER_OR_HANDLER,
  'third-party-answered': OFFICER_OR_HANDLER,
  'other-organ-asked': OFFICER_OR_HANDLER,
  'other-organ-answered': OFFICER_OR_HANDLER,
  'consultation-letter-received': OFFICER_OR_HANDLER,
  'extension-granted': ['office-head'],
  'reasons-asked': OFFICER,
  'reasons-given': OFFICER,
  deferral: ['office-head'],
  'fee-notice': OFFICER_OR_HEAD,
  'fee-paid': OFFICER,
  'legal-review': ['legal-reviewer'],
  decided: ['office-head'],
  'third-party-notified': OFFICER_OR_HANDLER,
  'third-party-notice-received': OFFICER_OR_HANDLER,
  served: OFFICER,
  'mail-signed': OFFICER,
  withdrawn: OFFICER,
  'correction-asked': OFFICER,
  'correction-answered': OFFICER,
  'reconsideration-filed': OFFICER,
  'reconsideration-concluded': OFFICER,
  'litigation-filed': OFFICER,
  'litigation-concluded': OFFICER,
  archived: OFFICER,
};

/**
 * Which roles may write the draft of an act: those that may do it; the reply is drafted (拟办) by whoever works on the case.
 * A legal reviewer reads it and writes in it no word, so that what he agrees to is another's.
 *
 * @source 条例第四十五条
 */
export const draftRoles: Readonly<Record<CaseEventKind, readonly StaffRole[]>> = {
  ...actRoles,
  decided: ['foi-officer', 'handler', 'office-head'],
};

/** Whether any of the roles may write the draft of that act. */
export const mayDraft = (roles: readonly StaffRole[], kind: CaseEventKind): boolean =>
  draftRoles[kind].some((role) => roles.includes(role));

/** Whether any of the roles may read the draft of that act: who writes it, and who reviews it. */
export const mayReadDraft = (roles: readonly StaffRole[], kind: CaseEventKind): boolean =>
  mayDraft(roles, kind) || (kind === 'decided' && mayAct(roles, 'legal-review'));

/** Whether any of the roles may record that event. */
export const mayAct = (roles: readonly StaffRole[], kind: CaseEventKind): boolean =>
  actRoles[kind].some((role) => roles.includes(role));
