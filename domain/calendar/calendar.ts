import { addDays, compareCivilDates, partsOf, type CivilDate } from './civil-date';
import type { HolidayNotice, NoticeSource } from './notice';

/** A day that a notice took out of the ordinary week. */
export interface SpecialDay {
  readonly kind: 'holiday' | 'exchanged-workday';
  /** Name of the holiday it belongs to, for example 国庆节. */
  readonly holiday: string;
  readonly source: NoticeSource;
}

/** Working days as the notices arranged them. A year without a notice is unknown, never guessed. */
export interface Calendar {
  /** Years whose notice has been issued. */
  readonly years: ReadonlySet<number>;
  readonly specialDays: ReadonlyMap<CivilDate, SpecialDay>;
}

/** The notice of a year that the count reaches has not been issued (放假通知尚未发布). */
export class CalendarYearMissing extends RangeError {
  override readonly name = 'CalendarYearMissing';
  readonly year: number;

  constructor(year: number) {
    super(`the holiday notice of ${String(year)} is not in the calendar`);
    this.year = year;
  }
}

/**
 * A calendar from holiday notices.
 *
 * @param notices - one per year; days that a notice arranges in the year before (元旦) are taken too
 */
export function calendarOf(notices: readonly HolidayNotice[]): Calendar {
  const specialDays = new Map<CivilDate, SpecialDay>();
  for (const notice of notices) {
    for (const { name, from, to, exchangedWorkdays, source = notice } of notice.holidays) {
      for (let date = from; compareCivilDates(date, to) <= 0; date = addDays(date, 1)) {
        specialDays.set(date, { kind: 'holiday', holiday: name, source });
      }
      for (const date of exchangedWorkdays) specialDays.set(date, { kind: 'exchanged-workday', holiday: name, source });
    }
  }
  return { years: new Set(notices.map((notice) => notice.year)), specialDays };
}

/**
 * What a notice says about a day, or undefined for a day of the ordinary week.
 *
 * @throws CalendarYearMissing when the notice of its year is not in the calendar
 */
export function specialDayOf(date: CivilDate, calendar: Calendar): SpecialDay | undefined {
  const { year } = partsOf(date);
  if (!calendar.years.has(year)) throw new CalendarYearMissing(year);
  return calendar.specialDays.get(date);
}
