import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date';

/**
 * Civil days without a publication from which an account is marked. The inspection fails an account that published nothing
 * in the two weeks before it is looked at (监测时间点前2周内无信息更新); on the fourteenth day that can be so at any hour.
 *
 * @source 国办秘函〔2019〕19号（政务新媒体单项否决）；10 日、13 日 are reminders of our own
 */
export const SILENCE_DAYS = { remind: 10, warn: 13, over: 14 } as const;

export type SilenceLevel = keyof typeof SILENCE_DAYS;
/** The worst first. */
export const SILENCE_LEVELS = ['over', 'warn', 'remind'] as const satisfies readonly SilenceLevel[];

export interface Silence {
  /** Civil days since the last sign, 0 or more. */
  readonly days: number;
  readonly level: SilenceLevel | 'fresh';
}

/**
 * How long an account has been silent.
 *
 * @param lastSign - civil date of the last publication; of the opening, where there was none
 * @example silenceOf('2026-11-01', '2026-11-15') // { days: 14, level: 'over' }
 */
export function silenceOf(lastSign: CivilDate, today: CivilDate): Silence {
  const days = Math.max(0, daysBetween(lastSign, today));
  return { days, level: SILENCE_LEVELS.find((level) => days >= SILENCE_DAYS[level]) ?? 'fresh' };
}

/** The newest last sign that is marked so, or worse, on a day: what is older is too. */
export const silentSince = (level: SilenceLevel, today: CivilDate): CivilDate => addDays(today, -SILENCE_DAYS[level]);
