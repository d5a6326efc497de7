import { Clauses } from '../../../ui/clauses';
import { Box } from '../../../ui/primitives/box';
import { Picture } from '../../../ui/primitives/picture';
import type { BlockProps } from './block-props';

/** 图. What it shows is also said in words. */
export function PictureWithCaption({ block, cited }: BlockProps<'picture'>) {
  const { src, alt, width, height, caption, clauses } = block;
  return (
    <Box as="figure" className="card ex-stack-block">
      <Picture src={src} alt={alt} width={width} height={height} />
      {caption === undefined ? null : (
        <Box as="figcaption" className="ex-claim">
          {caption}
        </Box>
      )}
      <Clauses refs={clauses} cited={cited} />
    </Box>
  );
}
