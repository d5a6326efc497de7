import { specialDayOf, type Calendar } from './calendar';
import { addDays, compareCivilDates, weekdayName, type CivilDate } from './civil-date';
import type { NoticeSource } from './notice';
import { stateCouncilCalendar } from './state-council';
import { addWorkingDays, isWorkingDay } from './working-days';

/** One civil day of a count, and why it counts or does not. */
export interface LedgerDay {
  readonly date: CivilDate;
  readonly counted: boolean;
  /** A sentence for a resident, naming the notice where there is one. */
  readonly why: string;
}

function quote({ cite, documentNumber }: NoticeSource): string {
  return documentNumber === undefined ? `（${cite}）` : `（${cite}，${documentNumber}）`;
}

/**
 * Why a day is a working day or is not, in plain Chinese.
 *
 * @throws CalendarYearMissing when the notice of its year has not been issued
 * @example whyWorkingDay('2025-10-11') // '周六，调休上班（国务院办公厅2025年放假通知，国办发明电〔2024〕12号）'
 */
export function whyWorkingDay(date: CivilDate, calendar: Calendar = stateCouncilCalendar): string {
  const weekday = weekdayName(date);
  const special = specialDayOf(date, calendar);
  if (special?.kind === 'holiday') return `${weekday}，${special.holiday}放假${quote(special.source)}`;
  if (special) return `${weekday}，调休上班${quote(special.source)}`;
  return `${weekday}，${isWorkingDay(date, calendar) ? '工作日' : '休息日'}`;
}

/**
 * Each civil day of a count of working days, from the day after day zero to the last day, inclusive.
 *
 * @param from - day zero: it is not counted and not listed
 * @param n - working days to count, 0 or more
 * @throws CalendarYearMissing when the count reaches a year whose notice has not been issued
 * @source 民法典第二百零一条第一款
 */
export function ledger(from: CivilDate, n: number, calendar: Calendar = stateCouncilCalendar): LedgerDay[] {
  const due = addWorkingDays(from, n, calendar);
  const days: LedgerDay[] = [];
  for (let date = addDays(from, 1); compareCivilDates(date, due) <= 0; date = addDays(date, 1)) {
    days.push({ date, counted: isWorkingDay(date, calendar), why: whyWorkingDay(date, calendar) });
  }
  return days;
}
