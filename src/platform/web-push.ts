import type { WebPushSubscription } from '../../contract/audience';

/** How a browser's notifications stand on this device; the mini-program has none. */
export type WebPushStanding = 'elsewhere' | 'unsupported' | 'denied' | 'off' | 'on';

export type WebPushAsked =
  { readonly kind: 'subscribed'; readonly subscription: WebPushSubscription } | { readonly kind: 'denied' | 'failed' };

export const webPushStanding = (): Promise<WebPushStanding> => Promise.resolve('elsewhere');
export const subscribeWebPush = (_serverKey: string): Promise<WebPushAsked> => Promise.resolve({ kind: 'failed' });
/** @returns the address that was given up, for the server; undefined where there was none */
export const unsubscribeWebPush = (): Promise<string | undefined> => Promise.resolve(undefined);
