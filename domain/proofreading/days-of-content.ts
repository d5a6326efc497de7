import { daysBetween, isCivilDate } from '../calendar';
import type { Severity } from './finding';

/** A day of a content that cannot be right beside another of its days. */
export interface DayFault {
  readonly path: string;
  readonly code: 'date.end-before-start';
  readonly severity: Severity;
  readonly reason: string;
}

interface Order {
  readonly first: string;
  readonly second: string;
  readonly severity: Severity;
  readonly reason: string;
}

const ORDERS: readonly Order[] = [
  { first: 'datedOn', second: 'publishedOn', severity: 'must', reason: '发布日期早于成文日期。' },
  { first: 'datedOn', second: 'effectiveOn', severity: 'should', reason: '施行日期早于成文日期，请看看年份对不对。' },
  { first: 'effectiveOn', second: 'expiresOn', severity: 'must', reason: '失效日期早于施行日期。' },
  { first: 'effectiveOn', second: 'repealedOn', severity: 'must', reason: '废止日期早于施行日期。' },
];

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && isCivilDate(value) ? value : undefined;

/** Days in the fields of a content that stand in the wrong order. */
export function findDayFaults(content: Readonly<Record<string, unknown>>): DayFault[] {
  const faults = ORDERS.flatMap(({ first, second, severity, reason }): DayFault[] => {
    const [from, to] = [dayOf(content[first]), dayOf(content[second])];
    if (from === undefined || to === undefined || daysBetween(from, to) >= 0) return [];
    return [{ path: second, code: 'date.end-before-start', severity, reason }];
  });
  const [starts, ends] = [Date.parse(String(content['startsAt'])), Date.parse(String(content['endsAt']))];
  if (ends <= starts)
    faults.push({
      path: 'endsAt',
      code: 'date.end-before-start',
      severity: 'must',
      reason: '结束时间不晚于开始时间。',
    });
  return faults;
}
