/** 预告 / 正在直播 / 已结束. It follows from the clock and is never typed in. */
export type PressConferenceState = 'upcoming' | 'live' | 'ended';

/** When a press conference (新闻发布会) takes place. */
export interface PressConferenceTime {
  /** First instant of the event, inclusive; ISO 8601 with offset. */
  readonly startsAt: string;
  /** End of the event, exclusive. */
  readonly endsAt: string;
}

function milliseconds(instant: Date | string): number {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(instant)}`);
  return ms;
}

/**
 * The state of a press conference at an instant.
 *
 * @param now - instant asked about
 * @throws RangeError when an instant cannot be read
 * @example pressConferenceState({ startsAt: '2026-11-22T10:00:00+08:00', endsAt: '2026-11-22T11:00:00+08:00' }, now)
 */
export function pressConferenceState(
  { startsAt, endsAt }: PressConferenceTime,
  now: Date | string,
): PressConferenceState {
  const at = milliseconds(now);
  if (at < milliseconds(startsAt)) return 'upcoming';
  return at < milliseconds(endsAt) ? 'live' : 'ended';
}

/** Time left, in whole units. */
export interface CountdownParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/**
 * Time left until an instant, in days, hours, minutes and seconds; all zero once it has come.
 *
 * Seconds are rounded up, so that the countdown reaches zero at the instant and not a second before.
 */
export function countdownTo(instant: Date | string, now: Date | string): CountdownParts {
  const left = Math.max(0, Math.ceil((milliseconds(instant) - milliseconds(now)) / 1000));
  return {
    days: Math.floor(left / 86_400),
    hours: Math.floor(left / 3_600) % 24,
    minutes: Math.floor(left / 60) % 60,
    seconds: left % 60,
  };
}
