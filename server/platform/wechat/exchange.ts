import { setTimeout as wait } from 'node:timers/promises';
import { readAnswer, WechatError, WechatUnreachable, type WechatAnswer } from './answer';

export interface WechatRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A file, in place of a body. */
  readonly form?: FormData;
  /** False for what must not be done twice, such as sending a message: then a lost answer is not asked for again. */
  readonly repeatable: boolean;
}

export interface ExchangeOptions {
  /** For example `https://api.weixin.qq.com`. */
  readonly baseUrl: string;
  /** For one attempt. */
  readonly timeoutMs: number;
  /** Pause before each further attempt; their count is the number of retries. */
  readonly retryAfterMs: readonly number[];
}

/** One question to WeChat and its answer, retried when it may help. */
export type Exchange = (request: WechatRequest) => Promise<WechatAnswer>;

/** errcode -1: the system is busy, ask the developer to try again shortly. */
const SYSTEM_BUSY = -1;

const retryMayHelp = (error: unknown, { repeatable }: WechatRequest): boolean =>
  (repeatable && error instanceof WechatUnreachable) || (error instanceof WechatError && error.errcode === SYSTEM_BUSY);

/** What goes wrong before a connection stands. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const wasNotSent = (error: unknown): boolean => {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && BEFORE_SENDING.has(String(cause.code));
};

const attempt = async (
  options: ExchangeOptions,
  { method, path, query, body, form }: WechatRequest,
): Promise<WechatAnswer> => {
  const url = new URL(path, options.baseUrl);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      method,
      // The query carries the secret: it must not follow a redirection anywhere.
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs),
      // JSON.stringify leaves Chinese as it is, which WeChat demands (no \uXXXX).
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json; charset=utf-8' } }),
      ...(form === undefined ? {} : { body: form }),
    });
    text = await answer.text();
  } catch (error) {
    // Only the name is kept: a message could hold the address, and with it the secret.
    const why = (error as Partial<Error> | null)?.name ?? 'unknown';
    throw new WechatUnreachable(`no answer from WeChat at ${path} (${why})`, !wasNotSent(error));
  }
  if (!answer.ok) throw new WechatUnreachable(`WeChat answered HTTP ${String(answer.status)} at ${path}`);
  return readAnswer(text);
};

/** Full jitter, so that many processes that failed together do not come back together. */
const jittered = (ms: number): number => Math.ceil(ms * (0.5 + Math.random() / 2));

export const createExchange =
  (options: ExchangeOptions): Exchange =>
  async (request) => {
    for (const pause of options.retryAfterMs) {
      try {
        return await attempt(options, request);
      } catch (error) {
        if (!retryMayHelp(error, request)) throw error;
        await wait(jittered(pause));
      }
    }
    return attempt(options, request);
  };
