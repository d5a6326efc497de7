/** May not begin a line. @source GB/T 15834-2011 5.1 */
const NEVER_FIRST = /^[，。、；：！？…—）》」』”’〕】〉·%％,.;:!?)\]}~]/u;
/** May not end a line. */
const NEVER_LAST = /[（《「『“‘〔【〈([{]$/u;
/** Small marks that may hang over the right edge (标点悬挂). */
const MAY_HANG = /^[，。、；：]$/u;

const CHINESE =
  /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018-\u201d\u2026\u25a1]/u;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

export const graphemesOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Units that a line is never broken inside: a Chinese character, or a word of Latin letters and digits. */
function unitsOf(text: string, width: (text: string) => number, limit: number): string[] {
  const units: string[] = [];
  let isWord = false;
  for (const each of graphemesOf(text)) {
    const joins = !CHINESE.test(each) && each !== ' ';
    const last = units.at(-1);
    if (joins && isWord && last !== undefined && width(last + each) <= limit) units[units.length - 1] = last + each;
    else units.push(each);
    isWord = joins;
  }
  return units;
}

/** Moves a break to where neither side is forbidden; where there is no such place, it stays. */
function lawfulBreak(units: readonly string[], start: number, wanted: number): number {
  const isBad = (at: number): boolean => {
    const [next, last] = [units[at], units[at - 1]];
    return (next !== undefined && NEVER_FIRST.test(next)) || (last !== undefined && NEVER_LAST.test(last));
  };
  if (!isBad(wanted)) return wanted;
  const hanging = units[wanted];
  if (hanging !== undefined && MAY_HANG.test(hanging) && !isBad(wanted + 1)) return wanted + 1;
  for (let at = wanted - 1; at > start; at -= 1) if (!isBad(at)) return at;
  return wanted;
}

/**
 * Lines of a paragraph: none begins or ends with a mark that may not, and a small mark hangs over the edge rather than pull a
 * character down.
 *
 * @param indent - taken from the first line
 * @source GB/T 15834-2011 标点符号用法 第五章
 */
export function breakLines(text: string, limit: number, indent: number, width: (text: string) => number): string[] {
  const units = unitsOf(text, width, limit - indent);
  const widths = units.map(width);
  const lines: string[] = [];
  let start = 0;
  while (start < units.length) {
    const room = limit - (lines.length === 0 ? indent : 0);
    let [end, used] = [start, 0];
    while (end < units.length && used + (widths[end] ?? 0) <= room + 0.01) used += widths[end++] ?? 0;
    if (end === start) end += 1;
    const at = end < units.length ? lawfulBreak(units, start, end) : end;
    lines.push(units.slice(start, at).join(''));
    start = at;
    while (units[start] === ' ') start += 1;
  }
  return lines;
}
