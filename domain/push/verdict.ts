import type { DeliveryReason } from './reason';

/** Until a limit is counted anew. */
export type Rest = 'second' | 'minute' | 'day' | number;

/** What an answer to a send means for the person, and for the channel. */
export type Verdict =
  | { readonly kind: 'delivered' }
  /** 43101: nothing is left, whatever the ledger says. */
  | { readonly kind: 'burnt' }
  | {
      readonly kind: 'refused';
      readonly reason: DeliveryReason;
      /** Nobody else would get it either. */ readonly forAll: boolean;
    }
  /** It was not sent for certain. */
  | {
      readonly kind: 'later';
      /** How long the whole channel rests; milliseconds where it was named. */ readonly rest: Rest | null;
    }
  /** It may have been sent: never again. */
  | { readonly kind: 'unknown' };

const refused = (reason: DeliveryReason, forAll: boolean): Verdict => ({ kind: 'refused', reason, forAll });
const later = (rest: Rest | null): Verdict => ({ kind: 'later', rest });

/** @source 微信 subscribe/send 错误码 (law.md 6.4, 6.5) */
const BY_ERRCODE: Readonly<Record<number, Verdict>> = {
  0: { kind: 'delivered' },
  43101: { kind: 'burnt' },
  40003: refused('invalid-recipient', false),
  43104: refused('invalid-recipient', false),
  40037: refused('message-refused', true),
  41030: refused('message-refused', true),
  45168: refused('message-refused', true),
  47001: refused('message-refused', true),
  47003: refused('message-refused', true),
  43107: refused('channel-blocked', true),
  48001: refused('channel-blocked', true),
  [-1]: later(null),
  40001: later(null),
  40014: later(null),
  42001: later(null),
  43108: later(null),
  44990: later('second'),
  44991: later('minute'),
  45011: later('minute'),
  44993: later('day'),
  45009: later('day'),
};

/** What WeChat's answer means. A code that is not documented is a no, tried again a few times. */
export const wechatVerdict = (errcode: number): Verdict => BY_ERRCODE[errcode] ?? later(null);

/**
 * What a push service's answer means.
 *
 * @param retryAfterMs - what its Retry-After asks for, else null
 * @source RFC 8030 第5节、第8.4节, RFC 8292
 */
export const webPushVerdict = (status: number, retryAfterMs: number | null = null): Verdict => {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 404 || status === 410) return refused('endpoint-gone', false);
  if (status === 429) return later(retryAfterMs ?? 'minute');
  if (status === 413 || status === 400) return refused('message-refused', true);
  if (status === 401 || status === 403) return refused('channel-blocked', true);
  return status >= 500 ? { kind: 'unknown' } : refused('message-refused', false);
};

const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 3_600_000;
export const MAX_ATTEMPTS = 6;

/** How long to wait after so many attempts (from 1) that were certainly not sent. */
export const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** (attempts - 1));
