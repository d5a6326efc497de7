import { PAGES } from '../../../src/routes';
import { startSite, type Site } from '../../h5/harness/site';
import { WEAPP_DIST } from '../built-package';
import { MiniProgram } from '../harness/mini-program';
import { overBudget } from '../set-data-budget';

describe('settings in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin, path: PAGES.settings });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  const screen = (): Promise<string> =>
    app.frame.locator('.screen').evaluate((element) => element.getAttribute('class') ?? '');

  it('show at once: size, theme and script', async () => {
    await app.tap({ role: 'radio', name: '最大' });
    expect(await screen()).toContain('fs-30');
    await app.tap({ role: 'radio', name: '深色' });
    expect(await screen()).toContain('theme-dark');
    await app.tap({ role: 'radio', name: '繁體' });
    expect(await app.hasText('顯示設置')).toBe(true);
  });

  it('paint the tabs that WeChat draws as soon as they are in sight, and not before', async () => {
    const painted = (at: MiniProgram) =>
      at.calls.filter(({ name }) => name === 'setTabBarStyle').map(({ options }) => options);
    expect(painted(app)).toEqual([]);
    const storage = await app.storage();
    const again = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin, path: PAGES.me, storage });
    expect(painted(again).at(-1)).toMatchObject({
      backgroundColor: '#1c1f23',
      color: '#9aa1ab',
      selectedColor: '#6fc7ba',
    });
    await again.open(PAGES.settings);
    const before = painted(again).length;
    await again.tap({ role: 'radio', name: '淺色' });
    expect(painted(again)).toHaveLength(before);
    await again.back();
    expect(painted(again).at(-1)).toMatchObject({ backgroundColor: '#ffffff' });
    expect(again.errors).toEqual([]);
    await again.close();
  });

  it('are there at the next launch', async () => {
    const storage = await app.storage();
    const again = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin, storage });
    expect(await again.frame.locator('.screen').evaluate((element) => element.getAttribute('class') ?? '')).toMatch(
      /fs-30.*theme-dark/,
    );
    expect(await again.hasText('全部圖解')).toBe(true);
    await again.close();
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
