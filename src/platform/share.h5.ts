import { copyText } from './clipboard';
import type { ShareCard, ShareOutcome } from './share';

export type { ShareCard, ShareOutcome } from './share';

export const publicAddress = (path: string): string => window.location.origin + path;

/** The phone's own share panel, or the address on the clipboard where there is none. */
export function useShare({ title, path }: ShareCard): () => Promise<ShareOutcome> {
  return async () => {
    const url = publicAddress(path);
    const panel = (navigator as Partial<Navigator>).share;
    if (!panel) return (await copyText(url)) ? 'copied' : 'failed';
    try {
      await panel.call(navigator, { title, url });
      return 'shared';
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'AbortError') return 'cancelled';
      return (await copyText(url)) ? 'copied' : 'failed';
    }
  };
}
