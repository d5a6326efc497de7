import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

const ID_NUMBER = '11010519491231002X';

describe('a request for information in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  const next = (): Promise<void> => app.tapText('下一步', { exact: true });
  const sendings = () => app.requests.filter(({ url, method }) => method === 'POST' && url.endsWith('/api/foi'));

  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin, path: '/resident/foi/apply' });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  it('tells what is missing, and a wrong identity number on leaving the field (GB 11643)', async () => {
    await next();
    expect(await app.hasText('还有 3 处要改')).toBe(true);
    await app.fill('证件号码', `${ID_NUMBER.slice(0, 17)}1`);
    expect(await app.hasText('身份证号有一位填错了')).toBe(true);
  });

  it('keeps each keystroke on the phone', async () => {
    await app.type('姓名', '王小明');
    expect(await app.storage()).toMatchObject({ 'foi-draft': { name: '王小明' } });
  });

  it('goes through the four steps', async () => {
    await app.fill('证件号码', ID_NUMBER);
    await app.fill('电话', '13812345678');
    await next();
    expect(await app.hasText('第 2 步，共 4 步')).toBe(true);
    await app.fill('描述', '老旧小区改造和加装电梯的中标公告');
    await app.waitForText('可能已经公开了');
    await app.tap(app.frame.locator('.chips .chip').first());
    await next();
    await app.tapText('纸质', { exact: true });
    await app.tapText('当面领取', { exact: true });
    await next();
    expect(await app.hasText('核对，然后提交')).toBe(true);
    expect(await app.hasText('1****************X')).toBe(true);
    expect(await app.hasText(ID_NUMBER)).toBe(false);
  });

  it('makes one request of a lost answer, a retry and an impatient thumb', async () => {
    await app.setNetwork({ loseAnswers: 1 });
    await app.tapText('提交', { exact: true });
    expect(await app.hasText('网络断了')).toBe(true);
    await app.tapQuickly(app.frame.getByText('再试一次', { exact: true }), 3);
    expect(await app.route()).toBe('resident/foi/receipt');
    expect(sendings()).toHaveLength(2);
    expect(await app.hasText('申请已收到')).toBe(true);
  });

  it('gives number, code and due date, and copies both', async () => {
    await app.tapText('复制编号和查询码', { exact: true });
    const copied = app.calls.filter(({ name }) => name === 'setClipboardData').at(-1)?.options as { data: string };
    expect(copied.data).toMatch(/申请编号 \d{4}-\d{4,}，查询码 \S+/);
    expect(await app.hasText('期限是怎么数的')).toBe(true);
    expect((await app.storage())['foi-draft']).toBeUndefined();
  });

  it('shows the case with its clock; the address holds the number and never the code', async () => {
    const kept = (await app.storage())['foi-cases'] as { number: string; code: string }[];
    await app.tapText('看办到哪一步', { exact: true });
    expect(await app.route()).toBe('resident/foi/case');
    await app.waitForText('个工作日');
    await app.tapText('到期没答复，怎么办？', { exact: true });
    expect(await app.hasText('申请行政复议')).toBe(true);
    expect(JSON.stringify(app.navigations)).not.toContain(kept[0]!.code);
    expect(app.requests.filter(({ url }) => url.includes(kept[0]!.code))).toEqual([]);
  });

  it('lists the request under 我的申请, also without a network', async () => {
    await app.setNetwork({ offline: true });
    await app.open('/resident/foi/cases');
    expect(await app.hasText('老旧小区改造和加装电梯的中标公告')).toBe(true);
    await app.tap(app.frame.locator('.card-title').first());
    expect(await app.hasText('现在没有网络')).toBe(true);
    await app.setNetwork({ offline: false });
  });

  it('counts working days', async () => {
    await app.open('/resident/working-days/count?from=2025-09-26&days=7');
    expect(await app.hasText('2025年10月13日')).toBe(true);
    expect(await app.share()).toMatchObject({ path: '/resident/working-days/count?from=2025-09-26&days=7' });
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
