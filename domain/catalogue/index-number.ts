import { ok, refuse, type Refusal, type Result } from '../result';

/**
 * 索引号 as this catalogue gives it: `LX0110-A12-2026-00007`, which is the code of the organ, the class or area, the year of
 * formation, and a serial number within these three. Once given it never changes, wherever its entry is moved.
 *
 * @source 条例第十二条; form [D]: 各地政府网站通行的“机构代码-分类-年份-流水号”
 */
export interface IndexNumber {
  /** 2 to 12 capitals and digits. */
  readonly organ: string;
  /** Id of the class or area, in small letters: `a12`. */
  readonly group: string;
  /** 1949 to 2199. */
  readonly year: number;
  /** From 1. */
  readonly serial: number;
}

export type IndexNumberFault = Refusal<'catalogue.number-shape'>;

const OWN = /^([A-Z0-9]{2,12})-([A-D]\d{2})-(19[4-9]\d|2[01]\d\d)-(\d{5,9})$/;
const ORGAN = /^[A-Z0-9]{2,12}$/;
const SERIAL_DIGITS = 5;

export const isOrganCode = (code: string): boolean => ORGAN.test(code);

/** @throws RangeError when a part is not as it has to be */
export function formatIndexNumber({ organ, group, year, serial }: IndexNumber): string {
  const text = `${organ}-${group.toUpperCase()}-${String(year)}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;
  if (!parseIndexNumber(text).ok) throw new RangeError(`no index number: ${text}`);
  return text;
}

/** @example parseIndexNumber('LX0110-A12-2026-00007') // { organ: 'LX0110', group: 'a12', year: 2026, serial: 7 } */
export function parseIndexNumber(text: string): Result<IndexNumber, IndexNumberFault> {
  const [, organ = '', group = '', year = '', digits = ''] = OWN.exec(text) ?? [];
  const serial = Number(digits);
  const isOurs = organ !== '' && Number(year) >= 1949 && serial >= 1 && digits === digits.replace(/^0(?=\d{5})/, '');
  if (!isOurs) return refuse({ code: 'catalogue.number-shape', field: 'indexNumber' });
  return ok({ organ, group: group.toLowerCase(), year: Number(year), serial });
}

const BROUGHT = /^[A-Z0-9]{2,24}(?:[-/][A-Z0-9]{1,24}){0,3}[-/](?:19[4-9]\d|20\d\d|21\d\d)[-/]\d{1,9}$/;
const MOST_CHARACTERS = 60;

/** One way to write a number: without white space, in half-width capitals. */
export const tidyIndexNumber = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replaceAll(/[—–－﹣]/g, '-')
    .toUpperCase();

/**
 * Whether a number that a document brings along has the form of one: an organ, perhaps a class, a year, a serial number.
 *
 * @example isIndexNumber('000014349/2019-00032') // true
 */
export const isIndexNumber = (text: string): boolean => text.length <= MOST_CHARACTERS && BROUGHT.test(text);
