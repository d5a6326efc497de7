/** A day as it is written in a running text; what is not written is null. */
export interface WrittenDay {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  /** 星期三, as 0 to 6; null where no weekday stands behind it. */
  readonly weekday: number | null;
  /** 2026年03月05日: filled up with a zero. */
  readonly isPadded: boolean;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_NUMBER = '[〇○零一二三四五六七八九十]';
const WEEKDAY = '(?:\\s*[（(]?\\s*(?:星期|周|礼拜)([一二三四五六日天])\\s*[)）]?)?';
const ARABIC = `(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日(?!元|内|前后各)${WEEKDAY}`;
const WRITTEN = `(?:(${HAN_NUMBER}{4})年)?(${HAN_NUMBER}{1,3})月(${HAN_NUMBER}{1,4})日${WEEKDAY}`;
const ISO = '(?<![\\d./-])((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d./-]|\\s*[号个条款])';
const DAYS = new RegExp(`(?<![\\d.])(?:${ARABIC})`, 'g');
const HAN_DAYS = new RegExp(`(?<![十百千第])(?:${WRITTEN})`, 'g');
const ISO_DAYS = new RegExp(ISO, 'g');

const weekdayOf = (name: string | undefined): number | null =>
  name === undefined ? null : Math.max(0, '日一二三四五六'.indexOf(name));

/** 二十三 → 23, 二〇二六 → 2026. */
export function hanNumber(text: string): number {
  const plain = text.replace(/[○零]/g, '〇');
  const tens = plain.indexOf('十');
  if (tens < 0) return Number(Array.from(plain, (digit) => HAN_DIGITS.indexOf(digit)).join(''));
  const digit = (part: string, empty: number): number => (part === '' ? empty : HAN_DIGITS.indexOf(part));
  return digit(plain.slice(0, tens), 1) * 10 + digit(plain.slice(tens + 1), 0);
}

const numberOr = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function readArabic(match: RegExpExecArray): WrittenDay {
  const [whole, year, month = '', day = '', weekday] = match;
  return {
    from: match.index,
    to: match.index + whole.length,
    year: numberOr(year),
    month: Number(month),
    day: Number(day),
    weekday: weekdayOf(weekday),
    isPadded: year !== undefined && (month.startsWith('0') || day.startsWith('0')),
  };
}

function readHan(match: RegExpExecArray): WrittenDay {
  const [whole, year, month = '', day = '', weekday] = match;
  return {
    from: match.index,
    to: match.index + whole.length,
    year: year === undefined ? null : hanNumber(year),
    month: hanNumber(month),
    day: hanNumber(day),
    weekday: weekdayOf(weekday),
    isPadded: false,
  };
}

function readIso(match: RegExpExecArray): WrittenDay {
  const [whole, year, , month, day] = match;
  const place = { from: match.index, to: match.index + whole.length };
  return { ...place, year: Number(year), month: Number(month), day: Number(day), weekday: null, isPadded: false };
}

/** Every day that is written in a text, in its order. */
export function writtenDays(text: string): WrittenDay[] {
  return [
    ...Array.from(text.matchAll(DAYS), readArabic),
    ...Array.from(text.matchAll(HAN_DAYS), readHan),
    ...Array.from(text.matchAll(ISO_DAYS), readIso),
  ].sort((a, b) => a.from - b.from);
}
