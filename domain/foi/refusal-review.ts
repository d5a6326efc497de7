import type { CivilDate } from '../calendar/civil-date';
import type { CaseFacts } from './case/facts';
import { replyRules } from './case/reply-kind';

/** Before this day a refusal is old enough to be looked at again in that year: what was refused in earlier years. */
export const refusedBeforeDay = (year: number): CivilDate => `${String(year)}-01-01`;

/**
 * Whether information of this case was refused, in whole or in part, in an earlier year, so that it is looked at again this
 * year: what may be public by now is made public.
 *
 * @source 条例第十八条
 */
export const isToBeLookedAtAgain = ({ decision }: CaseFacts, year: number): boolean =>
  decision !== null &&
  decision.on < refusedBeforeDay(year) &&
  (replyRules[decision.reply].remedy === 'refusal' || decision.reply === 'partly-granted');
