/** Where a government account stands. An app of one's own (移动客户端) counts as new media too. @source 国办发〔2018〕123号 */
export const NEW_MEDIA_PLATFORMS = [
  'wechat',
  'channels',
  'weibo',
  'douyin',
  'kuaishou',
  'toutiao',
  'app',
  'other',
] as const;
export type NewMediaPlatform = (typeof NEW_MEDIA_PLATFORMS)[number];

/** What everybody calls it. */
export const platformName: Readonly<Record<NewMediaPlatform, string>> = {
  wechat: '微信公众号',
  channels: '微信视频号',
  weibo: '微博',
  douyin: '抖音',
  kuaishou: '快手',
  toutiao: '今日头条',
  app: '移动客户端',
  other: '其他平台',
};

/** Other ways in which lists of the offices write it. */
const ALSO: Readonly<Record<string, NewMediaPlatform>> = {
  微信: 'wechat',
  公众号: 'wechat',
  微信订阅号: 'wechat',
  微信服务号: 'wechat',
  视频号: 'channels',
  新浪微博: 'weibo',
  抖音号: 'douyin',
  抖音短视频: 'douyin',
  快手号: 'kuaishou',
  头条: 'toutiao',
  头条号: 'toutiao',
  今日头条号: 'toutiao',
  app: 'app',
  客户端: 'app',
  手机客户端: 'app',
  其他: 'other',
};

/**
 * The platform that a cell of a list names; undefined where it is none that we know.
 *
 * @example platformOf('头条号') // 'toutiao'
 */
export function platformOf(text: string): NewMediaPlatform | undefined {
  const written = text.trim().toLowerCase();
  const named = NEW_MEDIA_PLATFORMS.find((platform) => platformName[platform] === written);
  return named ?? (Object.hasOwn(ALSO, written) ? ALSO[written] : undefined);
}
