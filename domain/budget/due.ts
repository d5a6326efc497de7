import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date';

/** Days within which a budget or final account is published once it is approved. @source 预算法第十四条 */
export const DAYS_TO_PUBLISH = 20;

/**
 * Last day on which it is published in time, inclusive; the day of approval is day zero.
 *
 * @source 预算法第十四条
 * @example publishBy('2026-02-10') // '2026-03-02'
 */
export const publishBy = (approvedOn: CivilDate): CivilDate => addDays(approvedOn, DAYS_TO_PUBLISH);

/** Days from the approval to the publication, and whether that was in time. @source 预算法第十四条 */
export function publishedAfter(approvedOn: CivilDate, publishedOn: CivilDate) {
  const days = daysBetween(approvedOn, publishedOn);
  return { days, inTime: days <= DAYS_TO_PUBLISH };
}
