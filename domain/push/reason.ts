import type { Channel } from './channel';

/** Why somebody does not get a push, or gets it by another way than the first; and the words for it, to staff and to the resident. */
export const reasonWords = {
  'no-wechat': { staff: '没有用微信登录', own: '你没有用微信登录，不能发微信提醒' },
  'no-consent-left': { staff: '微信提醒次数用完了', own: '你同意的微信提醒次数用完了' },
  'template-rejected': { staff: '不接收这类微信提醒', own: '你没有接收这类微信提醒' },
  'no-browser': { staff: '没有开通浏览器提醒', own: '你没有开通浏览器提醒' },
  'cap-reached': { staff: '本周提醒已到上限', own: '这一周提醒你的次数已到上限' },
  paused: { staff: '本人暂停了提醒', own: '你暂停了提醒' },
  unsubscribed: { staff: '本人撤回了同意', own: '你撤回了同意' },
  'notice-changed': { staff: '还没有同意新的告知', own: '告知内容改过，你还没有重新同意' },
  stopped: { staff: '推送中途停止', own: '这次发送中途停止了' },
  'page-withdrawn': { staff: '内容已撤下', own: '内容已撤下，没有继续发' },
  'invalid-recipient': { staff: '微信不认这个接收人', own: '微信说找不到你的账号' },
  'message-refused': { staff: '微信没有接受这条消息', own: '微信没有接受这条消息' },
  'channel-blocked': { staff: '微信提醒功能被停用', own: '微信提醒功能当时不能用' },
  'endpoint-gone': { staff: '浏览器提醒已失效', own: '你的浏览器提醒已经失效' },
  'gave-up': { staff: '多次没有发成', own: '试了多次没有发成' },
  'outcome-unknown': { staff: '发出后没有收到结果', own: '发出后没有收到结果，为免重复没有再发' },
  deleted: { staff: '本人删除了订阅', own: '你删除了订阅' },
} as const satisfies Record<string, { readonly staff: string; readonly own: string }>;
export type DeliveryReason = keyof typeof reasonWords;

export const channelWords: Readonly<Record<Channel, string>> = {
  wechat: '微信提醒',
  'web-push': '浏览器提醒',
  inbox: '收件箱',
};

export type DeliveryState = 'waiting' | 'delivered' | 'no-consent' | 'failed' | 'suppressed' | 'not-matched';

export interface Standing {
  readonly state: DeliveryState;
  readonly channel: Channel | null;
  readonly reason: DeliveryReason | null;
}

/** What became of a push for the one who asks, in the second person. `because` are his own choices that it met. */
export const standingSentence = ({ state, channel, reason }: Standing, because: string): string => {
  if (state === 'not-matched') return `这条没有发给你：它发给${because}，和你现在的选择对不上。`;
  const why = reason === null ? '' : reasonWords[reason].own;
  const way = channel === null ? '' : channelWords[channel];
  if (state === 'waiting') return `这条会发给你，还在等：${way}。${because}`;
  if (state === 'delivered') return `${because}已通过${way}发给你${why === '' ? '' : `（${why}）`}。`;
  return `${because}但没有发给你：${why}。`;
};
