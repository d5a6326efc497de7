import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import type { BlockProps } from './block-props';

/** 新旧对比. */
export function BeforeAfter({ block, cited }: BlockProps<'before-after'>) {
  return (
    <Box as="section" className="card ex-stack-block" label={block.title}>
      <Box as="h2">{block.title}</Box>
      <Box as="ul" className="ex-changes">
        {block.rows.map(({ aspect, before, after, clauses }) => (
          <Box as="li" key={aspect} className="ex-change">
            <Box as="h3">{aspect}</Box>
            <Box className="ex-change-sides">
              <Box className="ex-change-side">
                <Box className="ex-change-when">以前</Box>
                <Box>{before}</Box>
              </Box>
              <Box className="ex-change-side now">
                <Box className="ex-change-when">现在</Box>
                <Box className="strong">{after}</Box>
              </Box>
            </Box>
            <Clauses refs={clauses} cited={cited} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
