import { addDays, civilDateOf, clockTimeOf, weekdayOf } from '../calendar';

/** 免打扰: from ten in the evening until eight in the morning, Asia/Shanghai. */
export const QUIET_HOURS = { from: '22:00', until: '08:00' } as const;
const DIGEST_AT = '08:30';
const MONDAY = 1;

const instant = (date: string, time: string): Date => new Date(`${date}T${time}:00+08:00`);

export const isQuiet = (at: Date): boolean => {
  const time = clockTimeOf(at);
  return time >= QUIET_HOURS.from || time < QUIET_HOURS.until;
};

/**
 * When something that disturbs may go: now, or at the end of the quiet hours.
 *
 * @example mayDisturbAt(new Date('2026-11-22T23:10:00+08:00')).toISOString() // '2026-11-23T00:00:00.000Z'
 */
export const mayDisturbAt = (at: Date): Date => {
  if (!isQuiet(at)) return at;
  const today = civilDateOf(at);
  return instant(clockTimeOf(at) < QUIET_HOURS.until ? today : addDays(today, 1), QUIET_HOURS.until);
};

/** The next digest after an instant: each morning at 08:30, the weekly one on Monday. */
export const nextDigestAt = (frequency: 'daily' | 'weekly', at: Date): Date => {
  for (let day = civilDateOf(at); ; day = addDays(day, 1)) {
    const digest = instant(day, DIGEST_AT);
    if (digest.getTime() > at.getTime() && (frequency === 'daily' || weekdayOf(day) === MONDAY)) return digest;
  }
};
