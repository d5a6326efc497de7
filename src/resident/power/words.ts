import type { PowerSummary, PowerView } from '../../../contract/power';
import { isAskedFor } from '../../../domain/power/kind';

type Days = PowerSummary['promisedDays'];

const daysText = (days: number): string => (days === 0 ? '当场办结' : `${String(days)} 个工作日`);

/** 要多久, in one phrase for a list; undefined where nothing is promised. */
export const promiseWords = (days: Days): string | undefined => (days === null ? undefined : daysText(days));

/** 要多久, in sentences. */
export function timeWords({
  promisedDays,
  statutoryDays,
}: Pick<PowerView, 'promisedDays' | 'statutoryDays'>): string[] {
  const promised = promisedDays === null ? [] : [`承诺${promisedDays === 0 ? '' : ' '}${daysText(promisedDays)}。`];
  const statutory =
    statutoryDays === null ? [] : [`法律规定最长${statutoryDays === 0 ? '' : ' '}${daysText(statutoryDays)}。`];
  const none = promisedDays === null && statutoryDays === null ? ['法律没有规定办理时限。'] : [];
  return [...promised, ...statutory, ...none];
}

/** What a resident asks, in the words of what he asks for or of what is done to him. */
export const questionsOf = ({ type }: Pick<PowerSummary, 'type'>) =>
  isAskedFor(type)
    ? { who: '找谁办', when: '什么条件能办', how: '怎么办', wrong: '办错了找谁' }
    : { who: '谁来管', when: '什么情况会管', how: '按什么程序', wrong: '管错了找谁' };
