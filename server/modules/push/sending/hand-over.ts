import { webPushVerdict, wechatVerdict, type Verdict } from '../../../../domain/push';
import { pageAddress } from '../../../platform/published/page-address';
import type { ContentKind } from '../../../../contract/primitives';
import { WechatError, WechatUnreachable } from '../../../platform/wechat/answer';
import type { BrowserSubscription } from '../../../platform/web-push';
import type { SendingDeps } from '../deps';
import { spokenOf } from '../frozen';
import type { PushRow } from '../tables';
import type { Claimed } from './claim';

const SEND = '/cgi-bin/message/subscribe/send';
const later: Verdict = { kind: 'later', rest: null };
const unknown: Verdict = { kind: 'unknown' };

/** What is the same for everybody, read once. */
const spokenByPush = new WeakMap<PushRow, ReturnType<typeof spokenOf>>();
const spokenFor = (push: PushRow) => {
  const known = spokenByPush.get(push);
  if (known) return known;
  const made = spokenOf(push);
  spokenByPush.set(push, made);
  return made;
};

const linkOf = ({ tokens }: SendingDeps, { push, subscriber }: Claimed): string =>
  `${pageAddress(push.about_kind as ContentKind, push.about_id)}&m=${tokens.tokenOf({ push: push.number, subscriber })}`;

/** Hands a message to WeChat, once. @source 微信 subscribe/send (law.md 6.5) */
export async function handToWechat(deps: SendingDeps, claimed: Claimed): Promise<Verdict> {
  const { wechat, cipher } = deps;
  const { template } = spokenFor(claimed.push);
  if (!wechat || template === null || claimed.openidSealed === null)
    return { kind: 'refused', reason: 'channel-blocked', forAll: false };
  const place = { table: 'subscribers', column: 'openid_sealed', id: claimed.subscriberId };
  try {
    await wechat.call(SEND, {
      touser: cipher.open(claimed.openidSealed, place),
      template_id: template.templateId,
      page: linkOf(deps, claimed).slice(1),
      miniprogram_state: 'formal',
      lang: 'zh_CN',
      data: Object.fromEntries(Object.entries(template.fields).map(([key, value]) => [key, { value }])),
    });
    return { kind: 'delivered' };
  } catch (cause) {
    if (cause instanceof WechatError) return wechatVerdict(cause.errcode);
    if (cause instanceof WechatUnreachable) return cause.mayHaveArrived ? unknown : later;
    throw cause;
  }
}

async function browsersOf({ store, cipher }: SendingDeps, subscriber: number) {
  const rows = await store.read
    .selectFrom('web_push_endpoints')
    .selectAll()
    .where('subscriber', '=', subscriber)
    .execute();
  return rows.map((row) => {
    const place = { table: 'web_push_endpoints', column: 'subscription_sealed', id: row.id };
    return { id: row.id, to: JSON.parse(cipher.open(row.subscription_sealed, place)) as BrowserSubscription };
  });
}

/** Of several browsers the best answer counts: one that took it is enough. */
const RANK = ['delivered', 'unknown', 'later', 'refused', 'burnt'] as const;

/** Hands a message to every browser of a person; those that are gone are forgotten. @source RFC 8030 */
export async function handToBrowsers(deps: SendingDeps, claimed: Claimed): Promise<Verdict> {
  const { webPush, store } = deps;
  const { title, text } = spokenFor(claimed.push);
  const url = linkOf(deps, claimed);
  // The same tag and topic: what was not shown yet is replaced, so that nobody sees one message twice.
  const tag = claimed.push.id;
  const verdicts: Verdict[] = [];
  for (const { id, to } of webPush ? await browsersOf(deps, claimed.subscriber) : []) {
    const answer = await webPush?.send(to, JSON.stringify({ title, text, url, tag }), tag.slice(0, 32));
    if (answer === undefined || answer.status === 'not-sent') verdicts.push(later);
    else if (!('retryAfterMs' in answer)) verdicts.push(unknown);
    else {
      const verdict = webPushVerdict(answer.status, answer.retryAfterMs);
      verdicts.push(verdict);
      if (verdict.kind === 'refused' && verdict.reason === 'endpoint-gone')
        await store.write((trx) => trx.deleteFrom('web_push_endpoints').where('id', '=', id).execute());
    }
  }
  const best = RANK.map((kind) => verdicts.find((verdict) => verdict.kind === kind)).find((each) => each !== undefined);
  return best ?? { kind: 'refused', reason: 'endpoint-gone', forAll: false };
}
