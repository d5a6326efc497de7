import { toContent } from '../../../src/routes';
import { systemClock } from '../../../server/platform/clock';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import { startSite, type Site } from '../../h5/harness/site';
import { WEAPP_DIST } from '../built-package';
import { MiniProgram } from '../harness/mini-program';
import { overBudget } from '../set-data-budget';

const APPID = 'wx0000000000000001';
const SECRET = '0123456789abcdef0123456789abcdef';
const ME = '/api/audience/me';
const ASK = '下次有新消息用微信提醒我';

describe('what a resident wants to hear of, in the mini-program', () => {
  let wechat: WechatDouble;
  let site: Site;
  let app: MiniProgram;
  let template: string;
  beforeAll(async () => {
    wechat = createWechatDouble({ appid: APPID, secret: SECRET, clock: systemClock });
    const env = { WECHAT_API: await wechat.listen(), WECHAT_APPID: APPID, WECHAT_SECRET: SECRET };
    template = wechat.template('政策更新提醒', '政策名称:{{thing1.DATA}}\n生效日期:{{date2.DATA}}\n');
    site = await startSite(env);
    app = await MiniProgram.launch({
      dist: WEAPP_DIST,
      apiOrigin: site.origin,
      loginCodes: Array.from({ length: 8 }, () => wechat.loginCode('resident')),
      templates: { [template]: 'one-off' },
    });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
    await wechat.close();
  });

  const sent = (method: string, path: string) =>
    app.requests.filter((each) => each.method === method && new URL(each.url).pathname === path);
  const asked = () => app.calls.filter(({ name }) => name === 'requestSubscribeMessage');
  const told = () => sent('POST', `${ME}/wechat-consents`);

  it('is chosen from 我的 and kept in the name of the WeChat user; nothing is asked by itself', async () => {
    await app.tab('我的');
    await app.tap({ role: 'link', name: /^我的关注/ });
    expect(await app.route()).toBe('resident/audience/choose');
    await app.waitForText('想知道什么，选一选');
    await app.tap({ role: 'checkbox', name: /^医疗医保/ });
    await app.tap({ role: 'checkbox', name: /^看过了，我同意/ });
    await app.tap({ role: 'button', name: '存下来' });
    await app.waitForText('存好了');
    const [put] = sent('PUT', ME);
    expect(put?.header['authorization']).toMatch(/^Bearer ./);
    expect(put?.header['x-mingbai-subscriber']).toBeUndefined();
    expect(asked()).toEqual([]);
  });

  it('asks for a reminder when that is tapped, tells the server the yes, and counts what may still come', async () => {
    await app.waitForText('现在收不到微信提醒');
    await app.tap({ role: 'button', name: ASK });
    await app.waitForText('还可以收到 1 条微信提醒。');
    await app.tap({ role: 'button', name: ASK });
    await app.waitForText('还可以收到 2 条微信提醒。');
    expect(asked().map(({ options }) => options)).toEqual([{ tmplIds: [template] }, { tmplIds: [template] }]);
    expect(told().map(({ body }) => body)).toEqual([
      { results: [{ templateId: template, result: 'accept' }] },
      { results: [{ templateId: template, result: 'accept' }] },
    ]);
    expect(new Set(told().map(({ header }) => header['idempotency-key'])).size).toBe(2);
  });

  it('takes a no for a no: the inbox stays, the stock too', async () => {
    await app.answer('subscribe', 'reject');
    await app.tap({ role: 'button', name: ASK });
    await app.waitForText('没有打开。消息照样放进“消息”');
    expect(told().at(-1)?.body).toEqual({ results: [{ templateId: template, result: 'reject' }] });
  });

  it('says where to switch reminders on again when they are off for the whole mini-program (20004)', async () => {
    const before = told().length;
    await app.answer('subscribe', { errCode: 20004 });
    await app.tap({ role: 'button', name: ASK });
    await app.waitForText('进“通知管理”');
    await app.tap({ role: 'button', name: '去微信设置' });
    expect(app.calls.at(-1)?.name).toBe('openSetting');
    expect(told()).toHaveLength(before);
  });

  it.each([
    [10002, '网络连不上'],
    [10005, '回到这一页再点一次'],
    [20005, '微信暂停了这个小程序的提醒功能'],
    [10001, '是我们这边没有设好'],
  ])('says in plain words what keeps WeChat from asking (%d)', async (errCode, sentence) => {
    await app.answer('subscribe', { errCode });
    await app.tap({ role: 'button', name: ASK });
    await app.waitForText(sentence);
  });

  it('says how to undo a ban, and keeps it', async () => {
    await app.answer('subscribe', 'ban');
    await app.tap({ role: 'button', name: ASK });
    await app.waitForText('这类提醒在微信的设置里关着');
    expect(told().at(-1)?.body).toEqual({ results: [{ templateId: template, result: 'ban' }] });
  });

  it('is known by WeChat on another phone of the same person', async () => {
    const other = await MiniProgram.launch({
      dist: WEAPP_DIST,
      apiOrigin: site.origin,
      loginCodes: [wechat.loginCode('resident')],
      path: '/resident/audience/choose',
    });
    await other.waitForText('你会收到：“医疗医保”方面的消息。');
    expect(other.errors).toEqual([]);
    await other.close();
  });

  it('has an inbox, empty so far, that says what was sent to others', async () => {
    await app.tap({ role: 'link', name: '看消息' });
    expect(await app.route()).toBe('resident/audience/inbox');
    await app.waitForText('还没有消息。有与你有关的新消息就放在这里。');
    await app.tap({ role: 'button', name: '看最近发出的' });
    await app.waitForText('最近三个月没有发出过消息。');
    await app.back();
  });

  it('is deleted after one question, and chosen anew from a Q&A issue', async () => {
    await app.tap({ role: 'button', name: '全部删除' });
    await app.tap({ role: 'button', name: '确定删除' });
    await app.waitForText('全部删除了');
    await app.open(toContent('qa-issues', 'yibao-shebao-wenda-1'));
    await app.tap({ role: 'link', name: '有新一期时告诉我' });
    await app.waitForText('想知道什么，选一选');
    expect(await app.frame.locator('.pick.on').count()).toBeGreaterThan(0);
  });

  it('keeps a draft over a lost network and over leaving', async () => {
    await app.tap({ role: 'checkbox', name: /^看过了，我同意/ });
    await app.setNetwork({ offline: true });
    await app.tap({ role: 'button', name: '存下来' });
    await app.waitForText('网络连不上');
    await app.setNetwork({ offline: false });
    await app.back();
    await app.open('/resident/audience/choose');
    await app.waitForText('上次选了一半');
    await app.tap({ role: 'button', name: '存下来' });
    await app.waitForText('存好了');
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
