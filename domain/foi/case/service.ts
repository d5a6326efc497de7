import { compareCivilDates, type CivilDate } from '../../calendar/civil-date';
import type { Calendar } from '../../calendar/calendar';
import { workingDaysBetween } from '../../calendar/working-days';
import type { ServiceMethod } from './event';

/** Which day of each way of service (送达) decides whether the reply was in time, in plain Chinese. */
export const serviceDayRule: Readonly<Record<ServiceMethod, string>> = {
  direct: '直接送达，以申请人签收当日为准（国办公开办函〔2016〕235号）',
  entrusted: '委托送达，以申请人签收当日为准（国办公开办函〔2016〕235号）',
  post: '邮寄送达，以交邮当日为准（国办公开办函〔2016〕235号）',
  electronic: '电子送达，以进入申请人指定系统的当日为准（条例第四十条）',
};

/** Whether a reply reached its applicant in time. */
export interface Timeliness {
  readonly onTime: boolean;
  /** 0 when it was in time. */
  readonly overdueWorkingDays: number;
}

/**
 * Whether a reply was in time.
 *
 * @param servedOn - the day that counts for its way of service
 * @param due - last day to reply, inclusive
 * @throws CalendarYearMissing when a day between lies in a year whose notice has not been issued
 * @source 国办公开办函〔2016〕235号；条例第三十三条第二款
 * @example timelinessOf('2026-03-31', '2026-03-30', calendar) // { onTime: false, overdueWorkingDays: 1 }
 */
export function timelinessOf(servedOn: CivilDate, due: CivilDate, calendar: Calendar): Timeliness {
  const onTime = compareCivilDates(servedOn, due) <= 0;
  return { onTime, overdueWorkingDays: onTime ? 0 : workingDaysBetween(due, servedOn, calendar) };
}
