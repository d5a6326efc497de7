import { ok, refuse, type Refusal, type Result } from '../result';
import { CalendarYearMissing, specialDayOf, type Calendar } from './calendar';
import { addDays, compareCivilDates, weekdayOf, type CivilDate } from './civil-date';
import { stateCouncilCalendar } from './state-council';

/**
 * Whether a day is a working day (工作日): Monday to Friday without the days off, and the weekend days worked in exchange.
 *
 * @throws CalendarYearMissing when the notice of its year has not been issued
 * @source 全国年节及纪念日放假办法第七条；国务院办公厅历年放假通知
 * @example isWorkingDay('2024-02-09') // true: that notice only encourages leave on 除夕
 */
export function isWorkingDay(date: CivilDate, calendar: Calendar = stateCouncilCalendar): boolean {
  const special = specialDayOf(date, calendar);
  if (special) return special.kind === 'exchanged-workday';
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

/**
 * The last day of a period of working days.
 *
 * @param from - day zero: it is not counted
 * @param n - working days to count, 0 or more
 * @returns civil date, inclusive; always a working day when `n` is 1 or more
 * @throws CalendarYearMissing when the count reaches a year whose notice has not been issued
 * @source 民法典第二百零一条第一款
 * @example addWorkingDays('2025-03-03', 20) // '2025-03-31'
 */
export function addWorkingDays(from: CivilDate, n: number, calendar: Calendar = stateCouncilCalendar): CivilDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`working days to count must be 0 or more, got ${String(n)}`);
  let date = from;
  for (let counted = 0; counted < n;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) counted += 1;
  }
  return date;
}

/** The due date cannot be told yet: the notice of `year` has not been issued. */
export interface CalendarRefusal extends Refusal<'calendar.year-missing'> {
  readonly year: number;
}

/**
 * What a count of working days gives, with an unknown year as a value: a receipt is due even when the due date is not yet known.
 *
 * @param count - a call of one of the functions that throw CalendarYearMissing
 */
export function whereCalendarReaches<T>(count: () => T): Result<T, CalendarRefusal> {
  try {
    return ok(count());
  } catch (error) {
    if (error instanceof CalendarYearMissing) return refuse({ code: 'calendar.year-missing', year: error.year });
    throw error;
  }
}

/** `addWorkingDays` with an unknown year as a value. */
export function tryAddWorkingDays(
  from: CivilDate,
  n: number,
  calendar: Calendar = stateCouncilCalendar,
): Result<CivilDate, CalendarRefusal> {
  return whereCalendarReaches(() => addWorkingDays(from, n, calendar));
}

/**
 * Working days from one day to another; negative when the second lies before the first (overdue).
 *
 * @param after - exclusive
 * @param until - inclusive
 * @throws CalendarYearMissing when a day between lies in a year whose notice has not been issued
 * @example workingDaysBetween('2025-10-22', '2025-10-17') // -3
 */
export function workingDaysBetween(
  after: CivilDate,
  until: CivilDate,
  calendar: Calendar = stateCouncilCalendar,
): number {
  if (compareCivilDates(until, after) < 0) {
    const overdue = workingDaysBetween(until, after, calendar);
    return overdue === 0 ? 0 : -overdue;
  }
  let counted = 0;
  for (let date = after; date !== until;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) counted += 1;
  }
  return counted;
}
