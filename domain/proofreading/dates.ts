import { daysBetween, daysInMonth, isCivilDate, weekdayName, weekdayOf, type CivilDate } from '../calendar';
import { findingAt, type Finding } from './finding';
import { writtenDays, type WrittenDay } from './written-days';

/** A leap year, for days without a year: 2月29日 may be meant. */
const ANY_LEAP_YEAR = 2024;
const FIRST_YEAR = 1840;
/** Plans reach that far ahead; beyond it a digit was slipped. */
const YEARS_AHEAD = 50;
const WEEKDAYS = '日一二三四五六';
/** Between the two ends of a span. */
const TO = /^\s*(?:起|开始)?\s*(?:至|到|—{1,2}|－|-|~|～|–)\s*$/;
const BEGINS = /^\s*起?(?:施行|实施|执行|生效|受理|报名|办理|开放)/;
const LATE_BY_DAYS = 300;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

const isoOf = ({ year, month, day }: WrittenDay): CivilDate | null => {
  if (year === null || month === null) return null;
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return isCivilDate(date) ? date : null;
};

const finding = (
  text: string,
  { from, to }: Pick<WrittenDay, 'from' | 'to'>,
  told: Omit<Parameters<typeof findingAt>[3], 'check'>,
): Finding => findingAt(text, from, to, { check: 'date', ...told });

function dayFaults(text: string, written: WrittenDay, today: CivilDate): Finding[] {
  const { year, month, day } = written;
  if (month === null || month < 1 || month > 12)
    return [finding(text, written, { code: 'date.no-such-day', severity: 'must', reason: '没有这个月份。' })];
  const last = daysInMonth(year ?? ANY_LEAP_YEAR, month);
  if (day < 1 || day > last) {
    const of = year === null ? '' : `${String(year)} 年 `;
    const reason = `没有这一天：${of}${String(month)} 月只有 ${String(last)} 天。`;
    return [finding(text, written, { code: 'date.no-such-day', severity: 'must', reason })];
  }
  if (year !== null && (year < FIRST_YEAR || year > Number(today.slice(0, 4)) + YEARS_AHEAD)) {
    const reason = `年份是 ${String(year)}，是不是写错了？`;
    return [finding(text, written, { code: 'date.year-slip', severity: 'should', reason })];
  }
  return [];
}

/** The weekday that stands behind a day; of a day without a year, that of the year of `today`. */
function weekdayFaults(text: string, written: WrittenDay, today: CivilDate): Finding[] {
  if (written.weekday === null) return [];
  const date = isoOf({ ...written, year: written.year ?? Number(today.slice(0, 4)) });
  if (date === null || weekdayOf(date) === written.weekday) return [];
  const reason = `这一天是${weekdayName(date)}（星期${WEEKDAYS[weekdayOf(date)] ?? ''}）${
    written.year === null ? `，按 ${date.slice(0, 4)} 年算` : ''
  }，不是星期${WEEKDAYS[written.weekday] ?? ''}。`;
  const severity = written.year === null ? 'should' : 'must';
  return [finding(text, written, { code: 'date.weekday', severity, reason })];
}

function paddedFaults(text: string, written: WrittenDay): Finding[] {
  if (!written.isPadded) return [];
  const { year, month, day } = written;
  return [
    finding(text, written, {
      code: 'date.padded',
      severity: 'should',
      reason: '公文里的日期，月、日不编虚位（前面不加 0）。',
      suggestion: `${String(year)}年${String(month)}月${String(day)}日`,
    }),
  ];
}

/** What is not written of the end is that of the beginning. */
function spanFaults(text: string, start: WrittenDay, end: WrittenDay): Finding[] {
  if (!TO.test(text.slice(start.to, end.from))) return [];
  const from = isoOf(start);
  const to = isoOf({ ...end, year: end.year ?? start.year });
  if (from === null || to === null || daysBetween(from, to) >= 0) return [];
  const place = { from: start.from, to: end.to };
  if (end.year !== null)
    return [
      finding(text, place, { code: 'date.end-before-start', severity: 'must', reason: '结束的日期早于开始的日期。' }),
    ];
  const reason = '结束的日期早于开始的日期。跨年的话，请把结束的年份也写上。';
  return [finding(text, place, { code: 'date.end-before-start', severity: 'should', reason })];
}

/** 自2025年1月1日起施行, in a document of 2026: in January people still write the old year. */
function slippedYear(text: string, written: WrittenDay, publishedOn: CivilDate | undefined): Finding[] {
  const date = isoOf(written);
  if (publishedOn === undefined || date === null || !isCivilDate(publishedOn)) return [];
  if (!/(?:自|从|于)\s*$/.test(text.slice(0, written.from)) || !BEGINS.test(text.slice(written.to))) return [];
  if (daysBetween(date, publishedOn) < LATE_BY_DAYS) return [];
  const reason = `开始的日期比发布日期（${publishedOn}）早了很多，请看看年份对不对。`;
  return [finding(text, written, { code: 'date.year-slip', severity: 'should', reason })];
}

export interface DateContext {
  readonly today: CivilDate;
  /** Of the manuscript, where it has one. */
  readonly publishedOn?: CivilDate | undefined;
}

/**
 * Days that do not exist, weekdays that are another day's, ends before their beginnings, years that look slipped.
 *
 * @source 党政机关公文格式 GB/T 9704-2012（月、日不编虚位）
 * @example findDates('2026年2月30日', { today: '2026-11-26' })[0]?.code // 'date.no-such-day'
 */
export function findDates(text: string, { today, publishedOn }: DateContext): Finding[] {
  const days = writtenDays(text);
  return days.flatMap((written, at) => {
    const faults = dayFaults(text, written, today);
    if (faults.length > 0) return faults;
    const next = days[at + 1];
    return [
      ...weekdayFaults(text, written, today),
      ...paddedFaults(text, written),
      ...slippedYear(text, written, publishedOn),
      ...(next ? spanFaults(text, written, next) : []),
    ];
  });
}
