import type { Calendar } from '../../calendar/calendar';
import type { CivilDate } from '../../calendar/civil-date';
import { standingOf } from './consultee-due';
import type { CaseFacts } from './facts';
import type { Practice } from './practice';
import { waitingFor } from './reply-clock';
import { replyRules } from './reply-kind';

/** Where a case stands, in the law's words. */
export type CaseState =
  /** 待确认收到. */
  | 'submitted'
  | 'in-hand'
  | 'awaiting-amendment'
  | 'awaiting-payment'
  | 'awaiting-reasons'
  /** 征求意见中. */
  | 'in-consultation'
  | 'reviewed'
  | 'decided'
  | 'served'
  /** 视为放弃. */
  | 'abandoned'
  | 'withdrawn'
  | 'archived';

/** Whether the case ended without a reply on what was asked for. @source 条例第三十条；国办函〔2020〕109号 */
export const isAbandoned = ({ decision }: CaseFacts): boolean =>
  decision !== null && replyRules[decision.reply].remedy === 'closing';

/** Whether the case has ended: served, withdrawn or abandoned. */
export const hasEnded = (facts: CaseFacts): boolean =>
  facts.service !== null || facts.withdrawnOn !== null || isAbandoned(facts);

const WAITING = {
  confirmation: 'submitted',
  amendment: 'awaiting-amendment',
  payment: 'awaiting-payment',
} as const satisfies Record<string, CaseState>;

/** The state of a case on a day; it follows from what happened and is never typed in. @source 条例第四十五条 */
export function stateOf(facts: CaseFacts, on: CivilDate, calendar: Calendar, practice: Practice): CaseState {
  if (facts.archivedOn) return 'archived';
  if (facts.withdrawnOn) return 'withdrawn';
  if (isAbandoned(facts)) return 'abandoned';
  if (facts.service) return 'served';
  if (facts.decision) return 'decided';
  const waiting = waitingFor(facts, practice);
  if (waiting) return WAITING[waiting];
  if (facts.consultations.some((each) => standingOf(each, on, calendar) === 'waiting')) return 'in-consultation';
  if (facts.fee?.paidOn === null) return 'awaiting-payment';
  if (facts.reasons?.givenOn === null && on <= facts.reasons.dueOn) return 'awaiting-reasons';
  return facts.reviewed ? 'reviewed' : 'in-hand';
}
