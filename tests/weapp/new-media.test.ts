import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { to } from '../../src/routes';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

describe("the government's accounts in the mini-program", () => {
  let site: Site;
  let app: MiniProgram;
  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  /** So that a person can look. */
  const keepPicture = async (name: string): Promise<void> => {
    const folder = process.env['SCREENSHOTS_DIR'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await app.screenshot(join(folder, `weapp-new-media-${name}.png`));
  };

  it('are found from 我的 and by name', async () => {
    await app.tab('我的');
    await app.tapText('官方账号');
    expect(await app.route()).toBe('resident/new-media/list');
    await app.waitForText('临溪公安');
    await keepPicture('list');
    await app.fill('#new-media-words', '临溪医保');
    await app.tapText('查一查', { exact: true });
    await app.waitForText('临溪市医疗保障局');
    expect(await app.hasText('临溪公安')).toBe(false);
  });

  it('show one with its QR code, which has a name', async () => {
    await app.open(to('newMediaAccount', { id: 'wechat-linxiyibao' }));
    await app.waitForText('是官方账号。');
    const spoken = await app.accessibleText();
    expect(spoken).toContainEqual({ role: 'img', name: '临溪医保的微信公众号二维码' });
    await keepPicture('account');
    expect(await app.share()).toMatchObject({ path: '/resident/new-media/account?id=wechat-linxiyibao' });
  });

  it('take a report of one that is in no register, whose draft survives', async () => {
    await app.open(to('newMediaList', { q: '临溪医保办' }));
    await app.waitForText('没有登记过“临溪医保办”');
    await app.tapText('反映这个账号', { exact: true });
    expect(await app.route()).toBe('resident/new-media/report');
    await app.fill('看到了什么', '私信让我转账');
    await app.open(to('newMediaReport', { seen: '临溪医保办' }));
    expect(await app.value('看到了什么')).toBe('私信让我转账');
    await keepPicture('report');
    await app.tapText('发送', { exact: true });
    await app.waitForText('收到了');
    expect(await app.hasText('编号')).toBe(true);
    await app.tapText('看处理结果', { exact: true });
    expect(await app.route()).toBe('resident/new-media/reports');
    await app.waitForText('正在核实，还没有结果。');
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
