import { may } from '../../staff/permission';
import type { CaseEvent, CaseEventKind } from '../case/event';
import type { CaseReader } from '../who-sees';

/**
 * Where a 会办 stands. `returned`: not that department's matter; `not-needed`: the case was decided, withdrawn or archived
 * first, or came to the department itself.
 */
export const CO_HANDLING_STATES = ['open', 'answered', 'returned', 'cancelled', 'not-needed'] as const;
export type CoHandlingState = (typeof CO_HANDLING_STATES)[number];

/** 会办意见. It binds nobody: the holder decides what goes to the reply. */
export const CO_OPINIONS = ['no-records', 'may-disclose', 'may-not-disclose'] as const;
export type CoOpinion = (typeof CO_OPINIONS)[number];

/** The department that was asked sees the case while it is asked, and after it has answered. */
export const SEEING_STATES: readonly CoHandlingState[] = ['open', 'answered'];

/** Whether somebody may ask other departments to co-handle a case: the FOI office, and whoever holds it. @source 条例第四条 */
export function mayAskCoHandling(reader: CaseReader, holder: string | null): boolean {
  if (!may(reader.roles, 'foi.co-handle')) return false;
  return reader.roles.includes('foi-officer') || reader.department === holder;
}

/** Whether somebody may speak for the department that was asked: give its opinion, or give the question back. */
export const mayAnswerCoHandling = ({ roles, department }: CaseReader, asked: string): boolean =>
  may(roles, 'foi.co-handle') && department === asked;

/**
 * The one act that a department may record of a case that it was only asked about: its own opinion, as the consulted
 * organ. Whether the roles allow it, and whether it is lawful, are other questions.
 *
 * @param consultations - ids of the consultations in which the reader's department is the organ that was asked
 * @source 条例第三十四条
 */
export const mayRecordAsked = (act: CaseEvent, consultations: readonly string[]): boolean =>
  act.kind === 'other-organ-answered' && consultations.includes(act.consultation);

/** After these nothing is asked any more. */
const LAST: ReadonlySet<CaseEventKind> = new Set(['decided', 'withdrawn', 'archived']);

/** What an act of the case does to a question that is open. */
export function afterAct(
  act: CaseEvent,
  asked: { readonly department: string; readonly consultation: string | null },
): CoHandlingState {
  if (LAST.has(act.kind)) return 'not-needed';
  const { consultation } = asked;
  if (act.kind === 'other-organ-answered' && act.consultation === consultation) return 'answered';
  const holder = act.kind === 'assigned' ? act.department : act.kind === 'handed-over' ? act.to : null;
  // Who holds the case asks himself nothing; a consultation is the law's, and stays until it is answered.
  return consultation === null && holder === asked.department ? 'not-needed' : 'open';
}
