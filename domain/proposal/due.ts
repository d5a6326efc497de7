import { CalendarYearMissing, type Calendar } from '../calendar/calendar';
import type { CivilDate } from '../calendar/civil-date';
import { endOfMonths, lastDayOfMonths } from '../calendar/period';
import { stateCouncilCalendar } from '../calendar/state-council';

/**
 * Months within which a reply is given after it was assigned (交办), and at the latest where it is complex. The city's
 * configuration: rules of provinces and cities agree on three and six (三个月内，至迟不超过六个月), each in its own words.
 */
export const REPLY_MONTHS = { ordinary: 3, complex: 6 } as const;

/**
 * Last day on which a reply is in time, inclusive. Where it falls on a day off it is the next working day; where the
 * holiday notice of that year has not been issued, the day as counted, which is the stricter one.
 *
 * @param assignedOn - civil date of 交办; day zero of the count
 * @source 民法典第二百零二条、第二百零三条第一款 for the count; the length is the city's
 * @example replyDueOn('2026-03-10', false) // '2026-06-10'
 */
export function replyDueOn(
  assignedOn: CivilDate,
  isComplex: boolean,
  calendar: Calendar = stateCouncilCalendar,
): CivilDate {
  const months = isComplex ? REPLY_MONTHS.complex : REPLY_MONTHS.ordinary;
  try {
    return endOfMonths(assignedOn, months, calendar).dueOn;
  } catch (fault) {
    if (fault instanceof CalendarYearMissing) return lastDayOfMonths(assignedOn, months);
    throw fault;
  }
}
