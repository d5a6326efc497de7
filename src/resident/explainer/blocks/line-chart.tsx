import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import { Text } from '../../../ui/primitives/text';
import { valueWithUnit } from '../chart-scale';
import type { BlockProps } from './block-props';
import { LinePlot } from './line-plot';

/** 折线图: what it shows in a sentence, the lines, and each value in words. */
export function LineChart({ block, cited }: BlockProps<'line-chart'>) {
  const { title, unit, labels, series, summary, clauses } = block;
  return (
    <Box as="figure" className="card ex-stack-block" label={title}>
      <Box as="h2">{title}</Box>
      <Box as="p" className="ex-claim">
        {summary}
      </Box>
      <LinePlot block={block} />
      <Box className="ex-plot-labels" decorative>
        {labels.map((label) => (
          <Box key={label} className="ex-plot-label">
            {label}
          </Box>
        ))}
      </Box>
      <Box as="ul" className="ex-chart-values">
        {series.map(({ name, values }, order) => (
          <Box as="li" key={name} className="ex-chart-series">
            <Box className="ex-chart-name">
              <Text className={`ex-chart-key ex-series-${String(order)}`} decorative />
              <Text>{name}</Text>
            </Box>
            <Box className="meta">
              {labels.map((label, at) => `${label} ${valueWithUnit(values[at] ?? 0, unit)}`).join('，')}
            </Box>
          </Box>
        ))}
      </Box>
      <Clauses refs={clauses} cited={cited} />
    </Box>
  );
}
