import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import type { BlockProps } from './block-props';

/** 谁适用. */
export function Audience({ block, cited }: BlockProps<'audience'>) {
  return (
    <Box as="section" className="card ex-stack-block" label={block.title}>
      <Box as="h2">{block.title}</Box>
      <Box as="ul" className="ex-audience">
        {block.groups.map(({ name, text, clauses }) => (
          <Box as="li" key={name} className="ex-audience-group">
            <Box as="h3">{name}</Box>
            <Box as="p" className="ex-claim">
              {text}
            </Box>
            <Clauses refs={clauses} cited={cited} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
