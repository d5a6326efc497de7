import type { BlockOf } from '../../../../contract/explainer-block';
import { endsOf, shareOf, valueWithUnit } from '../chart-scale';
import { COLOURS, FONTS } from './marks';
import { INSIDE, type Sheet } from './sheet';

const SERIES = [COLOURS.jade, COLOURS.amber, COLOURS.seal, COLOURS.ink3] as const;
const BAR = 8;

/** Charts as bars with their values: lines and bars say the same here. */
export function drawBars(
  sheet: Sheet,
  { title, summary, labels, series, unit }: BlockOf<'bar-chart'> | BlockOf<'line-chart'>,
): void {
  const ends = endsOf(
    series.flatMap(({ values }) => values),
    unit,
  );
  sheet.card(() => {
    sheet.write(title, { font: FONTS.heading });
    sheet.skip(4);
    sheet.write(summary, { fill: COLOURS.ink2 });
    for (const [at, label] of labels.entries()) {
      sheet.skip(8);
      sheet.write(label, { font: FONTS.strong });
      for (const [order, { name, values }] of series.entries()) {
        const value = values[at] ?? 0;
        const words = series.length > 1 ? `${name} ${valueWithUnit(value, unit)}` : valueWithUnit(value, unit);
        sheet.write(words, { font: FONTS.small, fill: COLOURS.ink2 });
        const width = Math.max(2, Math.abs(shareOf(value, ends) - shareOf(0, ends)) * INSIDE.width);
        const fill = SERIES[order % SERIES.length] ?? COLOURS.jade;
        sheet.mark({ kind: 'plate', x: INSIDE.x, y: sheet.y, width, height: BAR, radius: BAR / 2, fill });
        sheet.skip(BAR + 4);
      }
    }
  });
}
