import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import { Text } from '../../../ui/primitives/text';
import type { BlockProps } from './block-props';

/** 步骤, on a numbered rail. */
export function Steps({ block, cited }: BlockProps<'steps'>) {
  return (
    <Box as="section" className="card ex-stack-block" label={block.title}>
      <Box as="h2">{block.title}</Box>
      <Box as="ol" className="ex-rail">
        {block.steps.map(({ title, text, clauses }, index) => (
          <Box as="li" key={title} className="ex-rail-entry">
            <Text className="ex-rail-mark">{String(index + 1)}</Text>
            <Box className="ex-rail-words">
              <Box as="h3">{title}</Box>
              <Box as="p" className="ex-claim">
                {text}
              </Box>
              <Clauses refs={clauses} cited={cited} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
