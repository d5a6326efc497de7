import { COLOURS, EDGE, FONTS, LINE_HEIGHT, PAD, WIDTH, type Font, type Mark, type Measure } from './marks';
import { wrap } from './wrap';

interface Column {
  readonly x: number;
  readonly width: number;
}

/** The width between the edges of the picture. */
export const PAGE: Column = { x: EDGE, width: WIDTH - 2 * EDGE };
/** The width inside a card. */
export const INSIDE: Column = { x: EDGE + PAD, width: WIDTH - 2 * (EDGE + PAD) };

/** A sheet that is filled from top to bottom. */
export interface Sheet {
  /** Writes text into a column at the present height. @returns the height after it */
  write(text: string, options?: { font?: Font; fill?: string; column?: Column; y?: number }): number;
  /** Draws behind or beside; the present height stays. */
  mark(mark: Mark): void;
  /** Moves down. */
  skip(height: number): void;
  /** Draws a card around what `fill` writes. */
  card(fill: () => void, colours?: { fill: string; border: string }): void;
  /** The present height. */
  readonly y: number;
  readonly marks: readonly Mark[];
}

/** @param convert - turns text into the reader's script before it is measured */
export function newSheet(measure: Measure, convert: (text: string) => string): Sheet {
  const marks: Mark[] = [];
  let y = 0;
  const write: Sheet['write'] = (text, { font = FONTS.body, fill = COLOURS.ink, column = INSIDE, y: top } = {}) => {
    let at = top ?? y;
    for (const line of wrap(convert(text), font, column.width, measure)) {
      marks.push({ kind: 'words', x: column.x, y: at, text: line, font, fill });
      at += Math.round(font.size * LINE_HEIGHT);
    }
    if (top === undefined) y = at;
    return at;
  };
  const card: Sheet['card'] = (fill, { fill: ground, border } = { fill: COLOURS.surface, border: COLOURS.line }) => {
    const top = y;
    const place = marks.length;
    y += PAD;
    fill();
    y += PAD;
    const plate = { x: PAGE.x, y: top, width: PAGE.width, height: y - top, radius: 14, fill: ground, border };
    marks.splice(place, 0, { kind: 'plate', ...plate });
    y += PAD;
  };
  return {
    write,
    card,
    mark: (mark) => void marks.push(mark),
    skip: (height) => {
      y += height;
    },
    get y() {
      return y;
    },
    marks,
  };
}
