// Where the letters of a run of text stand on a page. A part of redaction-process.mjs.

/** In ems: italic letters and flourishes reach over the letters beside them. */
const SIDE = 0.4;

/** The upright rectangle around points of a page, in fractions of the page as it is shown. */
export const boxOf = (viewport, corners) => {
  const placed = corners.map(([x, y]) => viewport.convertToViewportPoint(x, y));
  const xs = placed.map(([x]) => x);
  const ys = placed.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    x: left / viewport.width,
    y: top / viewport.height,
    width: (Math.max(...xs) - left) / viewport.width,
    height: (Math.max(...ys) - top) / viewport.height,
  };
};

/** Where a run of text stands on the page. Taller than its letters: what hangs below and rises above belongs to it. */
export function boxOfRun(viewport, { transform, width, height }, { vertical = false, from = 0, to = width } = {}) {
  const [a, b, c, d, e, f] = transform;
  const size = Math.max(Math.hypot(c, d), height, 1);
  const along = Math.hypot(a, b) || 1;
  const up = Math.hypot(c, d) || 1;
  const at = (right, high) => [e + (a / along) * right + (c / up) * high, f + (b / along) * right + (d / up) * high];
  const [x0, x1] = vertical ? [-0.7 * size, 0.7 * size] : [from - SIDE * size, to + SIDE * size];
  const [y0, y1] = vertical ? [-Math.max(height, width) - 0.2 * size, 0.2 * size] : [-0.35 * size, 1.1 * size];
  return boxOf(viewport, [at(x0, y0), at(x1, y0), at(x0, y1), at(x1, y1)]);
}

/** Every letter that the page draws, in order: what it says, how far it moves on, and by which instruction it is drawn. */
export async function glyphsOf(page) {
  const { OPS, AnnotationMode } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const glyphs = [];
  fnArray.forEach((operator, instruction) => {
    if (operator !== OPS.showText) return;
    for (const each of argsArray[instruction][0]) {
      const last = glyphs.at(-1);
      if (typeof each === 'number') {
        if (last?.instruction === instruction) last.after -= each / 1000;
      } else if (each) glyphs.push({ text: each.unicode, width: each.width / 1000, after: 0, instruction });
    }
  });
  return glyphs.filter(({ text }) => text.trim() !== '' || text === ' ');
}

/**
 * For each run, where its letters begin and end along it, by the widths that they are drawn with; undefined where letters
 * and run do not agree on what is said or how long it is.
 */
export function letterStops(glyphs, placed) {
  let next = 0;
  return placed.map(({ text, item, vertical }) => {
    if (!item || next < 0) return undefined;
    const mine = [];
    for (let at = 0; at < text.length;) {
      while (glyphs[next]?.text === ' ' && text[at] !== ' ') next += 1;
      const glyph = glyphs[next];
      if (glyph && text.startsWith(glyph.text, at)) {
        mine.push({ ...glyph, at });
        at += glyph.text.length;
        next += 1;
      } else if (text[at].trim() === '') at += 1;
      else {
        next = -1;
        return undefined;
      }
    }
    return vertical ? undefined : stopsOf(mine, text, item);
  });
}

function stopsOf(glyphs, text, { transform: [a, b], width }) {
  const em = Math.hypot(a, b);
  const last = glyphs.at(-1);
  if (!last) return undefined;
  const advances = glyphs.map((glyph) => em * (glyph.width + (glyph === last ? 0 : glyph.after)));
  const spacing = (width - advances.reduce((sum, each) => sum + each, 0)) / glyphs.length;
  const isSpaced = Math.abs(spacing * glyphs.length) > 0.02 * width + 0.05 * em;
  // Spacing is the same between all letters of one instruction; between two there may be a gap of any size.
  const isEven = !/\s/.test(text) && glyphs.every(({ instruction }) => instruction === last.instruction);
  if (isSpaced && !isEven) return undefined;
  const stops = Array(text.length + 1).fill(width);
  let x = 0;
  glyphs.forEach(({ at, text: letters }, index) => {
    for (let unit = 0; unit < letters.length; unit += 1) stops[at + unit] = x;
    x += advances[index] + spacing;
    stops[at + letters.length] = x;
  });
  return stops;
}
