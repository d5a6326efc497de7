import {
  tryAddWorkingDays,
  whereCalendarReaches,
  workingDaysBetween,
  type Calendar,
  type CivilDate,
} from '../calendar';
import type { DuePhase } from './task';

/** Working days in which what is disclosed proactively has to be public (T_PROACTIVE). @source 条例第二十六条 */
export const PROACTIVE_WORKING_DAYS = 20;

export interface Due {
  /** Last day in time, inclusive; null: 暂定, because the holiday notice of its year is not issued. */
  readonly dueOn: CivilDate | null;
  readonly from: CivilDate;
  readonly workingDays: number;
  /** Working days left, negative when overdue; null with `dueOn` null. */
  readonly left: number | null;
  readonly phase: DuePhase;
}

/** How a time limit stands on a day, by the working days that are left. */
export const phaseOf = (left: number | null, dueSoonDays: number): DuePhase => {
  if (left === null) return 'open';
  if (left < 0) return 'overdue';
  return left <= dueSoonDays ? 'due-soon' : 'in-time';
};

/**
 * A time limit in working days.
 *
 * @param from - day zero: it is not counted
 * @source 民法典第二百零一条第一款
 */
export function dueAfter(
  from: CivilDate,
  workingDays: number,
  {
    today,
    dueSoonDays,
    calendar,
  }: { readonly today: CivilDate; readonly dueSoonDays: number; readonly calendar: Calendar },
): Due {
  const due = tryAddWorkingDays(from, workingDays, calendar);
  if (!due.ok) return { dueOn: null, from, workingDays, left: null, phase: 'open' };
  const between = whereCalendarReaches(() => workingDaysBetween(today, due.value, calendar));
  const left = between.ok ? between.value : null;
  return {
    dueOn: due.value,
    from,
    workingDays,
    left,
    phase: today > due.value ? 'overdue' : phaseOf(left, dueSoonDays),
  };
}
