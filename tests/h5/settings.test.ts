import { Converter } from 'opencc-js/cn2t';
import type { Page } from 'playwright-core';
import { PAGES, toContent } from '../../src/routes';
import { setUpPhone } from './harness/phone-and-site';
import { axeViolations, type Visit } from './harness/phone';

const openCc = Converter({ from: 'cn', to: 't' });
const ISSUE = toContent('qa-issues', 'yibao-shebao-wenda-1');

const screenClass = ({ page }: Visit): Promise<string> =>
  page
    .locator('#app .screen')
    .last()
    .evaluate((element) => element.getAttribute('class') ?? '');

/** Waits for the last words to come: how many found it clear. */
const counted = (page: Page): Promise<void> =>
  page
    .getByText(/\d+ 人(?:觉得清楚|覺得清楚)/)
    .first()
    .waitFor();

describe('settings', () => {
  const site = setUpPhone();

  it('show at once, survive a reload and another page, and stand in the HTML before any script', async () => {
    const visit = await site.phone.visit();
    const { context, page, open } = visit;
    await open(PAGES.settings);
    await page.getByText('最大', { exact: true }).tap();
    await page.getByText('深色', { exact: true }).tap();
    await page.locator('#app .screen.fs-30.theme-dark').last().waitFor();
    expect(await screenClass(visit)).toContain('fs-30 theme-dark');
    await page.reload();
    await page.waitForSelector('#first-screen', { state: 'detached' });
    expect(await screenClass(visit)).toContain('fs-30 theme-dark');
    expect(await page.getByRole('radio', { name: '最大' }).isChecked()).toBe(true);
    const html = await (await page.request.get(site.origin + ISSUE)).text();
    expect(html).toContain('class="box-div screen fs-30 theme-dark');
    expect(html).toMatch(/<html[^>]+class="[^"]*theme-dark/);
    await context.close();
  });

  it('follow the phone in light and dark when asked to', async () => {
    const { context, page, open } = await site.phone.visit({ look: 'plain' });
    await context.clearCookies();
    const ground = (): Promise<string> =>
      page
        .locator('#app .screen')
        .last()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(PAGES.me);
    const dark = await ground();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).not.toBe(dark);
    await context.close();
  });

  it('大字 on the home page makes everything large, and again puts it back', async () => {
    const visit = await site.phone.visit();
    await visit.open('/');
    await visit.page.getByRole('button', { name: '大字' }).tap();
    await visit.page.locator('#app .screen.fs-22').last().waitFor();
    await visit.page.getByRole('button', { name: '标准字' }).tap();
    await visit.page.locator('#app .screen.fs-16').last().waitFor();
    await visit.context.close();
  });

  it.each(['plain', 'dark'] as const)('words stay readable under a finger: %s', async (look) => {
    const { context, page, open } = await site.phone.visit({ look });
    await open(PAGES.enquiry);
    await page.getByRole('button', { name: '发送' }).hover();
    await page.mouse.down();
    expect(await page.locator('.button:active').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.mouse.up();
    await context.close();
  });

  it('繁體 turns every word of a page as OpenCC does, in the app and in the server’s HTML', async () => {
    const { context, page, open } = await site.phone.visit();
    const words = async (): Promise<string> => (await page.locator('main').last().innerText()).replace(/\s+/g, '');
    await open(ISSUE);
    await counted(page);
    const simplified = await words();
    await open('/');
    await page.getByRole('button', { name: '繁體' }).tap();
    await page.getByRole('link', { name: '全部問答' }).waitFor();
    await open(ISSUE);
    await counted(page);
    expect(await words()).toBe(openCc(simplified));
    await context.close();
  });

  it('繁體 is there without script', async () => {
    const plain = await site.phone.visit({ javaScript: false });
    await plain.open(ISSUE);
    const simplified = await plain.page.locator('main').innerText();
    await plain.context.addCookies([{ name: 'mb_display', value: '16.light.hant', url: site.origin }]);
    await plain.open(ISSUE);
    expect(await plain.page.locator('main').innerText()).toBe(openCc(simplified));
    await plain.context.close();
  });
});
