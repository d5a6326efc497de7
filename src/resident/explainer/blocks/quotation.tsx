import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import type { BlockProps } from './block-props';

/** 原文摘引. */
export function Quotation({ block, cited }: BlockProps<'quotation'>) {
  return (
    <Box as="figure" className="card ex-quotation">
      <Box as="blockquote" className="ex-quotation-text">
        {block.text}
      </Box>
      <Box as="figcaption" className="meta">
        {`—— ${block.attribution}`}
      </Box>
      <Clauses refs={block.clauses} cited={cited} />
    </Box>
  );
}
