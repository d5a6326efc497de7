import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { API_ORIGIN } from './env';
import { mediaAddress } from './media-address';

/** What a shared page shows of itself. */
export interface ShareCard {
  readonly title: string;
  /** Address in the app: `to('explainer', { id })`. */
  readonly path: string;
  /** Picture, a path under /media; without one WeChat takes a picture of the page. */
  readonly image?: string | undefined;
}

export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'failed';

/** The public web address of a page. */
export const publicAddress = (path: string): string => API_ORIGIN + path;

/**
 * Says how this page is shared. WeChat asks for it when a share button (`opens="share"`) or its own menu is used, so
 * there is nothing left for the returned function to do. The page's config must set `enableShareAppMessage`.
 */
export function useShare({ title, path, image }: ShareCard): () => Promise<ShareOutcome> {
  const picture = image === undefined ? {} : { imageUrl: mediaAddress(image) };
  useShareAppMessage(() => ({ title, path, ...picture }));
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '', ...picture }));
  return shareByPanel;
}

const shareByPanel = (): Promise<ShareOutcome> => Promise.resolve('shared');
