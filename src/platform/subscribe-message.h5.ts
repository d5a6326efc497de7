import type { SubscribeOutcome } from './subscribe-outcome';

/** A browser has no messages of WeChat. */
export const HAS_SUBSCRIBE_MESSAGE: boolean = false;
export const askSubscribeMessage = (_templateIds: readonly string[]): Promise<SubscribeOutcome> =>
  Promise.resolve({ kind: 'failed', sentence: '微信提醒要在小程序里打开。' });
export const openReminderSettings = (): void => undefined;
