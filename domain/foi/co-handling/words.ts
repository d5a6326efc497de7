import type { Refusal } from '../../result';
import type { CoOpinion } from './co-handling';
import type { CoHandlingRefusalCode } from './refusal';

/** Characters, as a person counts them: code points. */
export const WISH_CHARACTERS = 500;
export const REASON_CHARACTERS = 2_000;

type Fault = Refusal<CoHandlingRefusalCode> | null;

const lengthOf = (text: string): number => Array.from(text).length;

/** What is wrong with what is wanted of the other department; null where nothing is. */
export function wishFault(wish: string): Fault {
  if (wish.trim() === '') return { code: 'foi.co-handling.wish-needed', field: 'wish' };
  return lengthOf(wish.trim()) > WISH_CHARACTERS ? { code: 'foi.co-handling.wish-too-long', field: 'wish' } : null;
}

/** What is wrong with a reason that has to be given; null where nothing is. */
export function reasonFault(reason: string): Fault {
  if (reason.trim() === '') return { code: 'foi.co-handling.reason-needed', field: 'reason' };
  return lengthOf(reason.trim()) > REASON_CHARACTERS
    ? { code: 'foi.co-handling.reason-too-long', field: 'reason' }
    : null;
}

/**
 * What is wrong with an opinion's reason. What the applicant is to get needs none; what he is not to get does.
 *
 * @source 条例第三十六条第三项、第四项（不予公开、没有的，告知并说明理由）
 */
export const opinionFault = (opinion: CoOpinion, reason: string): Fault =>
  opinion === 'may-disclose' && reason.trim() === '' ? null : reasonFault(reason);
