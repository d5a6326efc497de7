import type { WechatConsents } from '../../contract/audience';

/** What came of WeChat's question. */
export type SubscribeOutcome =
  | { readonly kind: 'answered'; readonly results: WechatConsents['results'] }
  /** Reminders are switched off for the whole mini-program: only its settings help. */
  | { readonly kind: 'switched-off'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string };

const failed = (sentence: string): SubscribeOutcome => ({ kind: 'failed', sentence });
const OUR_FAULT = '现在开不了微信提醒，是我们这边没有设好。消息照样会放进收件箱。';
const NO_NETWORK = '网络连不上，微信没有打开询问。联网后再点一次。';

/** @source 微信 wx.requestSubscribeMessage 错误码 (law.md 6.3) */
export const OUTCOME_OF_ERROR: Readonly<Partial<Record<number, SubscribeOutcome>>> = {
  10001: failed(OUR_FAULT),
  10002: failed(NO_NETWORK),
  10003: failed(NO_NETWORK),
  10004: failed(OUR_FAULT),
  10005: failed('小程序在后台时微信不能询问。回到这一页再点一次。'),
  20001: failed(OUR_FAULT),
  20002: failed(OUR_FAULT),
  20003: failed(OUR_FAULT),
  20004: {
    kind: 'switched-off',
    sentence:
      '你在微信里关掉了这个小程序的“接收通知”。要打开：点右上角“…”，进“设置”，进“通知管理”，打开“接收通知”，再回来点一次。',
  },
  20005: failed('微信暂停了这个小程序的提醒功能。消息照样会放进收件箱。'),
  20013: failed(OUR_FAULT),
};
