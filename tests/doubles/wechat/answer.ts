import { randomBytes } from 'node:crypto';

/** WeChat's words for a code, as its own server says them. */
const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40009: 'invalid image size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43107: 'subscribe message capability banned',
  43108: 'concurrent sending to one user',
  43104: 'appid not match openid',
  44002: 'empty post data',
  44003: 'empty news data',
  45003: 'title size out of limit',
  45004: 'description size out of limit',
  45009: 'reach max api daily quota limit',
  45166: 'invalid content',
  45168: 'hit sensitive words',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  53503: 'the draft did not pass the checks for publishing',
  53504: 'publish it on the official site',
  53505: 'save it by hand first',
  61010: 'code is expired',
  76021: 'cgi_path not found',
  200012: 'template num exceeds limit',
  200014: 'invalid tid',
  200016: 'invalid start',
  200017: 'invalid limit',
  200018: 'invalid ids',
  200019: 'invalid ids',
  200020: 'invalid keyword list',
  200021: 'invalid scene desc',
  87007: 'session_key is not existd or expired',
  87008: 'invalid sig_method',
  87009: 'invalid signature',
};

export type Json = Record<string, unknown>;

const hex = (): string => randomBytes(4).toString('hex');

/** Request id as WeChat writes it: 8hex-8hex-8hex. */
const rid = (): string => `${hex()}-${hex()}-${hex()}`;

/** A no: HTTP 200 all the same. */
export const no = (errcode: number, detail = ''): Json => ({
  errcode,
  errmsg: `${MESSAGES[errcode] ?? 'error'}${detail === '' ? '' : ` ${detail}`}, rid: ${rid()}`,
});

/** A yes of the paths that say so. */
export const yes = (more: Json = {}): Json => ({ errcode: 0, errmsg: 'ok', ...more });

export const textOf = (from: Json, name: string): string => {
  const value = from[name];
  return typeof value === 'string' ? value : '';
};
