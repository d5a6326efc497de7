import type { Calendar } from '../calendar/calendar';
import { addDays, civilDate, daysBetween, daysInMonth, partsOf, type CivilDate } from '../calendar/civil-date';
import { addWorkingDays, whereCalendarReaches, workingDaysBetween } from '../calendar/working-days';
import type { Renewal } from './limit';

/** How a column stands on a day. */
export type ColumnStanding =
  /** 空白栏目: nothing was ever published in it. */
  | { readonly state: 'empty' }
  /** @property dueOn - by when something new is due, inclusive; null where nothing is */
  | { readonly state: 'current'; readonly dueOn: CivilDate | null }
  /** @property by - how late, 1 or more, in `unit` */
  | { readonly state: 'late'; readonly dueOn: CivilDate; readonly by: number; readonly unit: 'working-days' | 'days' };

/** The same day of a later month, or the end of that month where there is no such day. @source 民法典第二百零二条 */
function monthsAfter(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [endYear, endMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return civilDate(endYear, endMonth, Math.min(day, daysInMonth(endYear, endMonth)));
}

/** The last day in time by civil days. The inspection looks back from a day, worked or not: nothing is postponed. */
function dueByDays(last: CivilDate, { count, unit }: Renewal): CivilDate {
  if (unit === 'months') return monthsAfter(last, count);
  // Where no notice tells which days were worked, five of a week were.
  return addDays(last, unit === 'days' ? count : Math.ceil(count / 5) * 7);
}

function standingByDays(last: CivilDate, renewal: Renewal, today: CivilDate): ColumnStanding {
  const dueOn = dueByDays(last, renewal);
  if (today <= dueOn) return { state: 'current', dueOn };
  return { state: 'late', dueOn, by: daysBetween(dueOn, today), unit: 'days' };
}

/**
 * How a column stands: empty, current, or late by so many days.
 *
 * @param last - civil date of the last publication in it; null where there was none
 * @param renewal - how often something new is due; null where only what was formed is
 * @source 国办秘函〔2019〕19号（栏目不更新、空白栏目）；条例第二十六条
 * @example columnStanding('2026-05-20', { count: 6, unit: 'months' }, '2026-11-24', calendar) // late by 4 days
 */
export function columnStanding(
  last: CivilDate | null,
  renewal: Renewal | null,
  today: CivilDate,
  calendar: Calendar,
): ColumnStanding {
  if (last === null) return { state: 'empty' };
  if (renewal === null) return { state: 'current', dueOn: null };
  if (renewal.unit !== 'working-days') return standingByDays(last, renewal, today);
  const counted = whereCalendarReaches((): ColumnStanding => {
    const dueOn = addWorkingDays(last, renewal.count, calendar);
    const by = today <= dueOn ? 0 : workingDaysBetween(dueOn, today, calendar);
    // On days off after the last day it is not late by a working day yet.
    return by === 0 ? { state: 'current', dueOn } : { state: 'late', dueOn, by, unit: 'working-days' };
  });
  return counted.ok ? counted.value : standingByDays(last, renewal, today);
}

/**
 * By how many working days something was published after its limit; 0 when in time, null when that cannot be counted.
 *
 * @param formedOn - 生成日期: day zero, not counted
 * @source 条例第二十六条
 */
export function publishedLateBy(
  formedOn: CivilDate,
  publishedOn: CivilDate,
  within: number,
  calendar: Calendar,
): number | null {
  if (publishedOn <= formedOn) return 0;
  const passed = whereCalendarReaches(() => workingDaysBetween(formedOn, publishedOn, calendar));
  return passed.ok ? Math.max(0, passed.value - within) : null;
}
