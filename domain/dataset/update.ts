import { addDays, civilDate, daysInMonth, partsOf, type CivilDate } from '../calendar/civil-date';

/** How often the publisher promises a new version. */
export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'irregular'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const frequencyName: Readonly<Record<Frequency, string>> = {
  daily: '每天',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  yearly: '每年',
  irregular: '有变动就更新',
};

const DAYS = { daily: 1, weekly: 7 } as const;
const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/** The same day so many months on; the last day of the month where it has no such day. */
function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [nextYear, nextMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return civilDate(nextYear, nextMonth, Math.min(day, daysInMonth(nextYear, nextMonth)));
}

/**
 * The last day on which the next version is in time; null where none was promised.
 *
 * @param updatedOn - day of the version that stands
 */
export function dueOn(frequency: Frequency, updatedOn: CivilDate): CivilDate | null {
  if (frequency === 'irregular') return null;
  if (frequency === 'daily' || frequency === 'weekly') return addDays(updatedOn, DAYS[frequency]);
  return addMonths(updatedOn, MONTHS[frequency]);
}

/**
 * Whether the next version is late: the day it was promised for has passed.
 *
 * @param today - counted in; on the day itself it is not late
 * @source 条例第二十六条
 */
export function isLate(frequency: Frequency, updatedOn: CivilDate, today: CivilDate): boolean {
  const due = dueOn(frequency, updatedOn);
  return due !== null && today > due;
}
