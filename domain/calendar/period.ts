import type { Calendar } from './calendar';
import { addDays, civilDate, daysInMonth, partsOf, type CivilDate } from './civil-date';
import { stateCouncilCalendar } from './state-council';
import { isWorkingDay } from './working-days';

/** The end of a period of calendar days or months. */
export interface PeriodEnd {
  /** Last day of the period as counted. */
  readonly lastDay: CivilDate;
  /** Last day on which an act is in time: `lastDay`, or the next working day when that is a day off. Inclusive. */
  readonly dueOn: CivilDate;
}

function postponed(lastDay: CivilDate, calendar: Calendar): PeriodEnd {
  let dueOn = lastDay;
  while (!isWorkingDay(dueOn, calendar)) dueOn = addDays(dueOn, 1);
  return { lastDay, dueOn };
}

function assertLength(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`the length of a period must be 0 or more, got ${String(n)}`);
}

/**
 * The end of a period of calendar days (日).
 *
 * @param from - day zero: it is not counted
 * @throws CalendarYearMissing when the end lies in a year whose notice has not been issued
 * @source 民法典第二百零一条第一款、第二百零三条第一款
 * @example endOfDays('2025-08-05', 60) // { lastDay: '2025-10-04', dueOn: '2025-10-09' }
 */
export function endOfDays(from: CivilDate, days: number, calendar: Calendar = stateCouncilCalendar): PeriodEnd {
  assertLength(days);
  return postponed(addDays(from, days), calendar);
}

/**
 * The last day of a period of months as counted, whatever day of the week it is: the same day of the month, or the end of
 * the month where that day does not exist.
 *
 * @param from - day zero: it is not counted
 * @source 民法典第二百零二条
 * @example lastDayOfMonths('2025-11-30', 3) // '2026-02-28'
 */
export function lastDayOfMonths(from: CivilDate, months: number): CivilDate {
  assertLength(months);
  const { year, month, day } = partsOf(from);
  const count = year * 12 + (month - 1) + months;
  const [endYear, endMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return civilDate(endYear, endMonth, Math.min(day, daysInMonth(endYear, endMonth)));
}

/**
 * The end of a period of months: the same day of the month, or the end of the month where that day does not exist.
 *
 * @param from - day zero: it is not counted
 * @throws CalendarYearMissing when the end lies in a year whose notice has not been issued
 * @source 民法典第二百零二条、第二百零三条第一款
 * @example endOfMonths('2025-08-31', 6) // { lastDay: '2026-02-28', dueOn: '2026-02-28' }: that Saturday is worked
 */
export function endOfMonths(from: CivilDate, months: number, calendar: Calendar = stateCouncilCalendar): PeriodEnd {
  return postponed(lastDayOfMonths(from, months), calendar);
}
