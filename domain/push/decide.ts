import type { Channel } from './channel';
import type { DeliveryReason } from './reason';

/** What is known of a person when a push has matched him. */
export interface Reach {
  readonly consent: 'current' | 'revoked' | 'outdated';
  readonly paused: boolean;
  readonly frequency: 'each' | 'daily' | 'weekly';
  readonly isWechat: boolean;
  /** Messages of the push's template that he still takes; Infinity for a long-term yes. */
  readonly stock: number;
  readonly template: 'open' | 'rejected' | 'banned';
  readonly hasBrowser: boolean;
  /** Messages that disturbed him, or are about to, in the last seven days. */
  readonly disturbed: number;
}

/** What is to become of the push for one person: exactly one of these, for everybody. */
export type Decision =
  | {
      readonly state: 'waiting';
      readonly channel: Channel;
      readonly reason: DeliveryReason | null;
      readonly digest: boolean;
    }
  | {
      readonly state: 'delivered';
      readonly channel: 'inbox';
      readonly reason: DeliveryReason | null;
      readonly digest: false;
    }
  | {
      readonly state: 'no-consent' | 'suppressed';
      readonly channel: null;
      readonly reason: DeliveryReason;
      readonly digest: false;
    };

const disturbance = ({ paused, frequency, disturbed }: Reach, weeklyCap: number): DeliveryReason | undefined => {
  if (paused) return 'paused';
  // Who chose a digest chose how often he is disturbed.
  return frequency === 'each' && disturbed >= weeklyCap ? 'cap-reached' : undefined;
};

const missed = (channel: Exclude<Channel, 'inbox'>, reach: Reach, weeklyCap: number): DeliveryReason | undefined => {
  if (channel === 'web-push') return reach.hasBrowser ? disturbance(reach, weeklyCap) : 'no-browser';
  if (!reach.isWechat) return 'no-wechat';
  if (reach.template !== 'open') return 'template-rejected';
  return reach.stock > 0 ? disturbance(reach, weeklyCap) : 'no-consent-left';
};

const nowhere = (reasons: readonly DeliveryReason[]): Decision => {
  const held = reasons.find((reason) => reason === 'paused' || reason === 'cap-reached');
  if (held !== undefined) return { state: 'suppressed', channel: null, reason: held, digest: false };
  return { state: 'no-consent', channel: null, reason: reasons[0] ?? 'no-consent-left', digest: false };
};

/**
 * By which way a push reaches a person, or why it does not. The channels are tried in their order; the inbox takes everybody
 * and disturbs nobody, so that neither a pause nor the cap keeps a message from who wants to look.
 *
 * @param weeklyCap - messages that may disturb in seven days
 * @source 个人信息保护法第十四条至第十六条 (nothing without consent); 上限、暂停、汇总是工程取值，见 ADR 26
 */
export const decide = (reach: Reach, channels: readonly Channel[], weeklyCap: number): Decision => {
  if (reach.consent !== 'current') {
    const reason = reach.consent === 'revoked' ? 'unsubscribed' : 'notice-changed';
    return { state: 'suppressed', channel: null, reason, digest: false };
  }
  const isDigest = reach.frequency !== 'each';
  const reasons: DeliveryReason[] = [];
  for (const channel of channels) {
    const reason = channel === 'inbox' ? undefined : missed(channel, reach, weeklyCap);
    if (reason !== undefined) {
      reasons.push(reason);
      continue;
    }
    const because = reasons[0] ?? null;
    if (channel === 'inbox' && !isDigest) return { state: 'delivered', channel, reason: because, digest: false };
    return { state: 'waiting', channel, reason: because, digest: isDigest };
  }
  return nowhere(reasons);
};

/**
 * What becomes of somebody whom a channel turned out not to reach: the inbox where the push goes there too, else the end.
 *
 * @param reason - what the channel said
 */
export const afterwards = (
  channels: readonly Channel[],
  reason: DeliveryReason,
): { readonly state: 'delivered' | 'no-consent' | 'failed' | 'suppressed'; readonly channel: 'inbox' | null } => {
  if (reason === 'unsubscribed' || reason === 'notice-changed' || reason === 'stopped' || reason === 'page-withdrawn')
    return { state: 'suppressed', channel: null };
  if (channels.includes('inbox')) return { state: 'delivered', channel: 'inbox' };
  if (reason === 'paused' || reason === 'cap-reached') return { state: 'suppressed', channel: null };
  const noConsent: readonly DeliveryReason[] = [
    'no-wechat',
    'no-consent-left',
    'template-rejected',
    'no-browser',
    'endpoint-gone',
  ];
  return { state: noConsent.includes(reason) ? 'no-consent' : 'failed', channel: null };
};
