import { to, toContent } from '../../src/routes';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

describe('the budgets and final accounts in the mini-program', () => {
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

  it('are listed by organ and year', async () => {
    await app.open(to('budgetList', { organ: 'jiaoyuju', year: '2025' }));
    await app.waitForText('一共 2 份');
    expect(await app.share()).toMatchObject({ path: to('budgetList', { organ: 'jiaoyuju', year: '2025' }) });
  });

  it('show how much, what for, and compared with what', async () => {
    await app.open(toContent('budgets', 'jiaoyuju-2025-juesuan'));
    await app.waitForText('下载表格（CSV）');
    for (const words of ['205 教育支出', '和上年决算比', '“三公”经费', '2025年打算花的和实际花的'])
      expect([words, await app.hasText(words)]).toEqual([words, true]);
    expect(await app.share()).toMatchObject({
      title: '临溪市教育局2025年部门决算',
      path: toContent('budgets', 'jiaoyuju-2025-juesuan'),
    });
  });

  it('show the longest, that of the government, whole', async () => {
    await app.open(toContent('budgets', 'shiji-2025-juesuan'));
    await app.waitForText('下载表格（CSV）');
    expect(await app.hasText('支出总计')).toBe(true);
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
