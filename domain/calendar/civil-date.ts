/** A day on the calendar in Asia/Shanghai, `YYYY-MM-DD`. It has no time and no zone, so it is a string and not a Date. */
export type CivilDate = string;

const PATTERN = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Days in a month of the Gregorian calendar. @param month - 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Year, month and day of a civil date.
 *
 * @throws RangeError when the text is not a day that exists
 */
export function partsOf(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${JSON.stringify(date)}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The civil date of these numbers. @throws RangeError when there is no such day */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCivilDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

/** Days since 1970-01-01; whole numbers make day arithmetic free of zones and daylight saving. */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

function fromDayNumber(days: number): CivilDate {
  const text = new Date(days * DAY_MS).toISOString().slice(0, 10);
  if (!isCivilDate(text)) throw new RangeError(`beyond the years 1000 to 9999: day ${String(days)}`);
  return text;
}

/**
 * The civil date some days later (or earlier, with a negative number).
 *
 * @example addDays('2024-02-28', 2) // '2024-03-01'
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Civil days from one date to another; negative when the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 0 = Sunday (周日) to 6 = Saturday (周六). */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Negative when `a` lies before `b`, 0 when they are the same day, positive when it lies after; fit for `sort`. */
export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return daysBetween(b, a);
}

/**
 * The civil date in Asia/Shanghai of an instant.
 *
 * Asia/Shanghai has been UTC+8 without daylight saving since 1992; a fixed offset also works on phones whose engine has no `Intl`.
 *
 * @param instant - a Date, or ISO 8601 with offset
 * @throws RangeError when the text is not an instant
 * @example civilDateOf('2026-03-31T15:59:59Z') // '2026-03-31'
 */
export function civilDateOf(instant: Date | string): CivilDate {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(instant)}`);
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Chinese name of the day of the week, for example 周六. */
export function weekdayName(date: CivilDate): string {
  return `周${['日', '一', '二', '三', '四', '五', '六'][weekdayOf(date)] ?? ''}`;
}
