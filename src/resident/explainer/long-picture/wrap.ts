import type { Font, Measure } from './marks';

/** May not begin a line. */
const NEVER_FIRST = '，。、；：？！）》」』”’%％…—·';
/** May not end a line. */
const NEVER_LAST = '（《「『“‘';

/** Words and numbers stay whole; every Chinese character may end a line. */
const pieces = (text: string): string[] => text.match(/[A-Za-z0-9.,%+〔〕-]+|\s+|[^A-Za-z0-9\s]/gu) ?? [];

/** Breaks text into lines no wider than `width`, by the rules of Chinese typesetting (避头尾). */
export function wrap(text: string, font: Font, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, font, width, measure));
}

function wrapParagraph(text: string, font: Font, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text).flatMap((part) => fitting(part, font, width, measure))) {
    if (line === '' || measure(line + piece, font) <= width || NEVER_FIRST.includes(piece)) {
      line += line === '' ? piece.trimStart() : piece;
      continue;
    }
    const opening = NEVER_LAST.includes(line.slice(-1)) ? line.slice(-1) : '';
    lines.push(line.slice(0, line.length - opening.length).trimEnd());
    line = opening + piece.trimStart();
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** A word or an address that is wider than a line is cut wherever it must be. */
function fitting(piece: string, font: Font, width: number, measure: Measure): readonly string[] {
  return measure(piece, font) <= width ? [piece] : Array.from(piece);
}
