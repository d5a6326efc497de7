import { ok, refuse, type Result } from '../../../domain/result';
import type { Clock } from '../clock';
import { createAccessTokens } from './access-token';
import { stringOf, WechatError, WechatUnreachable, type WechatAnswer } from './answer';
import { createExchange } from './exchange';

export interface WechatOptions {
  readonly appId: string;
  readonly secret: string;
  /** For example `https://api.weixin.qq.com`, or the local server of development and tests. */
  readonly api: string;
  readonly clock: Clock;
  readonly timeoutMs?: number;
  readonly retryAfterMs?: readonly number[];
}

export type LoginRefusalCode = 'wechat.code-invalid' | 'wechat.high-risk' | 'wechat.too-frequent';

export interface WechatClient {
  /**
   * Who stands behind a `wx.login` code. The session_key that comes with it is dropped here: nothing needs it, so nothing
   * can leak it.
   */
  identify(code: string): Promise<Result<{ readonly openid: string }, { readonly code: LoginRefusalCode }>>;
  /** A call under the application's access token; renewed once and tried once more when WeChat no longer takes it. */
  call(path: string, body: unknown): Promise<WechatAnswer>;
  /** The same for what is only asked. */
  ask(path: string): Promise<WechatAnswer>;
  /** The same for a file in the field `media`. */
  upload(path: string, file: WechatFile, query?: Readonly<Record<string, string>>): Promise<WechatAnswer>;
}

export interface WechatFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly type: string;
}

const TOKEN_REFUSED = new Set([40001, 40014, 42001]);

const LOGIN_REFUSALS: ReadonlyMap<number, LoginRefusalCode> = new Map([
  [40029, 'wechat.code-invalid'],
  [40163, 'wechat.code-invalid'], // used before
  [40226, 'wechat.high-risk'],
  [45011, 'wechat.too-frequent'],
]);

/** Without a token nothing was asked yet, whatever became of the question for the token. */
const beforeTheCall = (token: Promise<string>): Promise<string> =>
  token.catch((error: unknown) => {
    throw error instanceof WechatUnreachable ? new WechatUnreachable(error.message, false) : error;
  });

/** @source law of the platform: api.weixin.qq.com, 登录 and 凭据 */
export const createWechatClient = (options: WechatOptions): WechatClient => {
  const { appId: appid, secret } = options;
  const exchange = createExchange({
    baseUrl: options.api,
    timeoutMs: options.timeoutMs ?? 3_000,
    retryAfterMs: options.retryAfterMs ?? [150, 600],
  });
  const tokens = createAccessTokens(exchange, options.clock, { appid, secret });
  const callWith = (token: string, path: string, body: unknown): Promise<WechatAnswer> =>
    exchange({ method: 'POST', path, query: { access_token: token }, body, repeatable: false });

  const withToken = async (ask: (token: string) => Promise<WechatAnswer>): Promise<WechatAnswer> => {
    const token = await beforeTheCall(tokens.current());
    try {
      return await ask(token);
    } catch (error) {
      if (!(error instanceof WechatError && TOKEN_REFUSED.has(error.errcode))) throw error;
      return ask(await beforeTheCall(tokens.after(token)));
    }
  };

  return {
    async identify(code) {
      try {
        const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
        const answer = await exchange({ method: 'GET', path: '/sns/jscode2session', query, repeatable: true });
        return ok({ openid: stringOf(answer, 'openid') });
      } catch (error) {
        const refusal = error instanceof WechatError ? LOGIN_REFUSALS.get(error.errcode) : undefined;
        if (refusal === undefined) throw error;
        return refuse({ code: refusal });
      }
    },
    call: (path, body) => withToken((token) => callWith(token, path, body)),
    upload(path, { bytes, name, type }, query = {}) {
      const form = new FormData();
      form.set('media', new Blob([bytes], { type }), name);
      return withToken((token) =>
        exchange({ method: 'POST', path, query: { ...query, access_token: token }, form, repeatable: false }),
      );
    },
    ask: (path) =>
      withToken((token) => exchange({ method: 'GET', path, query: { access_token: token }, repeatable: true })),
  };
};
