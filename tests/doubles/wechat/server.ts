import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { no, textOf, type Json } from './answer';
import { messageCheck } from './content-security';
import { stableToken, token, tokenFault } from './credentials';
import { checkSession, jscode2session, phoneNumber, resetSessionKey } from './login';
import { newCode, openidFor, type Platform } from './state';
import { send } from './subscribe-message';

type Handler = (platform: Platform, query: Json, body: Json) => Json;
interface Path {
  readonly method: 'GET' | 'POST';
  readonly needsToken: boolean;
  readonly handle: Handler;
}

const PATHS: ReadonlyMap<string, Path> = new Map([
  ['/cgi-bin/token', { method: 'GET', needsToken: false, handle: token }],
  ['/cgi-bin/stable_token', { method: 'POST', needsToken: false, handle: (p, _query, body) => stableToken(p, body) }],
  ['/sns/jscode2session', { method: 'GET', needsToken: false, handle: jscode2session }],
  ['/wxa/checksession', { method: 'GET', needsToken: true, handle: checkSession }],
  ['/wxa/resetusersessionkey', { method: 'GET', needsToken: true, handle: resetSessionKey }],
  ['/wxa/business/getuserphonenumber', { method: 'POST', needsToken: true, handle: phoneNumber }],
  ['/cgi-bin/message/subscribe/send', { method: 'POST', needsToken: true, handle: send }],
  ['/wxa/msg_sec_check', { method: 'POST', needsToken: true, handle: messageCheck }],
] satisfies [string, Path][]);

/** What to do instead of answering: an errcode, cut the line before or after the work, never answer, or speak HTML. */
export type Fault = number | 'cut' | 'lose-answer' | 'hang' | 'http-502' | 'html';

export interface WechatDoubleOptions {
  readonly appid: string;
  readonly secret: string;
  readonly clock: { now(): Date };
  readonly tokenSeconds?: number;
  readonly anyCode?: boolean;
}

export interface WechatDouble {
  /** Address to give as WECHAT_API. */
  listen(port?: number): Promise<string>;
  close(): Promise<void>;
  /** What `wx.login` would hand to this resident's phone. */
  loginCode(resident: string): string;
  phoneCode(phone: string): string;
  openidOf(resident: string): string;
  /** The resident ticks the box of this template once more. */
  consent(resident: string, template: string): void;
  block(resident: string): void;
  /** Every token is forgotten, as when another server asked for a new one. */
  voidTokens(): void;
  /** The next calls of this path go wrong like this, in order. */
  fail(path: string, ...faults: Fault[]): void;
  /** Calls that arrived, by path. */
  calls(path: string): number;
  readonly sent: readonly Json[];
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const parseObject = (text: string): Json | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

const work = (platform: Platform, path: string, method: string, query: Json, text: string): Json => {
  const found = PATHS.get(path);
  if (!found) return no(48001);
  if (found.method === 'POST' && method !== 'POST') return no(43002);
  const fault = found.needsToken ? tokenFault(platform, textOf(query, 'access_token')) : undefined;
  if (fault) return fault;
  if (found.method === 'GET') return found.handle(platform, query, {});
  if (text === '') return no(44002);
  const body = parseObject(text);
  return body ? found.handle(platform, query, body) : no(47001);
};

/** true when the fault took the place of the answer. */
const misbehave = (fault: Fault | undefined, answer: () => Json, response: ServerResponse): boolean => {
  if (fault === undefined) return false;
  if (fault === 'hang') return true;
  if (fault === 'cut' || fault === 'lose-answer') {
    if (fault === 'lose-answer') answer();
    response.destroy();
    return true;
  }
  if (fault === 'http-502') response.writeHead(502).end('bad gateway');
  else if (fault === 'html') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>维护中</html>');
  else response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(no(fault)));
  return true;
};

const newPlatform = ({
  appid,
  secret,
  clock,
  tokenSeconds = 7_200,
  anyCode = false,
}: WechatDoubleOptions): Platform => ({
  appid,
  secret,
  tokenSeconds,
  anyCode,
  now: () => clock.now().getTime(),
  tokens: new Map(),
  stable: undefined,
  latest: undefined,
  forcedAt: [],
  loginCodes: new Map(),
  phoneCodes: new Map(),
  sessions: new Map(),
  logins: new Map(),
  blocked: new Set(),
  consents: new Map(),
  sent: [],
});

const listenOn = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });

/** A server that speaks WeChat's server API: the same paths, shapes, errors and limits, on this machine. */
export const createWechatDouble = (options: WechatDoubleOptions): WechatDouble => {
  const platform = newPlatform(options);
  const faults = new Map<string, Fault[]>();
  const calls = new Map<string, number>();

  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://double');
    const text = await readBody(request);
    calls.set(url.pathname, (calls.get(url.pathname) ?? 0) + 1);
    const query: Json = Object.fromEntries(url.searchParams);
    const answer = (): Json => work(platform, url.pathname, request.method ?? 'GET', query, text);
    if (misbehave(faults.get(url.pathname)?.shift(), answer, response)) return;
    // jscode2session really does call its JSON text/plain.
    const type = url.pathname.startsWith('/sns/') ? 'text/plain' : 'application/json; encoding=utf-8';
    response.writeHead(200, { 'content-type': type }).end(JSON.stringify(answer()));
  };
  const server = createServer((request, response) => {
    answerTo(request, response).catch(() => response.destroy());
  });

  return {
    listen: (port = 0) => listenOn(server, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
    loginCode(resident) {
      const [code, state] = newCode(openidFor(resident), platform.now());
      platform.loginCodes.set(code, state);
      return code;
    },
    phoneCode(phone) {
      const [code, state] = newCode(phone, platform.now());
      platform.phoneCodes.set(code, state);
      return code;
    },
    openidOf: openidFor,
    consent(resident, template) {
      const key = `${openidFor(resident)} ${template}`;
      platform.consents.set(key, (platform.consents.get(key) ?? 0) + 1);
    },
    block: (resident) => platform.blocked.add(openidFor(resident)),
    voidTokens() {
      platform.tokens.clear();
      platform.stable = undefined;
      platform.latest = undefined;
    },
    fail: (path, ...more) => faults.set(path, [...(faults.get(path) ?? []), ...more]),
    calls: (path) => calls.get(path) ?? 0,
    sent: platform.sent,
  };
};
