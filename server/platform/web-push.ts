import { request as overHttp } from 'node:http';
import { Agent, request as overHttps } from 'node:https';
import { createRequire } from 'node:module';
import type WebPush from 'web-push';

export interface WebPushOptions {
  /** base64url, as `web-push generate-vapid-keys` writes them. */
  readonly publicKey: string;
  readonly privateKey: string;
  /** `mailto:` or `https:`: whom a push service may write to. */
  readonly subject: string;
  readonly timeoutMs?: number;
}

export interface BrowserSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** What the push service said, or that nothing certain is known. `retryAfterMs` where it named a time. */
export type WebPushAnswer =
  { readonly status: number; readonly retryAfterMs: number | null } | { readonly status: 'not-sent' | 'unknown' };

export interface WebPushClient {
  /** @param topic - at most 32 characters: a message that still waits at the push service is replaced by one of the same topic */
  send(to: BrowserSubscription, payload: string, topic: string): Promise<WebPushAnswer>;
}

const TTL_SECONDS = 3 * 24 * 3_600;
/** Before these, nothing has left the machine. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

// Loaded when the first message goes: most cities send none.
const load = (): typeof WebPush => createRequire(__filename)('web-push') as typeof WebPush;

const retryAfter = (value: string | undefined): number | null => {
  if (value === undefined) return null;
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) * 1_000 : null;
};

/** Messages to browsers: encrypted for the one browser, signed for the push service. @source RFC 8030, 8291, 8292 */
export const createWebPushClient = ({
  publicKey,
  privateKey,
  subject,
  timeoutMs = 10_000,
}: WebPushOptions): WebPushClient => {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const vapidDetails = { publicKey, privateKey, subject };
  return {
    send(to, payload, topic) {
      const details = load().generateRequestDetails(to, payload, {
        vapidDetails,
        TTL: TTL_SECONDS,
        topic,
        urgency: 'normal',
      });
      const url = new URL(details.endpoint);
      const isPlain = url.protocol === 'http:';
      const options = {
        method: details.method,
        headers: details.headers as Record<string, string>,
        timeout: timeoutMs,
      };
      return new Promise((resolve) => {
        const request = isPlain ? overHttp(url, options) : overHttps(url, { ...options, agent });
        request.on('response', (answer) => {
          answer.resume();
          const retryAfterMs = retryAfter(answer.headers['retry-after']);
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, retryAfterMs }));
          answer.on('error', () => resolve({ status: answer.statusCode ?? 0, retryAfterMs }));
        });
        request.on('timeout', () => request.destroy());
        request.on('error', (cause: NodeJS.ErrnoException) => {
          resolve({ status: NOT_SENT.has(cause.code ?? '') ? 'not-sent' : 'unknown' });
        });
        request.end(details.body);
      });
    },
  };
};
