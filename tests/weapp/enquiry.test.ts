import { to } from '../../src/routes';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

describe('a question in the mini-program', () => {
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

  it('begins with the words of a search that found nothing', async () => {
    await app.open(to('search', { q: '饕餮貔貅' }));
    await app.waitForText('没有找到“饕餮貔貅”');
    await app.tap({ role: 'link', name: '去提问' });
    expect(await app.route()).toBe('resident/enquiry/ask');
    await app.waitForText('想问什么？');
    expect(await app.value('你的问题')).toBe('饕餮貔貅');
  });

  it('shows what is answered already, opens it, and keeps what was written', async () => {
    const written = '我的医保个人账户里的钱，爸妈看病能不能用？';
    await app.fill('你的问题', written);
    await app.waitForText('可能已经答过了');
    await app.tap({ role: 'link', name: '我的个人账户，爸妈能用吗？' });
    expect(await app.route()).toBe('resident/qa-series/item');
    await app.back();
    expect(await app.value('你的问题')).toBe(written);
  });

  it('is sent all the same', async () => {
    await app.tap({ role: 'button', name: '发送' });
    await app.waitForText('收到了');
    expect(app.requests.filter(({ url }) => url.endsWith('/api/enquiry'))).toHaveLength(1);
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
