import type { Calendar } from '../../calendar/calendar';
import type { CaseView } from './case-at';
import type { CaseEventKind } from './event';
import { lawfulActions, type LawfulAction } from './lawful-actions';
import { owesNotice } from './third-party-notice';

/**
 * What carries a case on, in the order of the five links 登记、审核、办理、答复、归档: the first of these that is lawful is the
 * step that the desk puts in front. What is only possible, such as asking for an amendment, stands beside it.
 *
 * @source 条例第四十五条
 */
const ONWARD: readonly CaseEventKind[] = [
  'receipt-confirmed',
  'correction-answered',
  'assigned',
  'served',
  'decided',
  'legal-review',
  'archived',
  // Where it is owed nothing may be served before it, and so it comes to the front; where it is only offered it stands back.
  'third-party-notified',
];

/**
 * The lawful next step of a case (依法下一步) on the day that the view is of, with the last day for it.
 *
 * @returns null where the case waits for somebody else, or has ended for good
 * @source 条例第四十五条
 */
export function nextStep(view: CaseView, calendar: Calendar): LawfulAction | null {
  const actions = lawfulActions(view, calendar);
  const onward = ONWARD.map((kind) => actions.find((action) => action.kind === kind)).find(
    (action) => action !== undefined,
  );
  if (!onward) return null;
  // Before it has been given to a department nothing moves, and the days to ask for an amendment run.
  if (onward.kind === 'assigned') return { ...onward, until: view.amendmentAskableUntil ?? view.replyDueOn };
  if (onward.kind === 'third-party-notified' && !owesNotice(view.facts)) return null;
  if (onward.kind === 'legal-review') return { ...onward, until: view.replyDueOn };
  return onward;
}
