import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

const PAGE = '/resident/search/find';

describe('search in the mini-program', () => {
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

  it('is opened from the tab, and suggests while somebody types', async () => {
    await app.tab('政策');
    await app.tap({ role: 'link', name: /搜政策/ });
    await app.fill('搜什么', '公积');
    await app.waitForText('公积金租房');
    await app.tap({ role: 'button', name: '公积金租房' });
    await app.waitForText('条结果');
  });

  it('opens what was found', async () => {
    await app.open(`${PAGE}?q=${encodeURIComponent('临溪市住房公积金租房提取办法')}`);
    await app.waitForText('条结果');
    await app.tap({ role: 'link', name: /临溪市住房公积金租房提取办法/ });
    expect(await app.route()).toContain('resident/policy/document');
  });

  it('puts the answer first', async () => {
    await app.open(`${PAGE}?q=${encodeURIComponent('我的个人账户，爸妈能用吗？')}`);
    await app.waitForText('看完整回答');
    expect(await app.hasText('依据：')).toBe(true);
  });

  it('leads on where nothing is found', async () => {
    await app.open(`${PAGE}?q=${encodeURIComponent('饕餮貔貅')}`);
    await app.waitForText('没有找到“饕餮貔貅”');
    await app.tap({ role: 'link', name: '去申请' });
    expect(await app.route()).toContain('resident/foi/apply');
  });

  it('keeps what was searched on the phone', async () => {
    await app.open(PAGE);
    await app.waitForText('最近搜过');
    await app.tap({ role: 'button', name: '清空' });
    expect(await app.hasText('最近搜过')).toBe(false);
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
