import type { ExplainerBlock } from '../../../contract/explainer-block';

/** Neither WeChat nor a search engine shows an SVG as the picture of a shared page. */
const isRaster = (src: string): boolean => /\.(png|jpe?g|webp)$/i.test(src);

/** The first picture of an explainer that can stand for it when it is shared. */
export function sharePicture(blocks: readonly ExplainerBlock[]): string | undefined {
  return blocks
    .map((block) => (block.kind === 'picture' ? block.src : block.kind === 'video' ? block.poster : undefined))
    .find((src) => src !== undefined && isRaster(src));
}
