import {
  addDays,
  compareCivilDates,
  lastDayOfMonths,
  tryAddWorkingDays,
  type Calendar,
  type CivilDate,
} from '../calendar';

/** By which day a question is to be answered, and what says so. */
export interface AnswerDue {
  /** Inclusive. */
  readonly on: CivilDate;
  /** `city`: what the city promises; `inspection`: what the yearly inspection of government sites allows at most. */
  readonly ground: 'city' | 'inspection';
}

const INSPECTION_MONTHS = 3;
const INSPECTION_WARNS_MONTHS = 2;
const CITY_WARNS_DAYS = 2;

/**
 * The last day to answer. No national rule sets a term for questions: there is what a city promises in working days, and the
 * rule of the inspection that a message left unanswered for more than three months fails the site.
 *
 * @param workingDays - what the city promises; null where it promises nothing
 * @source 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）单项否决“互动回应差”
 * @example answerDueOn('2026-11-22', null, calendar) // { on: '2027-02-22', ground: 'inspection' }
 */
export function answerDueOn(receivedOn: CivilDate, workingDays: number | null, calendar: Calendar): AnswerDue {
  const inspection: AnswerDue = { on: lastDayOfMonths(receivedOn, INSPECTION_MONTHS), ground: 'inspection' };
  if (workingDays === null) return inspection;
  const promised = tryAddWorkingDays(receivedOn, workingDays, calendar);
  // Where next year's holidays are not known yet, the limit that needs no calendar still holds.
  if (!promised.ok || compareCivilDates(promised.value, inspection.on) > 0) return inspection;
  return { on: promised.value, ground: 'city' };
}

export type DuePhase = 'in-time' | 'soon' | 'late';

/** How pressing it is on a day: of the inspection from two months on, of a city's promise from two days before. */
export function duePhase({ on, ground }: AnswerDue, receivedOn: CivilDate, today: CivilDate): DuePhase {
  if (compareCivilDates(today, on) > 0) return 'late';
  const warned =
    ground === 'city' ? addDays(on, -CITY_WARNS_DAYS) : lastDayOfMonths(receivedOn, INSPECTION_WARNS_MONTHS);
  return compareCivilDates(today, warned) >= 0 ? 'soon' : 'in-time';
}
