import type { Calendar } from '../calendar/calendar';
import { civilDateOf, type CivilDate } from '../calendar/civil-date';
import { stateCouncilCalendar } from '../calendar/state-council';
import { addWorkingDays, tryAddWorkingDays, workingDaysBetween, type CalendarRefusal } from '../calendar/working-days';
import type { Result } from '../result';

/** Working days in which a request that cannot be answered on the spot is answered. @source 条例第三十三条第二款 */
export const REPLY_WORKING_DAYS = 20;

/** How a request came in, with the instant or day that decides when it counts as received. */
export type Receipt =
  /** 当面提交. */
  | { readonly channel: 'in-person'; readonly submittedOn: CivilDate }
  /** 挂号信、特快专递: somebody signs for it. */
  | { readonly channel: 'registered-post'; readonly signedOn: CivilDate }
  /** 平常信函: the office confirms with the applicant, by telephone as a rule. */
  | { readonly channel: 'ordinary-post'; readonly confirmedOn: CivilDate }
  | { readonly channel: 'fax'; readonly confirmedOn: CivilDate }
  /** 互联网渠道: the receipt that the applicant is shown is the confirmation by both sides. */
  | { readonly channel: 'online'; readonly receiptShownAt: Date | string };

/**
 * The day a request counts as received (收到申请之日).
 *
 * @returns civil date in Asia/Shanghai; day zero of the time to reply. It may be a day off: only the count skips those
 * @source 政府信息公开条例(国令第711号)第三十一条
 * @example receivedOn({ channel: 'online', receiptShownAt: '2026-03-31T15:59:59Z' }) // '2026-03-31'
 */
export function receivedOn(receipt: Receipt): CivilDate {
  switch (receipt.channel) {
    case 'in-person':
      return receipt.submittedOn;
    case 'registered-post':
      return receipt.signedOn;
    case 'ordinary-post':
    case 'fax':
      return receipt.confirmedOn;
    case 'online':
      return civilDateOf(receipt.receiptShownAt);
  }
}

/**
 * Last civil date on which a reply to an FOI request is in time.
 *
 * @param received - civil date the request counts as received; day zero of the count
 * @returns civil date, inclusive
 * @throws CalendarYearMissing when the calendar does not reach that far (next year's notice not yet issued)
 * @source 政府信息公开条例(国令第711号)第三十三条第二款；民法典第二百零一条第一款
 * @example replyDueOn('2026-03-02') // '2026-03-30'
 */
export function replyDueOn(received: CivilDate, calendar: Calendar = stateCouncilCalendar): CivilDate {
  return addWorkingDays(received, REPLY_WORKING_DAYS, calendar);
}

/** `replyDueOn` with an unknown year as a value: the receipt is given all the same, and says which notice is awaited. */
export function tryReplyDueOn(
  received: CivilDate,
  calendar: Calendar = stateCouncilCalendar,
): Result<CivilDate, CalendarRefusal> {
  return tryAddWorkingDays(received, REPLY_WORKING_DAYS, calendar);
}

/**
 * Working days left to reply; negative when overdue.
 *
 * @param asOf - civil date asked about, exclusive
 * @param due - last day to reply, inclusive
 * @throws CalendarYearMissing when a day between lies in a year whose notice has not been issued
 * @source 政府信息公开条例(国令第711号)第三十三条第二款
 * @example remainingWorkingDays('2025-10-22', '2025-10-17') // -3
 */
export function remainingWorkingDays(
  asOf: CivilDate,
  due: CivilDate,
  calendar: Calendar = stateCouncilCalendar,
): number {
  return workingDaysBetween(asOf, due, calendar);
}
