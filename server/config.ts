import { isIP } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataKey } from './platform/cipher';
import type { StoreConfig } from './platform/db/store';
import { readLetterhead, type Letterhead } from './letterhead';
import { readAccountConfig, type AccountConfig } from './account-config';
import { readPushConfig, type PushConfig } from './push-config';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** All that an operator can set. Read once, at boot. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded store and of the key file. */
  readonly dataDir: string;
  readonly store: StoreConfig;
  /** Folder of the search's index, which is derived from the store: one for each server process. */
  readonly searchDir: string;
  /** Undefined: the key file in `dataDir` is used, and made when absent. */
  readonly dataKeys: readonly DataKey[] | undefined;
  /** For absolute addresses in feeds and share links; undefined: taken from the request's own address. */
  readonly publicOrigin: string | undefined;
  readonly sampleCity: boolean;
  readonly wechat: { readonly appId: string; readonly secret: string; readonly api: string } | undefined;
  /** 公众号, an account of its own; undefined: none is connected. */
  readonly officialAccount: AccountConfig | undefined;
  readonly push: PushConfig;
  /** Who writes the letters of a case. */
  readonly letterhead: Letterhead;
  readonly logLevel: LogLevel;
  readonly trustProxy: boolean | number | string;
  /** 网站标识码, ten characters; undefined: the pages carry none. */
  readonly siteIdCode: string | undefined;
  /** ICP备案号 and 公安备案号, at the foot of the site; undefined: the foot has none. */
  readonly icpNumber: string | undefined;
  readonly psbNumber: string | undefined;
  /** Within how many working days the city promises to answer a question (群众提问); null: it promises none. */
  readonly answerWorkingDays: number | null;
  /** Memory that prepared answers may take. */
  readonly preparedBytes: number;
}

export type Env = Readonly<Record<string, string | undefined>>;
export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: readonly string[] };

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const WECHAT_API = 'https://api.weixin.qq.com';
const MEGABYTE = 1024 * 1024;

type Fault = (sentence: string) => void;

function wholeNumber(env: Env, name: string, fallback: number, [from, to]: [number, number], fault: Fault): number {
  const text = env[name] ?? '';
  if (text === '') return fallback;
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < from || value > to) {
    fault(`${name} must be a whole number from ${from} to ${to}, but is "${text}".`);
    return fallback;
  }
  return value;
}

function flag(env: Env, name: string, fallback: boolean, fault: Fault): boolean {
  const text = (env[name] ?? '').toLowerCase();
  if (text === '') return fallback;
  if (['1', 'true', 'on', 'yes'].includes(text)) return true;
  if (!['0', 'false', 'off', 'no'].includes(text)) fault(`${name} must be on or off, but is "${text}".`);
  return false;
}

/** `1:<base64 of 32 bytes>,2:…`. A fault never repeats the key. */
export function parseDataKeys(text: string, fault: Fault): readonly DataKey[] {
  const keys = text.split(',').map((part, index): DataKey => {
    const [, version, encoded] = /^\s*([1-9]\d{0,8}):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(part) ?? [];
    const key = Buffer.from(encoded ?? '', 'base64');
    if (version === undefined) fault(`DATA_KEYS entry ${index + 1} must look like 1:<32 bytes in base64>.`);
    else if (key.length !== 32) fault(`DATA_KEYS entry ${index + 1} must hold 32 bytes, but holds ${key.length}.`);
    return { version: Number(version ?? 0), key };
  });
  const versions = keys.map((key) => key.version);
  if (new Set(versions).size !== versions.length) fault('DATA_KEYS gives the same version twice.');
  return keys;
}

function origin(env: Env, name: string, fault: Fault): string | undefined {
  const text = env[name] ?? '';
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || (url.pathname !== '/' && url.pathname !== '')) {
    fault(`${name} must be an address such as https://www.example.gov.cn, but is "${text}".`);
    return undefined;
  }
  return url.origin;
}

function storeConfig(env: Env, dataDir: string, fault: Fault): StoreConfig {
  const url = env['DATABASE_URL'] ?? '';
  if (url === '') return { kind: 'embedded', file: join(dataDir, 'mingbai.db') };
  if (!/^postgres(ql)?:\/\//.test(url)) fault('DATABASE_URL must begin with postgres:// or be left out.');
  if ((env['DATA_KEYS'] ?? '') === '') {
    fault('DATA_KEYS must be set together with DATABASE_URL: the key does not belong beside the store.');
  }
  return { kind: 'postgres', url };
}

function wechat(env: Env, fault: Fault): Config['wechat'] {
  const appId = env['WECHAT_APPID'] ?? '';
  const secret = env['WECHAT_SECRET'] ?? '';
  const api = origin(env, 'WECHAT_API', fault) ?? WECHAT_API;
  if (appId === '' && secret === '') return undefined;
  if (appId === '' || secret === '') {
    fault('WECHAT_APPID and WECHAT_SECRET must be set together.');
    return undefined;
  }
  return { appId, secret, api };
}

function logLevel(env: Env, fault: Fault): LogLevel {
  const text = env['LOG_LEVEL'] ?? '';
  if (text === '') return 'info';
  const known = LOG_LEVELS.find((level) => level === text);
  if (known === undefined) fault(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but is "${text}".`);
  return known ?? 'info';
}

/** How many proxies stand in front, which addresses they have, or that any may be believed. */
function trustProxy(env: Env, fault: Fault): Config['trustProxy'] {
  const text = env['TRUST_PROXY'] ?? '';
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (['', 'false', 'off', 'no'].includes(text.toLowerCase())) return false;
  if (['true', 'on', 'yes'].includes(text.toLowerCase())) return true;
  const isAddress = (part: string): boolean =>
    isIP(part.trim().replace(/\/\d{1,3}$/, '')) !== 0 || /^(loopback|linklocal|uniquelocal)$/.test(part.trim());
  if (!text.split(',').every(isAddress)) {
    fault(`TRUST_PROXY must be on, off, a number of proxies, or their addresses, but is "${text}".`);
  }
  return text;
}

/** @source 政府网站发展指引（国办发〔2017〕47号）网页标签 SiteIDCode; the code itself by practice: ten letters and digits */
function siteIdCode(env: Env, fault: Fault): string | undefined {
  const text = env['SITE_ID_CODE'] ?? '';
  if (text !== '' && !/^[0-9A-Za-z]{10}$/.test(text)) {
    fault(`SITE_ID_CODE must be the ten letters and digits of the site's code, but is "${text}".`);
  }
  return text === '' ? undefined : text;
}

/** A number under which the site is filed, as it was given. @source 政府网站发展指引（国办发〔2017〕47号）：页面底部 */
function filing(env: Env, name: string, shape: RegExp, example: string, fault: Fault): string | undefined {
  const text = (env[name] ?? '').trim();
  if (text !== '' && !shape.test(text)) fault(`${name} must be a filing number such as ${example}, but is "${text}".`);
  return text === '' ? undefined : text;
}

/** Half a gigabyte holds a hundred thousand pages; a small machine gives an eighth of what it has. */
const preparedDefault = (): number => Math.max(8, Math.min(512, Math.floor(totalmem() / 8 / MEGABYTE)));

/** Reads the configuration, and gives either all of it or every fault in it. */
export function readConfig(env: Env = process.env): ConfigResult {
  const faults: string[] = [];
  const fault: Fault = (sentence) => void faults.push(sentence);
  const dataDir = resolve(env['DATA_DIR'] ?? '.data');
  const keys = env['DATA_KEYS'] ?? '';
  const config: Config = {
    port: wholeNumber(env, 'PORT', 8080, [0, 65_535], fault),
    host: env['HOST'] ?? '::',
    dataDir,
    store: storeConfig(env, dataDir, fault),
    searchDir: resolve(env['SEARCH_DIR'] ?? join(dataDir, 'search')),
    dataKeys: keys === '' ? undefined : parseDataKeys(keys, fault),
    publicOrigin: origin(env, 'PUBLIC_ORIGIN', fault),
    sampleCity: flag(env, 'SAMPLE_CITY', true, fault),
    wechat: wechat(env, fault),
    officialAccount: readAccountConfig(env, origin(env, 'WECHAT_ACCOUNT_API', fault) ?? WECHAT_API, fault),
    push: readPushConfig(env, (name, fallback, bounds) => wholeNumber(env, name, fallback, bounds, fault), fault),
    letterhead: readLetterhead(env['LETTERHEAD_FILE'], fault),
    logLevel: logLevel(env, fault),
    trustProxy: trustProxy(env, fault),
    siteIdCode: siteIdCode(env, fault),
    icpNumber: filing(env, 'ICP_NUMBER', /^[\u4e00-\u9fa5]ICP备\d{6,10}号(-\d{1,3})?$/, '京ICP备05070218号-1', fault),
    psbNumber: filing(env, 'PSB_NUMBER', /^[\u4e00-\u9fa5]公网安备\s?\d{14}号$/, '京公网安备11010202000001号', fault),
    // No national rule sets a term, so none is assumed.
    answerWorkingDays: wholeNumber(env, 'ANSWER_WORKING_DAYS', 0, [0, 60], fault) || null,
    preparedBytes: wholeNumber(env, 'PREPARED_MB', preparedDefault(), [8, 65_536], fault) * MEGABYTE,
  };
  return faults.length === 0 ? { ok: true, config } : { ok: false, faults };
}
