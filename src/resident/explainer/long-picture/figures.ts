import type { ClauseRef } from '../../../../contract/clause';
import type { BlockOf } from '../../../../contract/explainer-block';
import { COLOURS, FONTS, PAD } from './marks';
import { PAGE, type Sheet } from './sheet';

const COLUMNS = 2;
const INNER = 12;

/** 关键数字, two side by side, each row as high as its longer cell. */
export function drawFigures(
  sheet: Sheet,
  { title, figures }: BlockOf<'key-figures'>,
  basis: (clauses: readonly ClauseRef[] | undefined) => string,
): void {
  if (title !== undefined) {
    sheet.write(title, { font: FONTS.heading, column: PAGE });
    sheet.skip(6);
  }
  const width = (PAGE.width - INNER) / COLUMNS;
  for (let start = 0; start < figures.length; start += COLUMNS) {
    const row = figures.slice(start, start + COLUMNS);
    const top = sheet.y;
    const plates = row.map((_, at) => PAGE.x + at * (width + INNER));
    const ends = row.map(({ value, unit, label, clauses }, at) => {
      const column = { x: (plates[at] ?? 0) + INNER, width: width - 2 * INNER };
      const afterValue = sheet.write(`${value} ${unit}`, { font: FONTS.figure, column, y: top + INNER });
      const afterLabel = sheet.write(label, { fill: COLOURS.ink2, column, y: afterValue });
      return sheet.write(basis(clauses), { font: FONTS.small, fill: COLOURS.seal, column, y: afterLabel });
    });
    const height = Math.max(...ends) - top + INNER;
    for (const x of plates)
      sheet.mark({ kind: 'plate', x, y: top, width, height, radius: 12, fill: COLOURS.surface, border: COLOURS.line });
    sheet.skip(height + INNER);
  }
  sheet.skip(PAD - INNER);
}
