import { to } from '../../src/routes';
import { publishReports } from '../h5/harness/published-reports';
import { startSite, type Site } from '../h5/harness/site';
import { person } from '../server/foi/forms';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

describe('the yearly reports and the figures in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  beforeAll(async () => {
    site = await startSite();
    await publishReports(site);
    await fetch(`${site.origin}/api/foi`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'figures-in-the-mini-program' },
      body: JSON.stringify(person),
    });
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  it('are found from 互动', async () => {
    await app.tab('互动');
    await app.tapText('办理统计 ›', { exact: true });
    expect(await app.route()).toBe('resident/foi/statistics');
    await app.waitForText('数字算到');
    expect(await app.hasText('还没有答复')).toBe(true);
    expect(await app.share()).toMatchObject({
      path: expect.stringMatching(/^\/resident\/foi\/statistics\?year=\d{4}$/),
    });
  });

  it('list the reports, newest first', async () => {
    await app.tapText('看年度报告 ›', { exact: true });
    expect(await app.route()).toBe('resident/annual-report/list');
    await app.waitForText('2024年');
  });

  it('show a report whole, with its tables as lines', async () => {
    await app.open(to('annualReport', { year: '2025' }));
    await app.waitForText('六、其他需要报告的事项');
    expect(await app.hasText('临溪市2025年政府信息公开工作年度报告')).toBe(true);
    expect(await app.hasText('1.属于国家秘密')).toBe(false);
    await app.tap({ role: 'button', name: /不予公开/ });
    expect(await app.hasText('1.属于国家秘密')).toBe(true);
    expect(await app.share()).toMatchObject({
      title: '临溪市2025年政府信息公开工作年度报告',
      path: to('annualReport', { year: '2025' }),
    });
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
