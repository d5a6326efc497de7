const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SAME: Readonly<Record<string, string>> = { 〇: '零', '○': '零', 两: '二' };

/** Characters a clause number is written with: Chinese, half width or full width. */
export const NUMERAL = '[零〇○一二两三四五六七八九十百千0-9０-９]';

/** Largest number read: no document counts further, and anchors stay short. */
const LARGEST = 9999;

/**
 * The number that a Chinese, half-width or full-width numeral stands for, or null when it is none from 0 to 9999.
 *
 * @example parseNumeral('一百二十三') // 123
 */
export function parseNumeral(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  const marks = Array.from(plain).map((mark) => SAME[mark] ?? mark);
  if (marks.length === 0 || marks.length > 8) return null;
  let total = 0;
  let pending: number | null = null;
  let lastUnit = 10_000;
  for (const mark of marks) {
    const unit = UNITS[mark];
    if (unit === undefined) {
      const digit = DIGITS.indexOf(mark);
      // 零 only fills a gap (一百零一), so it may be followed by another digit; 一一 is no number.
      if (digit < 0 || (pending !== null && pending !== 0)) return null;
      pending = digit;
      continue;
    }
    if (unit >= lastUnit || pending === 0) return null;
    total += (pending ?? 1) * unit;
    pending = null;
    lastUnit = unit;
  }
  total += pending ?? 0;
  return total <= LARGEST ? total : null;
}

/**
 * A number from 0 to 9999 in Chinese.
 *
 * @example chineseNumeral(110) // '一百一十'
 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > LARGEST) return String(n);
  if (n < 10) return DIGITS.charAt(n);
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    // 十五, not 一十五; but 一百一十五.
    text += (digit === 1 && unit === 10 && text === '' ? '' : DIGITS.charAt(digit)) + name;
  }
  return text;
}
