import { PAGES, TABS } from '../../src/routes';
import { ADDRESSES } from '../h5/harness/addresses';
import { launchPhone, type Phone } from '../h5/harness/phone';
import { publishReports } from '../h5/harness/published-reports';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from '../weapp/built-package';
import { accessibleText, joined, type Spoken } from '../weapp/harness/accessible-text';
import { MiniProgram } from '../weapp/harness/mini-program';
import { shownSoFar, withoutAllowed } from './allowed-differences';

/** What is read out of the main content and of the actions under it; the bars belong to the browser or to WeChat. */
function mainContent(spoken: readonly Spoken[]): Spoken[] {
  const from = spoken.findIndex(({ role }) => role === 'main');
  const tabs = spoken.findIndex(({ role, name }) => role === 'navigation' && name === '主要页面');
  return spoken.slice(from + 1, tabs < 0 ? undefined : tabs);
}

const inWords = (spoken: readonly Spoken[]): string[] =>
  joined(withoutAllowed(spoken)).map(({ role, name, state, value }) =>
    [role, name, state, value].filter(Boolean).join(' · '),
  );

/** They show what was opened or sent before, so each is asked of a device that has done nothing yet. */
const OF_THE_DEVICE: readonly string[] = [PAGES.history, PAGES.favourites, PAGES.foiCases];

describe('the H5 site and the mini-program', () => {
  let site: Site;
  let phone: Phone;
  let app: MiniProgram;
  beforeAll(async () => {
    site = await startSite();
    await publishReports(site);
    phone = await launchPhone(site.origin);
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await phone.close();
    await site.stop();
  });

  async function onH5(path: string): Promise<string[]> {
    const { context, page, open } = await phone.visit({ width: 375 });
    try {
      // Both as they come out of the box: nothing chosen yet.
      await context.clearCookies();
      await open(path);
      await page.waitForLoadState('networkidle');
      return inWords(mainContent(await accessibleText(page)));
    } finally {
      await context.close();
    }
  }

  async function onWeapp(path: string): Promise<string[]> {
    if (OF_THE_DEVICE.includes(path)) {
      await app.close();
      app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin });
    }
    const tab = TABS.find((each) => each.path === path);
    await (tab ? app.tab(tab.text) : app.open(path));
    const words = inWords(mainContent(await app.accessibleText()));
    if (!tab) await app.back();
    return words;
  }

  it.each(ADDRESSES)('say the same, in the same order, under the same names: $shows', async ({ path }) => {
    const h5 = await onH5(path);
    expect(h5.length).toBeGreaterThan(1);
    const [said, expected] = shownSoFar(await onWeapp(path), h5);
    expect(said).toEqual(expected);
  });
});
