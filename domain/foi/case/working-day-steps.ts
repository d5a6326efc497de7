import type { Calendar } from '../../calendar/calendar';
import { addDays, type CivilDate } from '../../calendar/civil-date';
import { isWorkingDay } from '../../calendar/working-days';

interface Step {
  readonly date: CivilDate;
  readonly working: boolean;
}

/** A desk asks for the same days thousands of times; a calendar never changes once it is made. */
const stepsOf = new WeakMap<Calendar, Map<CivilDate, Step>>();

/**
 * The day after a day, and whether it is a working day.
 *
 * @throws CalendarYearMissing when the notice of its year has not been issued
 */
export function stepFrom(date: CivilDate, calendar: Calendar): Step {
  const steps = stepsOf.get(calendar) ?? new Map<CivilDate, Step>();
  stepsOf.set(calendar, steps);
  const known = steps.get(date);
  if (known) return known;
  const next = addDays(date, 1);
  const step = { date: next, working: isWorkingDay(next, calendar) };
  steps.set(date, step);
  return step;
}

/**
 * `addWorkingDays` over remembered days.
 *
 * @throws CalendarYearMissing when the count reaches a year whose notice has not been issued
 * @source 民法典第二百零一条第一款
 */
export function workingDaysAfter(from: CivilDate, n: number, calendar: Calendar): CivilDate {
  let date = from;
  for (let counted = 0; counted < n;) {
    const step = stepFrom(date, calendar);
    date = step.date;
    if (step.working) counted += 1;
  }
  return date;
}
