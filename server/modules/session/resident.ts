import { randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { Problem } from '../../../contract/error';
import { SessionRequest, SessionView } from '../../../contract/session';
import { refuse } from '../../../domain/result';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { SentenceTable } from '../../platform/errors/sentences';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';
import type { KeyedHash } from '../../platform/keyed-hash';
import { WechatError, WechatUnreachable } from '../../platform/wechat/answer';
import type { LoginRefusalCode, WechatClient } from '../../platform/wechat/client';
import { keepSession } from './store';

export interface SessionDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  /** Undefined where no mini-program is configured. */
  readonly wechat: WechatClient | undefined;
}

const SENTENCES = {
  'wechat.code-invalid': { status: 401, title: '微信登录没有成功，请再试一次。' },
  'wechat.high-risk': { status: 403, title: '微信认为这个账号有风险，暂时不能登录。不登录也可以阅读和申请。' },
  'wechat.too-frequent': { status: 429, title: '登录太频繁，请一分钟后再试。' },
  'session.wechat-unavailable': { status: 503, title: '暂时连不上微信，请稍后再试。不登录也可以阅读和申请。' },
  'session.not-configured': { status: 503, title: '这里还没有开通微信登录。不登录也可以阅读和申请。' },
} satisfies SentenceTable<LoginRefusalCode | 'session.wechat-unavailable' | 'session.not-configured'>;

const RETRY_AFTER_SECONDS: Partial<Record<string, string>> = {
  'wechat.too-frequent': '60',
  'session.wechat-unavailable': '10',
};
const LIFE_MS = 30 * 24 * 60 * 60 * 1_000;
const LOGINS = { max: 600, windowMs: 60_000 };

/** Logs a resident in from WeChat. What WeChat says of them stays here; the phone gets a token and a date. */
const openSession = async (deps: SessionDeps, openid: string): Promise<SessionView> => {
  const token = randomBytes(32).toString('base64url');
  const id = deps.keyedHash.hash('session token', token);
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + LIFE_MS).toISOString();
  await keepSession(deps.store, {
    id,
    openid_hash: deps.keyedHash.hash('openid', openid),
    openid_sealed: deps.cipher.seal(openid, { table: 'sessions', column: 'openid_sealed', id }),
    created_at: now.toISOString(),
    expires_at: expiresAt,
  });
  return { token, expiresAt };
};

/** Who asks; that WeChat cannot be reached or is set up wrongly is a refusal to the resident, and a fault in our log. */
const identify = async (wechat: WechatClient, code: string, log: FastifyBaseLogger) => {
  try {
    return await wechat.identify(code);
  } catch (error) {
    if (!(error instanceof WechatError || error instanceof WechatUnreachable)) throw error;
    log.error({ err: error }, 'WeChat login');
    return refuse({ code: 'session.wechat-unavailable' });
  }
};

export const registerSession = (app: App, deps: SessionDeps): void => {
  const { problems, wechat } = deps;
  problems.add(SENTENCES);
  withRateLimits(app, problems, (scope, limit) => {
    scope.post(
      '/api/session',
      {
        preHandler: limit(LOGINS),
        schema: {
          summary: 'Log in from WeChat',
          description: 'Takes the one-time code of wx.login. The openid and the session_key never leave the server.',
          tags: ['session'],
          body: SessionRequest,
          response: {
            201: SessionView,
            400: Problem,
            401: Problem,
            403: Problem,
            413: Problem,
            415: Problem,
            429: Problem,
            503: Problem,
          },
        },
      },
      async (request, reply) => {
        if (!wechat) return problems.send(reply, { code: 'session.not-configured' });
        const identified = await identify(wechat, request.body.code, request.log);
        if (!identified.ok) {
          const { code } = identified.refusal;
          const seconds = RETRY_AFTER_SECONDS[code];
          if (seconds !== undefined) void reply.header('retry-after', seconds);
          return problems.send(reply, { code });
        }
        const view = await openSession(deps, identified.value.openid);
        return reply.code(201).header('cache-control', 'no-store').send(view);
      },
    );
  });
};
