import type { Calendar } from '../../calendar/calendar';
import { daysBetween, type CivilDate } from '../../calendar/civil-date';
import { tryAddWorkingDays } from '../../calendar/working-days';
import { refuse, ok, type Result, type Refusal } from '../../result';
import type { CoHandlingRefusalCode } from './refusal';

/** Working days that a department has unless another day is named; an engine's choice, no article sets one. */
export const CO_HANDLING_WORKING_DAYS = 3;

/**
 * The last day that may be set for an opinion. An overdue case leaves today.
 *
 * @param replyDueOn - last day to reply, inclusive; null where none is known yet
 * @returns civil date, inclusive; null where nothing limits it
 */
export const latestCoHandlingDue = (today: CivilDate, replyDueOn: CivilDate | null): CivilDate | null =>
  replyDueOn !== null && replyDueOn < today ? today : replyDueOn;

/**
 * The day that is taken where none was named: three working days on, or the last day that may be set, if it comes first.
 *
 * @returns civil date, inclusive; null where the holiday notice of a year is missing and nothing limits it
 */
export function usualCoHandlingDue(
  today: CivilDate,
  replyDueOn: CivilDate | null,
  calendar: Calendar,
): CivilDate | null {
  const counted = tryAddWorkingDays(today, CO_HANDLING_WORKING_DAYS, calendar);
  const latest = latestCoHandlingDue(today, replyDueOn);
  if (!counted.ok) return latest;
  return latest !== null && latest < counted.value ? latest : counted.value;
}

/**
 * The day until which the opinion is wanted. It changes no date of the case.
 *
 * @param wanted - civil date that was named; undefined where none was
 * @returns civil date, inclusive: today or later, and not after the last day to reply
 * @source 条例第三十三条（会办的时间不从答复期限里扣除）
 */
export function coHandlingDue(
  wanted: CivilDate | undefined,
  { today, replyDueOn, calendar }: CoHandlingMoment,
): Result<CivilDate, Refusal<CoHandlingRefusalCode>> {
  const due = wanted ?? usualCoHandlingDue(today, replyDueOn, calendar);
  if (due === null) return refuse({ code: 'foi.co-handling.due-needed', field: 'dueOn' });
  if (due < today) return refuse({ code: 'foi.co-handling.due-past', field: 'dueOn' });
  const latest = latestCoHandlingDue(today, replyDueOn);
  if (latest !== null && due > latest)
    return refuse({ code: 'foi.co-handling.due-after-reply', field: 'dueOn', article: '条例第三十三条' });
  return ok(due);
}

export interface CoHandlingMoment {
  readonly today: CivilDate;
  readonly replyDueOn: CivilDate | null;
  readonly calendar: Calendar;
}

/**
 * The time that a question took, or has taken so far. It runs beside the time that the departments held the case, and is
 * no part of it.
 *
 * @param closedOn - null while it is open
 * @returns civil days, 0 or more
 */
export const coHandlingDays = (askedOn: CivilDate, closedOn: CivilDate | null, today: CivilDate): number =>
  Math.max(0, daysBetween(askedOn, closedOn ?? today));

/** Whether the day has passed without an answer. */
export const isCoHandlingOverdue = (dueOn: CivilDate | null, closedOn: CivilDate | null, today: CivilDate): boolean =>
  dueOn !== null && (closedOn ?? today) > dueOn;
