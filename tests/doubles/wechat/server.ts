import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { no, textOf, type Json } from './answer';
import { messageCheck } from './content-security';
import { stableToken, token, tokenFault } from './credentials';
import { addDraft, deleteDraft, getDraft, listDrafts, listPublished, updateDraft } from './draft';
import { checkSession, jscode2session, phoneNumber, resetSessionKey } from './login';
import { addMaterial, sentFile, uploadPicture, type Sent } from './material';
import { finishJob, jobOf, submit, unpublish } from './publication';
import { newCode, openidFor, type Account, type Platform } from './state';
import { send } from './subscribe-message';
import {
  addTemplate,
  keepTemplate,
  categories,
  deleteTemplate,
  keywords,
  ownTemplates,
  quotaOf,
  titles,
} from './templates';

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
  ['/wxaapi/newtmpl/getcategory', { method: 'GET', needsToken: true, handle: categories }],
  ['/wxaapi/newtmpl/getpubtemplatetitles', { method: 'GET', needsToken: true, handle: titles }],
  ['/wxaapi/newtmpl/getpubtemplatekeywords', { method: 'GET', needsToken: true, handle: keywords }],
  ['/wxaapi/newtmpl/addtemplate', { method: 'POST', needsToken: true, handle: addTemplate }],
  ['/wxaapi/newtmpl/gettemplate', { method: 'GET', needsToken: true, handle: ownTemplates }],
  ['/wxaapi/newtmpl/deltemplate', { method: 'POST', needsToken: true, handle: deleteTemplate }],
  ['/cgi-bin/openapi/quota/get', { method: 'POST', needsToken: true, handle: quotaOf }],
  ['/wxa/msg_sec_check', { method: 'POST', needsToken: true, handle: messageCheck }],
  ['/cgi-bin/draft/add', { method: 'POST', needsToken: true, handle: addDraft }],
  ['/cgi-bin/draft/update', { method: 'POST', needsToken: true, handle: updateDraft }],
  ['/cgi-bin/draft/get', { method: 'POST', needsToken: true, handle: getDraft }],
  ['/cgi-bin/draft/delete', { method: 'POST', needsToken: true, handle: deleteDraft }],
  ['/cgi-bin/draft/batchget', { method: 'POST', needsToken: true, handle: listDrafts }],
  ['/cgi-bin/freepublish/submit', { method: 'POST', needsToken: true, handle: submit }],
  ['/cgi-bin/freepublish/get', { method: 'POST', needsToken: true, handle: jobOf }],
  ['/cgi-bin/freepublish/delete', { method: 'POST', needsToken: true, handle: unpublish }],
  ['/cgi-bin/freepublish/batchget', { method: 'POST', needsToken: true, handle: listPublished }],
] satisfies [string, Path][]);

type FileHandler = (platform: Platform, query: Json, file: Sent) => Json;

/** Paths that take a file. */
const FILES: ReadonlyMap<string, FileHandler> = new Map<string, FileHandler>([
  ['/cgi-bin/media/uploadimg', (platform, _query, file) => uploadPicture(platform, file)],
  ['/cgi-bin/material/add_material', addMaterial],
]);

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
  /** Calls of this path take so long: before the work is done, and before the answer to it leaves. */
  slow(path: string, ms: () => { readonly before: number; readonly after: number }): void;
  /** Calls that arrived, by path. */
  calls(path: string): number;
  readonly sent: readonly Json[];
  /** How many messages a person got of a template, by `openid template`. */
  readonly got: ReadonlyMap<string, number>;
  /** Gives this openid so many consents. */
  stock(openid: string, template: string, left: number): void;
  /** A template of the mini-program's own; gives its id. */
  template(title: string, content: string, type?: 2 | 3): string;
  /** Limits sends a day and a minute. */
  limit(quota: Partial<{ daily: number; minute: number }>): void;
  /** What WeChat would tell by itself after each send. */
  onSent(tell: (event: Json) => void): void;
  /** What the official account holds. */
  readonly account: Account;
  /** What the platform says of the next publications; `wait`: nothing until `finishJobs`. */
  publications(...outcomes: (number | 'wait')[]): void;
  /** Ends all publications that wait. */
  finishJobs(status: number): void;
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
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
  got: new Map(),
  templates: [],
  quota: { daily: Infinity, minute: Infinity },
  used: { day: 0, daily: 0, minuteOf: 0, minute: 0 },
  onSent: undefined,
  account: {
    pictures: new Map(),
    materials: new Map(),
    drafts: new Map(),
    jobs: new Map(),
    outcomes: [],
    onJob: undefined,
  },
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
  const slow = new Map<string, Parameters<WechatDouble['slow']>[1]>();

  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://double');
    const body = await readBody(request);
    calls.set(url.pathname, (calls.get(url.pathname) ?? 0) + 1);
    const query: Json = Object.fromEntries(url.searchParams);
    const takeFile = FILES.get(url.pathname);
    const file = takeFile && (await sentFile(request.headers['content-type'] ?? '', body));
    const answer = (): Json => {
      const fault = takeFile && tokenFault(platform, textOf(query, 'access_token'));
      if (fault) return fault;
      if (takeFile) return file ? takeFile(platform, query, file) : no(44002);
      return work(platform, url.pathname, request.method ?? 'GET', query, body.toString('utf8'));
    };
    const { before, after } = slow.get(url.pathname)?.() ?? { before: 0, after: 0 };
    if (before > 0) await pause(before);
    if (misbehave(faults.get(url.pathname)?.shift(), answer, response)) return;
    // jscode2session really does call its JSON text/plain.
    const type = url.pathname.startsWith('/sns/') ? 'text/plain' : 'application/json; encoding=utf-8';
    const said = JSON.stringify(answer());
    if (after > 0) await pause(after);
    response.writeHead(200, { 'content-type': type }).end(said);
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
    slow: (path, ms) => void slow.set(path, ms),
    calls: (path) => calls.get(path) ?? 0,
    sent: platform.sent,
    got: platform.got,
    stock: (openid, template, left) => void platform.consents.set(`${openid} ${template}`, left),
    template: (title, content, type = 2) => keepTemplate(platform, { title, content, type }),
    limit: (quota) => void Object.assign(platform.quota, quota),
    onSent: (tell) => void (platform.onSent = tell),
    account: platform.account,
    publications: (...outcomes) => void platform.account.outcomes.push(...outcomes),
    finishJobs(status) {
      for (const [id, job] of platform.account.jobs) if (job.status === 1) finishJob(platform, id, status);
    },
  };
};
