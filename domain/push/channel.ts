/** By which ways a message goes; the inbox is open to everybody. */
export const CHANNELS = ['wechat', 'web-push', 'inbox'] as const;
export type Channel = (typeof CHANNELS)[number];
