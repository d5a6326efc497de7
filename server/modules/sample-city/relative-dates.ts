import { addDays, civilDateOf } from '../../../domain/calendar';

const RELATIVE = /^(now|today)(?:([+-])(\d{1,4})([dhm]))?(?: (\d{2}:\d{2}))?$/;
const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
const SHANGHAI_MS = 8 * UNIT_MS.h;

/** An instant as ISO 8601 in the city's own offset. */
const inShanghai = (ms: number): string => `${new Date(ms + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`;

/**
 * `now-42m`, `today+4d 15:00` and `today-3d` as instant or civil date of the day the city is loaded; other text as it is.
 *
 * @example resolveRelative('today-3d', new Date('2026-11-22T02:00:00Z')) // '2026-11-19'
 */
export function resolveRelative(text: string, now: Date): string {
  const [, base, sign, count, unit, time] = RELATIVE.exec(text) ?? [];
  if (base === undefined) return text;
  const steps = Number(count ?? 0) * (sign === '-' ? -1 : 1);
  if (base === 'now') return inShanghai(now.getTime() + steps * UNIT_MS[(unit ?? 'm') as keyof typeof UNIT_MS]);
  const day = addDays(civilDateOf(now), unit === undefined || unit === 'd' ? steps : 0);
  return time === undefined ? day : `${day}T${time}:00+08:00`;
}

/** The same for every text within a value. */
export function resolveAll(value: unknown, now: Date): unknown {
  if (typeof value === 'string') return resolveRelative(value, now);
  if (Array.isArray(value)) return value.map((each) => resolveAll(each, now));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolveAll(each, now)]));
}
