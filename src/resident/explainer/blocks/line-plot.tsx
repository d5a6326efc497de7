import type { BlockOf } from '../../../../contract/explainer-block';
import { Box } from '../../../ui/primitives/box';
import { endsOf, middleOf, shareOf } from '../chart-scale';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** A thin band along the points: the only way to draw a slanted line that grows with its box, without canvas or SVG. */
function bandAlong(points: readonly { readonly x: string; readonly y: string }[]): string {
  const above = points.map(({ x, y }) => `${x} calc(${y} - 1.25px)`);
  const below = [...points].reverse().map(({ x, y }) => `${x} calc(${y} + 1.25px)`);
  return `polygon(${[...above, ...below].join(', ')})`;
}

/** The drawn part of a line chart. An ornament: the values stand beneath it in words. */
export function LinePlot({ block }: { readonly block: BlockOf<'line-chart'> }) {
  const { series, labels, unit } = block;
  const ends = endsOf(
    series.flatMap(({ values }) => values),
    unit,
  );
  return (
    <Box className="ex-plot" decorative>
      {series.map(({ name, values }, order) => {
        const points = values.slice(0, labels.length).map((value, at) => ({
          x: percent(middleOf(at, labels.length)),
          y: percent(1 - shareOf(value, ends)),
        }));
        return (
          <Box key={name} className="ex-plot-series">
            <Box className={`ex-plot-line ex-series-${String(order)}`} style={{ clipPath: bandAlong(points) }} />
            {points.map(({ x, y }) => (
              <Box key={x} className={`ex-plot-dot ex-series-${String(order)}`} style={{ left: x, top: y }} />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}
