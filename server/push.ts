import type { PolicySummary } from '../contract/policy';
import type { ContentKind } from '../contract/primitives';
import { NOTICE_VERSION } from '../domain/audience';
import type { Channel } from '../domain/push';
import { ok } from '../domain/result';
import type { Config } from './config';
import { forgetIdle } from './modules/audience/actions/take-back';
import type { AudienceDeps } from './modules/audience/deps';
import { registerAudience } from './modules/audience/resident';
import { stocks } from './modules/audience/stock';
import { findSubscriber, tagNumbers, whoAsks } from './modules/audience/subscriber';
import { createTemplates } from './modules/audience/templates';
import { registerWechatMessages } from './modules/audience/wechat-route';
import { countAbout } from './modules/enquiry/store';
import type { PushDeps } from './modules/push/deps';
import { createHeld } from './modules/push/held';
import { countQuestion } from './modules/push/questions';
import { registerPush, type PushModule } from './modules/push/register';
import { createTokens } from './modules/push/tokens';
import { findSession } from './modules/session/store';
import { findWithdrawal } from './modules/withdrawal/store';
import type { StaffGate } from './platform/auth/staff-gate';
import type { Cipher } from './platform/cipher';
import type { Clock } from './platform/clock';
import type { Store, Trx } from './platform/db/store';
import type { Problems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import type { KeyedHash } from './platform/keyed-hash';
import type { Published } from './platform/published/published';
import { createWebPushClient } from './platform/web-push';
import type { WechatClient } from './platform/wechat/client';
import { createMessagePush } from './platform/wechat/message-push';

interface PushingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly gate: StaffGate;
  readonly published: Published;
  readonly wechat: WechatClient | undefined;
  readonly config: Config;
}

export interface Pushing extends Pick<PushModule, 'tasksOf'> {
  /** Counts a question for the message that led to it. */
  readonly countQuestion: (trx: Trx, token: string, now: Date) => Promise<void>;
  /** Starts what is due, without waiting for its end: a push may take long. */
  everySecond(): Promise<void>;
  everyDay(): Promise<void>;
  /** Ends what is being sent after the batch in hand. */
  close(): Promise<void>;
}

/** Kinds of pages that take questions. */
const ASKED: readonly string[] = ['qa-issues', 'qa-items', 'explainers', 'press-conferences'];

const UNNAMED = '已撤下的内容';

/** The page as it is published now; where a correction asks, also what stands at its address since it was withdrawn. */
const pageFinder =
  ({ store, published }: Pick<PushingDeps, 'store' | 'published'>): PushDeps['findPage'] =>
  async (kind, id, orWithdrawn = false) => {
    const row = await store.read
      .selectFrom('published')
      .innerJoin('rendered', 'rendered.id', 'published.id')
      .select(['rendered.title', 'published.edition', 'rendered.summary'])
      .where('published.id', '=', `${kind}/${id}`)
      .where('published.state', '=', 'shown')
      .executeTakeFirst();
    if (row) {
      const { title, edition, summary } = row;
      const standing = kind === 'policies' ? (JSON.parse(summary) as PolicySummary).validity : null;
      return { title, edition, standing, topics: published.catalogue.get(kind as ContentKind, id)?.topics ?? [] };
    }
    const withdrawal = orWithdrawn ? await findWithdrawal(store.read, kind as ContentKind, id) : null;
    return withdrawal ? { title: withdrawal.title ?? UNNAMED, edition: 0, standing: null, topics: [] } : undefined;
  };

const channelsOf = ({ wechat, config }: PushingDeps): Channel[] => [
  ...(wechat ? (['wechat'] as const) : []),
  ...(config.push.webPush ? (['web-push'] as const) : []),
  'inbox',
];

const messagePushOf = ({ push, wechat }: Config): AudienceDeps['messagePush'] =>
  push.messagePush && wechat ? createMessagePush({ ...push.messagePush, appId: wechat.appId }) : undefined;

/** 订阅与精准推送: what residents choose, and what is sent to whom. */
export function registerPushing(app: App, deps: PushingDeps): Pushing {
  const { store, clock, keyedHash, config, published, wechat } = deps;
  const { weeklyCap, perSecond, webPush } = config.push;
  const tokens = createTokens(keyedHash);
  const templates = createTemplates(store, clock, wechat);
  const directory = () => published.rows.directory();
  const audience: AudienceDeps = {
    ...deps,
    directory,
    findWechatUser: (token) => findSession(deps, token, clock.now()),
    deliveries: createHeld(store, tokens),
    keeper: { name: config.letterhead.organ, contact: `${config.letterhead.phone}，${config.letterhead.address}` },
    weeklyCap,
    templates: () => templates.kept(),
    webPush,
    messagePush: messagePushOf(config),
  };
  registerAudience(app, audience);
  registerWechatMessages(app, audience);
  const reportFault = (cause: unknown): void => app.log.error({ err: cause }, 'sending a push failed');
  const push: PushDeps = {
    ...deps,
    directory,
    tokens,
    stocks,
    tagNumbers,
    findPage: pageFinder(deps),
    noticeVersion: NOTICE_VERSION,
    weeklyCap,
    perSecond,
    webPush: webPush && createWebPushClient(webPush),
    channels: channelsOf(deps),
    templates: async () => ({ problem: await templates.refresh(), items: await templates.kept() }),
    findPerson: async (headers) => {
      const who = await whoAsks(audience, headers);
      return who.ok ? ok(await findSubscriber(store.read, who.value.hash)) : who;
    },
    countQuestions: async (kind, id, since) =>
      ASKED.includes(kind) ? countAbout(store.read, { kind, id }, since) : null,
  };
  const { sender, tasksOf } = registerPush(app, push, reportFault);
  return {
    tasksOf,
    countQuestion: (trx, token, now) => countQuestion(tokens, trx, token, now),
    everySecond() {
      sender.run().catch(reportFault);
      return Promise.resolve();
    },
    async everyDay() {
      await forgetIdle(audience);
      await templates.refresh();
    },
    close: () => sender.stop(),
  };
}
