import { ClauseChips, OpenedClause, useOpenedClause } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import { Text } from '../../../ui/primitives/text';
import type { BlockProps } from './block-props';

/** 关键数字. A clause opens under the grid: a cell is too narrow for it. */
export function KeyFigures({ block, cited }: BlockProps<'key-figures'>) {
  const opened = useOpenedClause();
  const figures = block.figures.map((figure, index) => ({ ...figure, place: `${String(index)}:` }));
  return (
    <Box as="section" className="ex-stack-block" label={block.title ?? '关键数字'}>
      {block.title === undefined ? null : <Box as="h2">{block.title}</Box>}
      <Box as="ul" className="ex-figures">
        {figures.map(({ value, unit, label, clauses, place }) => (
          <Box as="li" key={place} className="ex-figure">
            <Box className="ex-figure-line">
              <Text className="ex-figure-value">{value}</Text>
              <Text className="ex-figure-unit">{unit}</Text>
            </Box>
            <Box className="ex-figure-label">{label}</Box>
            <ClauseChips refs={clauses} cited={cited} place={place} opened={opened} />
          </Box>
        ))}
      </Box>
      {figures.map(({ clauses, place }) => (
        <OpenedClause key={place} refs={clauses} cited={cited} place={place} opened={opened} />
      ))}
    </Box>
  );
}
