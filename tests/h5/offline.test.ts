import { PAGES, toContent } from '../../src/routes';
import { setUpPhone } from './harness/phone-and-site';
import { axeViolations } from './harness/phone';

const EXPLAINER = '租房提公积金：每月最高1200元，自动到账';

describe('without network', () => {
  const site = setUpPhone();

  it('what was opened can be read again, and says from when it is', async () => {
    const { context, page, open, openAndKeep } = await site.phone.visit();
    await openAndKeep(toContent('explainers', 'gongjijin-zufang-tujie'));
    await openAndKeep(toContent('policies', 'gongjijin-zufang-banfa'));
    await open(PAGES.me);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('link', { name: /看过的/ }).tap();
    await page.getByRole('link', { name: new RegExp(EXPLAINER) }).tap();
    await page.getByRole('heading', { level: 1, name: EXPLAINER }).waitFor();
    await page.getByText(/现在没有网络。这是 \d{4}年\d+月\d+日 \d\d:\d\d 存下的内容。/).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /临溪市住房公积金租房提取办法/ }).tap();
    await page
      .getByText(/现在没有网络。这是/)
      .last()
      .waitFor();
    expect(await page.locator('main').last().innerText()).toContain('第一条');
    await context.close();
  });

  it('the site opens again by its address, and shows what was opened before', async () => {
    const { context, page, openAndKeep } = await site.phone.visit();
    await openAndKeep(toContent('explainers', 'gongjijin-zufang-tujie'));
    await page.evaluate(async () => {
      while ((await navigator.serviceWorker.getRegistration())?.active?.state !== 'activated')
        await new Promise((again) => setTimeout(again, 100));
    });
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: EXPLAINER }).waitFor();
    await page.getByText(/现在没有网络。这是 \d{4}年\d+月\d+日 \d\d:\d\d 存下的内容。/).waitFor();
    await page.goto(`${site.origin}${PAGES.noticeList}`);
    await page.getByText('网络连不上').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).tap();
    await page.getByRole('link', { name: /灵活就业人员养老保险年底缴费提醒/ }).waitFor();
    await context.close();
  });

  it('what was not opened says so, and comes when the network does', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(PAGES.policy);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('link', { name: /通知.*最近的公告/ }).tap();
    const alert = page.getByRole('alert').filter({ visible: true });
    await alert.getByText('网络连不上').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '再试一次' }).tap();
    await alert.getByText('网络连不上').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).tap();
    await page
      .getByRole('link', { name: /灵活就业人员养老保险年底缴费提醒/ })
      .filter({ visible: true })
      .waitFor();
    expect(await alert.count()).toBe(0);
    await context.close();
  });

  it('a further page of a list that did not come can be asked for again, and loses nothing', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(PAGES.noticeList);
    const lines = page.getByRole('main').getByRole('listitem');
    const before = await lines.count();
    await context.setOffline(true);
    await page.getByRole('button', { name: '看更多' }).tap();
    await page.getByText('网络连不上').waitFor();
    expect(await lines.count()).toBe(before);
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).tap();
    await page.getByText('没有更多了').waitFor();
    expect(await lines.count()).toBeGreaterThan(before);
    const titles = await lines.allInnerTexts();
    expect(new Set(titles).size).toBe(titles.length);
    await context.close();
  });
});
