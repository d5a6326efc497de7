import { partsOf, type CivilDate } from './civil-date';

/** 成文日期: Arabic digits, no zeros in front. @source GB/T 9704-2012 @example officialDate('2026-03-01') // '2026年3月1日' */
export function officialDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** Time of day in Asia/Shanghai, 00:00 to 23:59. @example clockTimeOf(new Date('2026-11-22T15:01:00+08:00')) // '15:01' */
export const clockTimeOf = (at: Date): string =>
  at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false });
