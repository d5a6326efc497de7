import type { Calendar } from '../../calendar/calendar';
import type { CivilDate } from '../../calendar/civil-date';
import { whereCalendarReaches } from '../../calendar/working-days';
import type { Consultation } from './facts';
import { workingDaysAfter } from './working-day-steps';

/** Working days in which a consultee gives its opinion. @source 条例第三十二条、第三十四条 */
export const CONSULTEE_WORKING_DAYS = 15;

/**
 * Last day for a consultee's opinion, counted from the day the letter reached it.
 *
 * @returns civil date, inclusive; until the day the letter arrived is known, counted from the day it was sent
 * @throws CalendarYearMissing when the count reaches a year whose notice has not been issued
 * @source 条例第三十二条、第三十四条
 */
export function consulteeDueOn({ sentOn, letterReceivedOn }: Consultation, calendar: Calendar): CivilDate {
  return workingDaysAfter(letterReceivedOn ?? sentOn, CONSULTEE_WORKING_DAYS, calendar);
}

/**
 * `silent-consents`: an organ that says nothing is taken to agree. `silent-undecided`: a third party that says nothing has
 * neither agreed nor objected, and the organ decides.
 */
export type ConsulteeStanding = 'waiting' | 'agrees' | 'objects' | 'silent-consents' | 'silent-undecided';

/** Where a consultation stands on a day. @source 条例第三十二条、第三十四条 */
export function standingOf(consultation: Consultation, on: CivilDate, calendar: Calendar): ConsulteeStanding {
  if (consultation.opinion !== null) return consultation.opinion === 'agrees' ? 'agrees' : 'objects';
  const due = whereCalendarReaches(() => consulteeDueOn(consultation, calendar));
  if (!due.ok || on <= due.value) return 'waiting';
  return consultation.consultee === 'other-organ' ? 'silent-consents' : 'silent-undecided';
}

/** Days that do not count, from the day after `after` to `until`, inclusive. */
export interface Pause {
  readonly after: CivilDate;
  readonly until: CivilDate;
  readonly consultee: Consultation['consultee'];
}

/**
 * The time that a consultation takes out of the count: from the day after the letter was sent to the opinion, or to the
 * consultee's last day when that comes first. The Regulations only say "所需时间"; the ends are this project's published reading.
 *
 * @throws CalendarYearMissing when the consultee's last day lies in a year whose notice has not been issued and no opinion came
 * @source 条例第三十三条第三款
 */
export function pauseOf(consultation: Consultation, calendar: Calendar): Pause {
  const { sentOn, answeredOn, consultee } = consultation;
  const due = whereCalendarReaches(() => consulteeDueOn(consultation, calendar));
  if (!due.ok && answeredOn === null)
    return { after: sentOn, until: consulteeDueOn(consultation, calendar), consultee };
  const answeredFirst = answeredOn !== null && (!due.ok || answeredOn < due.value);
  return { after: sentOn, until: answeredFirst ? answeredOn : due.ok ? due.value : sentOn, consultee };
}
