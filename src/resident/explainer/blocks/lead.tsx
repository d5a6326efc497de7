import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import type { BlockProps } from './block-props';

/** 导语: the answer before the background. */
export function Lead({ block, cited }: BlockProps<'lead'>) {
  return (
    <Box className="ex-lead">
      <Box as="p" className="ex-lead-text">
        {block.text}
      </Box>
      <Clauses refs={block.clauses} cited={cited} />
    </Box>
  );
}
