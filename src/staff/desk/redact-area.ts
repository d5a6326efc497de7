import type { DeskRedaction } from '../../../contract/foi-attachment';

/** A rectangle on a page, in fractions of its width and height. */
export type Area = DeskRedaction['areas'][number];

const LEAST = 0.005;

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Never outside the page, never too small to be seen. */
export function tidyArea(area: Area): Area {
  const width = within(area.width, LEAST, 1);
  const height = within(area.height, LEAST, 1);
  return { page: area.page, width, height, x: within(area.x, 0, 1 - width), y: within(area.y, 0, 1 - height) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The rectangle between two corners. */
export const areaBetween = (page: number, from: Point, to: Point): Area =>
  tidyArea({
    page,
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  });

/** A click without a movement draws nothing. */
export const isDrawn = ({ width, height }: Area): boolean => width > LEAST && height > LEAST;

const STEP = 0.01;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Arrow keys move an area, with Shift they size it. @returns undefined for any other key */
export function areaAfterKey(area: Area, key: string, shift: boolean): Area | undefined {
  const move = MOVES[key];
  if (!move) return undefined;
  const [dx, dy] = move;
  return tidyArea(
    shift ? { ...area, width: area.width + dx, height: area.height + dy } : { ...area, x: area.x + dx, y: area.y + dy },
  );
}
