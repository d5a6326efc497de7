import type { DeliveryChannel } from '../../../contract/audience-inbox';
import type { PushLine, PushSums, PushView } from '../../../contract/push';
import { channelWords } from '../../../domain/push/reason';
import { pushStateNames, type PushState } from '../../../domain/push/state';

export { pushStateNames as STATE_NAMES };

/** Classes of the badge. */
export const STATE_TONES: Readonly<Record<PushState, string>> = {
  draft: '',
  'awaiting-approval': ' soon',
  approved: ' good',
  scheduled: ' good',
  sending: ' very-soon',
  sent: ' good',
  stopped: ' late',
  returned: ' late',
};

export const channelName = (channel: DeliveryChannel): string => channelWords[channel];

export const people = (count: number): string => `${String(count)} 人`;

/** `2026-11-26 08:30`, Beijing time. */
export function beijingTime(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** What a field of date and time holds, and the instant it stands for; both are Beijing time. */
export const toLocalField = (instant: string | null): string =>
  instant === null ? '' : beijingTime(instant).replace(' ', 'T');
export const fromLocalField = (value: string): string | null =>
  value === '' ? null : `${value.slice(0, 16)}:00+08:00`;

/** Every person once. */
export const SUM_PARTS: readonly { readonly key: Exclude<keyof PushSums, 'matched'>; readonly name: string }[] = [
  { key: 'delivered', name: '收到' },
  { key: 'noConsent', name: '没有同意或次数用完' },
  { key: 'suppressed', name: '暂停或到上限' },
  { key: 'failed', name: '没有发成' },
  { key: 'open', name: '还在发' },
];

export const sumsSentence = (sums: PushSums): string =>
  `${people(sums.matched)} = ${SUM_PARTS.map(({ key, name }) => `${name} ${String(sums[key])}`).join(' + ')}`;

export const titleOf = ({ title, about }: Pick<PushLine | PushView, 'title' | 'about'>): string =>
  title.trim() === '' ? (about.title ?? '（内容已撤下）') : title;

/** What a word of each kind may be; WeChat refuses anything else. */
const KIND_RULES: Readonly<Record<string, string>> = {
  thing: '不超过20个字',
  number: '只能是数字，不超过32位，可以有小数',
  letter: '只能是英文字母，不超过32个',
  symbol: '只能是符号，不超过5个',
  character_string: '数字、字母或符号，不超过32个',
  time: '24小时制的时间，例如 15:01 或 2026年11月26日 15:01',
  date: '日期，例如 2026年11月26日',
  amount: '金额，例如 ¥100.50 或 100元',
  phone_number: '电话号码，不超过17位',
  car_number: '车牌号，不超过8位',
  name: '不超过10个汉字，或者20个字母，不能有数字',
  phrase: '不超过5个汉字，只能是汉字',
};

export const ruleOfField = (kind: string): string =>
  kind.startsWith('enum') ? '只能从给定的里面选' : (KIND_RULES[kind] ?? KIND_RULES['thing'] ?? '');

/** Beneath a field that WeChat would refuse. */
export const fieldFault = (code: string, kind: string): string =>
  code === 'push.field-empty'
    ? '这一项还没有填，微信不收空的。'
    : code === 'push.field-control'
      ? '不能有换行。'
      : `不合微信的要求：${ruleOfField(kind)}。`;
