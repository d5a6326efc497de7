import { startSite, type Site } from '../../h5/harness/site';
import { WEAPP_DIST } from '../built-package';
import { MiniProgram } from '../harness/mini-program';
import { overBudget } from '../set-data-budget';

describe('the mini-program', () => {
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

  it('launches on the home page, with what the city published', async () => {
    expect(await app.route()).toBe('pages/home');
    expect(app.requests.map(({ url, status }) => [new URL(url).pathname, status])).toContainEqual(['/api/home', 200]);
    expect((await app.texts()).length).toBeGreaterThan(10);
  });

  it('has the tabs 首页 政策 互动 我的', async () => {
    expect(await app.tabs()).toEqual(['首页', '政策', '互动', '我的']);
  });

  it.each([
    ['政策', 'pages/policy'],
    ['互动', 'pages/interact'],
    ['我的', 'pages/me'],
    ['首页', 'pages/home'],
  ])('opens the tab %s', async (tab, route) => {
    await app.tab(tab);
    expect(await app.route()).toBe(route);
    const spoken = await app.accessibleText();
    expect(spoken.filter(({ role }) => role === 'link' || role === 'button').length).toBeGreaterThan(0);
    expect(spoken.filter(({ role, name }) => ['link', 'button', 'img'].includes(role) && name === '')).toEqual([]);
  });

  it('did so without a fault, without a call that the platform does not have, and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
