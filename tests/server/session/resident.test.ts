import { registerSession } from '../../../server/modules/session/resident';
import { createWechatClient } from '../../../server/platform/wechat/client';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import { embedded, onEachEngine } from '../foi/engines';
import { runResidentApp, type Running } from '../foi/resident-app';

const appid = 'wx1234567890abcdef';
const secret = 'the-secret-of-the-mini-program';

onEachEngine((engine) => {
  describe('registerSession', () => {
    let running: Running;
    let double: WechatDouble;
    beforeAll(async () => {
      let api = '';
      running = await runResidentApp(engine, (app, ground) => {
        double = createWechatDouble({ appid, secret, clock: ground.clock });
        const wechat = {
          // The double's address is known only once it listens.
          identify: (code: string) =>
            createWechatClient({ appId: appid, secret, api, clock: ground.clock, retryAfterMs: [1] }).identify(code),
          ask: () => Promise.reject(new Error('not asked')),
          upload: () => Promise.reject(new Error('not used here')),
          call: () => Promise.reject(new Error('not used here')),
        };
        registerSession(app, { ...ground, wechat });
      });
      api = await double.listen();
    });
    afterAll(async () => {
      await double.close();
      await running.stop();
    });

    const logIn = (code: string) => running.app.inject({ method: 'POST', url: '/api/session', payload: { code } });
    const rows = () => running.store.read.selectFrom('sessions').selectAll().execute();

    it('gives a token for the code of wx.login, good for 30 days', async () => {
      const answer = await logIn(double.loginCode('王小明'));
      expect(answer.statusCode).toBe(201);
      const view = answer.json<Record<string, string>>();
      expect(Object.keys(view).sort()).toEqual(['expiresAt', 'token']);
      expect(view['token']).toMatch(/^[\w-]{43}$/);
      expect(view['expiresAt']).toBe('2026-12-22T02:00:00.000Z');
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it('keeps neither the token, nor the openid in clear, nor the session_key', async () => {
      const { token } = (await logIn(double.loginCode('李小红'))).json<{ token: string }>();
      const openid = double.openidOf('李小红');
      const kept = await rows();
      const text = JSON.stringify(kept);
      expect(text).not.toContain(token);
      expect(text).not.toContain(openid);
      expect(Object.keys(kept[0] ?? {}).sort()).toEqual(
        ['created_at', 'expires_at', 'id', 'openid_hash', 'openid_sealed'].sort(),
      );
      const row = kept.find(({ id }) => id === running.keyedHash.hash('session token', token));
      const place = { table: 'sessions', column: 'openid_sealed', id: row?.id ?? '' };
      expect(running.cipher.open(row?.openid_sealed ?? '', place)).toBe(openid);
      expect(row?.openid_hash).toBe(running.keyedHash.hash('openid', openid));
    });

    it('lets go of sessions that have run out', async () => {
      await logIn(double.loginCode('张三'));
      expect((await rows()).length).toBeGreaterThan(0);
      running.clock.set('2027-03-01T00:00:00Z');
      await logIn(double.loginCode('李四'));
      expect(await rows()).toHaveLength(1);
    });

    it('refuses a code twice', async () => {
      const code = double.loginCode('王小明');
      expect((await logIn(code)).statusCode).toBe(201);
      const again = await logIn(code);
      expect(again.statusCode).toBe(401);
      expect(again.json()).toMatchObject({ code: 'wechat.code-invalid' });
    });

    it.each([
      [40226, 403, 'wechat.high-risk'],
      [45011, 429, 'wechat.too-frequent'],
      [40125, 503, 'session.wechat-unavailable'],
      [40164, 503, 'session.wechat-unavailable'],
    ])('turns errcode %d into %d %s', async (errcode, status, code) => {
      double.fail('/sns/jscode2session', errcode);
      const answer = await logIn(double.loginCode('王小明'));
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toMatchObject({ code });
      expect(answer.headers['retry-after'] !== undefined).toBe([429, 503].includes(status));
    });

    it('says that WeChat cannot be reached, and that reading needs no login', async () => {
      double.fail('/sns/jscode2session', 'cut', 'cut');
      const answer = await logIn(double.loginCode('王小明'));
      expect(answer.statusCode).toBe(503);
      expect(answer.json<{ title: string }>().title).toContain('不登录也可以');
    });
  });
});

describe('registerSession without a mini-program', () => {
  it('says so', async () => {
    const running = await runResidentApp(embedded, (app, ground) => {
      registerSession(app, { ...ground, wechat: undefined });
    });
    const answer = await running.app.inject({ method: 'POST', url: '/api/session', payload: { code: 'a-code' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'session.not-configured' });
    await running.stop();
  });
});
