import http from 'node:http';
import type { AddressInfo } from 'node:net';
import fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../tools/browser.cjs';
import { MiniProgram } from './mini-program';
import { writePackage } from './small-package';

let server: http.Server;
let apiOrigin: string;
let received: string[];
let app: MiniProgram;
let browser: Browser;
let dist: string;

beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions());
  server = http.createServer((request, response) => {
    received.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"answer":[1,2]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => (received = []));
afterEach(async () => {
  await app.close();
  fs.rmSync(dist, { recursive: true });
});

/** Launches a package of one page, whose button runs `code`; `show` puts text on the page. */
async function withCode(code: string, options: Partial<Parameters<typeof MiniProgram.launch>[0]> = {}): Promise<void> {
  dist = writePackage(code);
  app = await MiniProgram.launch({ dist, apiOrigin, browser, ...options });
}

async function runs(code: string, options = {}): Promise<string[]> {
  await withCode(code, options);
  await app.tap({ role: 'button', name: '做' });
  return app.texts();
}

const api = 'http://localhost:8080/api/home';
const request = (more = '') =>
  `wx.request({ url: '${api}', success: (r) => show('got ' + Array.isArray(r.data.answer)), fail: (e) => show(e.errMsg), ${more} })`;

describe('wx.request', () => {
  it('asks the API of the test, whatever address was built in, and gives arrays of the app’s own context', async () => {
    expect(await runs(request())).toContain('got true');
    expect(received).toEqual(['GET /api/home']);
    expect(app.requests).toMatchObject([{ method: 'GET', url: api, status: 200 }]);
  });

  it('fails offline, and tells those who listen', async () => {
    await withCode(
      `wx.onNetworkStatusChange((s) => show('connected ' + s.isConnected)); later = () => { ${request()} }`,
    );
    await app.tap({ role: 'button', name: '做' });
    await app.setNetwork({ offline: true });
    await app.waitForText('connected false');
    await app.tap({ role: 'button', name: '再做' });
    expect(await app.hasText('request:fail')).toBe(true);
    expect(received).toEqual([]);
  });

  it('can lose an answer on its way: the server has done its work and the phone does not know', async () => {
    expect(await runs(request(), { network: { loseAnswers: 1 } })).toContain('request:fail timeout');
    expect(received).toEqual(['GET /api/home']);
  });

  it('refuses relative addresses and foreign hosts, as WeChat does', async () => {
    await runs(
      `wx.request({ url: '/api/home' }); wx.request({ url: 'https://example.org/x', fail: () => show('refused') })`,
    );
    expect(app.errors.join('\n')).toContain('invalid url "/api/home"');
    expect(app.errors.join('\n')).toContain('url not in domain list: https://example.org');
  });
});

describe('the logic thread', () => {
  it('writes down what would be a fault on a phone', async () => {
    await runs(
      `Promise.reject(new Error('nobody listens')); setTimeout(() => { throw new Error('in a timer') }, 0); eval('1')`,
    );
    expect(app.errors.join('\n')).toContain('unhandled rejection: Error: nobody listens');
    expect(app.errors.join('\n')).toContain('in a timer');
    expect(app.errors.join('\n')).toContain('EvalError');
  });

  it('fails what it does not play, and says which', async () => {
    expect(await runs(`wx.scanCode({ fail: (e) => show(e.errMsg) })`)).toContain('scanCode:fail not simulated');
    expect(app.unsimulated).toEqual(['scanCode']);
  });

  it('notes the size of each setData in bytes', async () => {
    await runs(`this.setData({ text: '明白' })`);
    expect(app.setDataLog.at(-1)).toEqual({ page: 'pages/one', nth: 1, bytes: Buffer.byteLength('{"text":"明白"}') });
  });
});

describe('navigation', () => {
  it('opens at most ten pages, and no tab by navigateTo', async () => {
    await runs(`wx.navigateTo({ url: '/pages/one' })`);
    for (let depth = 3; depth <= 10; depth += 1) await app.open('/pages/one');
    await expect(app.open('/pages/one')).rejects.toThrow('webview count limit exceed');
    await expect(app.open('/pages/nowhere')).rejects.toThrow('page "pages/nowhere" is not found');
  });
});

describe('livestreams (视频号)', () => {
  const channels = { sphCity: { feedId: 'f', nonceId: 'n', status: 2 as const } };
  const open = `wx.openChannelsLive({ finderUserName: 'sphCity', success: () => show('opened'), fail: (e) => show(e.errMsg) })`;

  it('open after a tap', async () => {
    expect(await runs(open, { channels })).toContain('opened');
    expect(app.errors).toEqual([]);
  });

  it('do not open inside the success of getChannelsLiveInfo', async () => {
    const inside = `wx.getChannelsLiveInfo({ finderUserName: 'sphCity', success: (live) => { ${open} } })`;
    await runs(inside, { channels });
    expect(app.errors.join('\n')).toContain('called inside the success of getChannelsLiveInfo');
  });

  it('do not open by themselves', async () => {
    await runs(`setTimeout(() => { ${open} }, 1200)`, { channels });
    await app.waitForText('can only be invoked by user TAP gesture');
  });
});

describe('wx.requestSubscribeMessage', () => {
  const templates = { one: 'one-off', two: 'one-off', always: 'long-term' } as const;
  const ask = (...ids: string[]): string =>
    `wx.requestSubscribeMessage({ tmplIds: ${JSON.stringify(ids)}, success: (r) => show(JSON.stringify(r)), fail: (e) => show(String(e.errCode) + ' ' + e.errMsg) })`;

  it('asks when it is what a tap does, and tells what was answered for each template', async () => {
    await withCode(ask('one', 'two'), { templates });
    await app.answer('subscribe', { one: 'accept', two: 'reject' });
    await app.tap({ role: 'button', name: '做' });
    expect((await app.texts()).join()).toContain('"one":"accept","two":"reject"');
    expect(app.shown).toMatchObject([{ text: '允许发送订阅消息' }]);
  });

  it('refuses to ask later than a tap', async () => {
    await runs(`setTimeout(() => { ${ask('one')} }, 1200)`, { templates });
    await app.waitForText('TAP gesture');
    expect(app.shown).toEqual([]);
  });

  it.each([
    [[], '10001'],
    [['one', 'always'], '20002'],
    [['nothing-of-the-kind'], '20001'],
    [['one', 'one', 'one', 'one', 'one', 'one'], '20003'],
  ])('refuses %j with %s', async (ids, code) => {
    expect((await runs(ask(...ids), { templates })).join()).toContain(code);
    expect(app.shown).toEqual([]);
  });

  it('fails with the number that the test gives, as when the main switch is off', async () => {
    await withCode(ask('one'), { templates });
    await app.answer('subscribe', { errCode: 20004 });
    await app.tap({ role: 'button', name: '做' });
    expect((await app.texts()).join()).toContain('20004');
  });
});
