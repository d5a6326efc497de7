import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import { Text } from '../../../ui/primitives/text';
import { endsOf, shareOf, valueWithUnit } from '../chart-scale';
import type { BlockProps } from './block-props';

/** 柱状图: lying bars with their values in words, so that nothing is told by length or colour alone. */
export function BarChart({ block, cited }: BlockProps<'bar-chart'>) {
  const { title, unit, labels, series, summary, clauses } = block;
  const ends = endsOf(
    series.flatMap(({ values }) => values),
    unit,
  );
  return (
    <Box as="figure" className="card ex-stack-block" label={title}>
      <Box as="h2">{title}</Box>
      <Box as="p" className="ex-claim">
        {summary}
      </Box>
      <Box as="ul" className="ex-bars">
        {labels.map((label, at) => (
          <Box as="li" key={label} className="ex-bar-group">
            <Box className="ex-bar-label">{label}</Box>
            {series.map(({ name, values }, order) => (
              <Box key={name} className="ex-bar-line">
                <Box className="ex-bar-words">
                  <Text className="ex-bar-name">{series.length > 1 ? name : ''}</Text>
                  <Text className="ex-bar-value">{valueWithUnit(values[at] ?? 0, unit)}</Text>
                </Box>
                <Box className="ex-bar-track" decorative>
                  <Box
                    className={`ex-bar-fill ex-series-${String(order)}`}
                    style={{ width: `${String(Math.abs(shareOf(values[at] ?? 0, ends) - shareOf(0, ends)) * 100)}%` }}
                  />
                </Box>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      <Clauses refs={clauses} cited={cited} />
    </Box>
  );
}
