import { WechatError, WechatUnreachable } from '../../../server/platform/wechat/answer';
import { createWechatClient, type WechatClient } from '../../../server/platform/wechat/client';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';

const appid = 'wx1234567890abcdef';
const secret = 'the-secret-of-the-mini-program';
const STABLE = '/cgi-bin/stable_token';
const LOGIN = '/sns/jscode2session';
const CHECK = '/wxa/msg_sec_check';

let now: Date;
const clock = { now: () => now };
let double: WechatDouble;
let client: WechatClient;
/** Gives up soon, for the tests in which WeChat does not answer. */
let impatient: WechatClient;
let api: string;

beforeEach(async () => {
  now = new Date('2026-11-22T02:00:00Z');
  double = createWechatDouble({ appid, secret, clock });
  api = await double.listen();
  // A machine that is busy answers late, and a call that was given up has happened all the same.
  const settings = { appId: appid, secret, api, clock, retryAfterMs: [5, 10] as const };
  client = createWechatClient({ ...settings, timeoutMs: 20_000 });
  impatient = createWechatClient({ ...settings, timeoutMs: 3_000 });
});
afterEach(() => double.close());

const later = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1_000);
};
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('createWechatClient', () => {
  describe('identify', () => {
    it('tells who stands behind the code, and nothing more', async () => {
      expect(await client.identify(double.loginCode('王小明'))).toEqual({
        ok: true,
        value: { openid: double.openidOf('王小明') },
      });
    });

    it('refuses a code that was used, is unknown, or is older than five minutes', async () => {
      const used = double.loginCode('王小明');
      await client.identify(used);
      const old = double.loginCode('王小明');
      later(301);
      const refusal = { ok: false, refusal: { code: 'wechat.code-invalid' } };
      expect(await client.identify(used)).toEqual(refusal);
      expect(await client.identify('never-issued')).toEqual(refusal);
      expect(await client.identify(old)).toEqual(refusal);
    });

    it('passes on that WeChat holds the account for risky, or asks too often', async () => {
      double.block('被拦截的人');
      expect(await client.identify(double.loginCode('被拦截的人'))).toMatchObject({
        refusal: { code: 'wechat.high-risk' },
      });
      double.fail(LOGIN, 45011);
      expect(await client.identify(double.loginCode('王小明'))).toMatchObject({
        refusal: { code: 'wechat.too-frequent' },
      });
    });

    it.each(['cut', 'hang', 'http-502', 'html', -1] as const)('tries again after %s', async (fault) => {
      double.fail(LOGIN, fault, fault);
      const asking = fault === 'hang' ? impatient : client;
      expect(await asking.identify(double.loginCode('王小明'))).toMatchObject({ ok: true });
      expect(double.calls(LOGIN)).toBe(3);
    });

    it('gives up after the third time-out, without telling the secret or the code', async () => {
      double.fail(LOGIN, 'hang', 'hang', 'hang');
      const code = double.loginCode('王小明');
      const error = await failure(impatient.identify(code));
      expect(error).toBeInstanceOf(WechatUnreachable);
      const { message, stack, cause } = error as Error;
      expect(`${message} ${String(stack)} ${String(cause)}`).not.toMatch(new RegExp(`${secret}|${code}`));
      expect(message).toContain('TimeoutError');
    });

    it('asks for a new code when the answer to the first was lost', async () => {
      double.fail(LOGIN, 'lose-answer');
      expect(await client.identify(double.loginCode('王小明'))).toMatchObject({
        refusal: { code: 'wechat.code-invalid' },
      });
    });

    it('takes a wrong secret for a fault of ours, and does not try again', async () => {
      const wrong = createWechatClient({ appId: appid, secret: 'wrong', api, clock });
      expect(await failure(wrong.identify('code'))).toMatchObject({ name: 'WechatError', errcode: 40125 });
      expect(double.calls(LOGIN)).toBe(1);
    });
  });

  describe('call', () => {
    const text = { version: 2, scene: 2, content: '门诊共济怎么报销' };
    const check = async (): Promise<unknown> => client.call(CHECK, { ...text, openid: double.openidOf('王小明') });
    beforeEach(() => client.identify(double.loginCode('王小明')));

    it('asks for the token once, however many calls start together', async () => {
      await Promise.all(Array.from({ length: 20 }, check));
      expect(double.calls(STABLE)).toBe(1);
      expect(double.calls(CHECK)).toBe(20);
    });

    it('keeps the token until its last five minutes', async () => {
      await check();
      later(7_200 - 301);
      await check();
      expect(double.calls(STABLE)).toBe(1);
      later(2);
      await check();
      expect(double.calls(STABLE)).toBe(2);
    });

    it.each([40001, 40014, 42001])('renews the token once and tries once more after %d', async (errcode) => {
      await check();
      double.fail(CHECK, errcode);
      expect(await check()).toMatchObject({ errcode: 0 });
      expect(double.calls(CHECK)).toBe(3);
    });

    it('forces a new token only when WeChat still hands out the one that it refuses', async () => {
      await check();
      double.voidTokens();
      await check();
      expect(double.calls(STABLE)).toBe(2);
      double.fail(CHECK, 40001);
      await check();
      expect(double.calls(STABLE)).toBe(4);
    });

    it('does not renew without end', async () => {
      double.fail(CHECK, 40001, 40001, 40001);
      expect(await failure(check())).toMatchObject({ name: 'WechatError', errcode: 40001 });
      expect(double.calls(CHECK)).toBe(2);
    });

    it('does not repeat a call whose answer was lost: the message may have gone out', async () => {
      double.fail(CHECK, 'lose-answer');
      expect(await failure(check())).toBeInstanceOf(WechatUnreachable);
      expect(double.calls(CHECK)).toBe(1);
    });

    it('passes on other codes with the rid to quote', async () => {
      const error = await failure(client.call(CHECK, { ...text, openid: double.openidOf('没来过的人') }));
      expect(error).toBeInstanceOf(WechatError);
      expect(error).toMatchObject({ errcode: 61010 });
      expect((error as WechatError).rid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
    });

    it('sends Chinese as it is, not as \\u escapes', async () => {
      const template = 't'.repeat(43);
      double.consent('王小明', template);
      const words = { thing1: { value: '申请已答复' } };
      await client.call('/cgi-bin/message/subscribe/send', {
        touser: double.openidOf('王小明'),
        template_id: template,
        data: words,
      });
      expect(double.sent).toMatchObject([{ data: words }]);
    });
  });
});
