import type { PageMeta } from './page-meta';
import { renderContext } from './render-context';

export function usePageMeta(meta: PageMeta): void {
  renderContext().meta = { ...meta };
}
