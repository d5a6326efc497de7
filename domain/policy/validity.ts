import { compareCivilDates, type CivilDate } from '../calendar/civil-date';

/** 有效 / 已修改 / 失效 / 废止 / 尚未生效. */
export type Validity = 'in-force' | 'amended' | 'lapsed' | 'repealed' | 'not-yet-in-force';

/** The dates that decide. Each may be missing. */
export interface ValidityDates {
  /** 施行日期: first day in force. */
  readonly effectiveOn?: CivilDate | undefined;
  /** Last day in force (失效), inclusive. */
  readonly expiresOn?: CivilDate | undefined;
  /** 废止日期: first day no longer in force. */
  readonly repealedOn?: CivilDate | undefined;
  /** First day on which a newer text stands. */
  readonly amendedOn?: CivilDate | undefined;
}

/**
 * Whether a policy document is in force on a day. It is worked out for the day asked about, and never typed in.
 *
 * A repeal says more than a lapse, and both more than an amendment; a document repealed before it came into force is repealed.
 *
 * @param on - civil date asked about
 * @source 政府信息公开条例(国令第711号)第二十条第一项；law-site practice 有效性 (有效、已修改、失效、废止、尚未生效)
 * @example validityOn({ effectiveOn: '2026-12-01' }, '2026-11-22') // 'not-yet-in-force'
 */
export function validityOn(dates: ValidityDates, on: CivilDate): Validity {
  const hasCome = (date: CivilDate | undefined) => date !== undefined && compareCivilDates(date, on) <= 0;
  if (hasCome(dates.repealedOn)) return 'repealed';
  if (dates.expiresOn !== undefined && compareCivilDates(dates.expiresOn, on) < 0) return 'lapsed';
  if (dates.effectiveOn !== undefined && !hasCome(dates.effectiveOn)) return 'not-yet-in-force';
  return hasCome(dates.amendedOn) ? 'amended' : 'in-force';
}
