import type { Calendar } from '../calendar/calendar';
import type { CivilDate } from '../calendar/civil-date';
import { stateCouncilCalendar } from '../calendar/state-council';
import { addWorkingDays, whereCalendarReaches } from '../calendar/working-days';
import type { FilingDuty } from './account';

/** Working days in which opening, change, merging and closing are filed. @source 国办发〔2018〕123号；湖北、宿迁等地实施规则 */
export const FILING_WORKING_DAYS = 5;

/**
 * Last day on which a filing is in time.
 *
 * @param on - civil date of what is filed; day zero of the count
 * @returns civil date, inclusive
 * @throws CalendarYearMissing when the count reaches a year whose holiday notice has not been issued
 * @source 国办发〔2018〕123号；湖北、宿迁等地实施规则（5个工作日内备案）；民法典第二百零一条第一款
 * @example filingDueOn('2026-11-20') // '2026-11-27': from a Friday, over a weekend
 */
export const filingDueOn = (on: CivilDate, calendar: Calendar = stateCouncilCalendar): CivilDate =>
  addWorkingDays(on, FILING_WORKING_DAYS, calendar);

/** `unknown`: not filed, and the holiday notice of a year that the count reaches is missing. */
export type FilingState = 'filed' | 'filed-late' | 'due' | 'overdue' | 'unknown';

export interface FilingStanding {
  /** Null where the calendar does not reach that far. */
  readonly dueOn: CivilDate | null;
  readonly state: FilingState;
}

/** Where a filing stands on a day. */
export function filingStanding(
  { on, filedOn }: Pick<FilingDuty, 'on' | 'filedOn'>,
  today: CivilDate,
  calendar: Calendar = stateCouncilCalendar,
): FilingStanding {
  const counted = whereCalendarReaches(() => filingDueOn(on, calendar));
  if (!counted.ok) return { dueOn: null, state: filedOn === null ? 'unknown' : 'filed' };
  const dueOn = counted.value;
  if (filedOn !== null) return { dueOn, state: filedOn > dueOn ? 'filed-late' : 'filed' };
  return { dueOn, state: today > dueOn ? 'overdue' : 'due' };
}
