import type { CaseRefusal } from '../refusal';
import { waitingFor } from '../reply-clock';
import { isAbandoned } from '../state';
import { first, no, type Moment } from './rule';

/** The case goes on: not archived, withdrawn or abandoned. @source 条例第四十五条 */
export const barUnlessOpen = ({ facts }: Moment): CaseRefusal | null =>
  facts.archivedOn || facts.withdrawnOn || isAbandoned(facts) ? no('foi.case.closed', '条例第四十五条') : null;

/** Nothing has been decided yet. @source 条例第三十六条 */
export const barUnlessUndecided = (moment: Moment): CaseRefusal | null =>
  first(barUnlessOpen(moment), moment.facts.decision !== null && no('foi.case.already-decided', '条例第三十六条'));

/** The office has the case in hand: received, undecided, and the applicant not waited for. @source 条例第三十条、第三十一条 */
export function barUnlessInHand(moment: Moment): CaseRefusal | null {
  const waiting = waitingFor(moment.facts, moment.practice);
  return first(
    barUnlessUndecided(moment),
    waiting === 'confirmation' && no('foi.case.not-received', '条例第三十一条'),
    waiting === 'amendment' && no('foi.case.awaiting-amendment', '条例第三十条'),
    waiting === 'payment' && no('foi.case.awaiting-payment', '国办函〔2020〕109号'),
  );
}
