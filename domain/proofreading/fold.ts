/** What one UTF-16 unit becomes when texts are compared; 0 where it falls out. */
export type FoldTable = Uint16Array;

const FULL_WIDTH_FROM = 0xff01;
const FULL_WIDTH_TO = 0xff5e;
const FULL_TO_HALF = 0xfee0;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const TO_SMALL = 0x20;

/** Stand between the characters of a word for the eye or for nobody: spaces, joiners, marks of direction, variations. */
const BETWEEN: readonly (readonly [from: number, to: number])[] = [
  [0x09, 0x09],
  [0x0b, 0x0c],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x202a, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
];

const foldedUnit = (unit: number): number => {
  if (BETWEEN.some(([from, to]) => unit >= from && unit <= to)) return 0;
  const half = unit >= FULL_WIDTH_FROM && unit <= FULL_WIDTH_TO ? unit - FULL_TO_HALF : unit;
  return half >= CAPITAL_A && half <= CAPITAL_Z ? half + TO_SMALL : half;
};

/**
 * A table by which texts are compared: full width is half width, capitals are small, traditional characters are simplified,
 * and what only stands in between falls out. A line feed stays: words do not run over it.
 *
 * @param simplified - pairs of single characters, traditional then simplified, without a divider; those outside of the basic
 *   plane stay as they are
 */
export function makeFoldTable(simplified = ''): FoldTable {
  const table = new Uint16Array(0x10000);
  for (let unit = 1; unit < table.length; unit += 1) table[unit] = foldedUnit(unit);
  const characters = Array.from(simplified);
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const [from = '', to = ''] = [characters[at], characters[at + 1]];
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}

/** A text as it is compared. */
export function folded(text: string, table: FoldTable): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = table[text.charCodeAt(at)] ?? 0;
    if (unit !== 0) out += String.fromCharCode(unit);
  }
  return out;
}
