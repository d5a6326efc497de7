import { isCivilDate, type CivilDate } from './civil-date';

const WRITTEN_DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/**
 * A date as people write it in a list; undefined where it is none.
 *
 * @example writtenDate('2026年3月5日') // '2026-03-05'
 */
export function writtenDate(text: string): CivilDate | undefined {
  const [, year = '', month = '', day = ''] = WRITTEN_DATE.exec(text.normalize('NFKC').trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}
