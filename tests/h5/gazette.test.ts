import { PAGES, to, toContent } from '../../src/routes';
import { findOverflow } from './harness/measure';
import { axeViolations } from './harness/phone';
import { setUpPhone } from './harness/phone-and-site';

/** In 青石镇, as a browser tells it. */
const AT_HOME = { latitude: 26.87, longitude: 118.3965 };

describe('the government gazette', () => {
  const site = setUpPhone();

  it('proves in one sentence that no issue is missing, and leads by year and issue to an article', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(PAGES.disclosure);
    await page.getByRole('link', { name: /^政府公报/ }).tap();
    await page.getByText('从2024年第1期到2026年第5期，共15期，一期不缺；另有增刊1期。').waitFor();
    await page.getByRole('link', { name: '2025年 7期' }).tap();
    await page.getByRole('link', { name: /^2025年增刊/ }).tap();
    await page.getByText(/^为什么出增刊：主汛期提前/).waitFor();
    await page.getByRole('link', { name: /^临溪市防汛应急预案/ }).tap();
    await page.getByText('政府公报登载的文本为标准文本，电子版和纸质版一样。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('links an article with the policy document, and the document with the article', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(toContent('gazette-articles', '2026-03-01'));
    await page.getByRole('link', { name: '看这份文件的效力、解读和问答 ›' }).tap();
    await page.getByRole('link', { name: /^刊载于《临溪市人民政府公报》2026年第3期（总第13期）第1—\d+页$/ }).tap();
    await page.getByRole('heading', { level: 1, name: /门诊共济保障实施办法/ }).waitFor();
    await context.close();
  });

  it('finds words within an issue, and opens where they stand', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(toContent('gazettes', '2026-03'));
    await page.getByRole('searchbox', { name: '在这一期里找' }).fill('个人账户 家庭成员');
    await page.getByRole('button', { name: '找一找' }).tap();
    await page.getByText(/^这一期里有 \d+ 篇讲到“个人账户 家庭成员”$/).waitFor();
    const passage = page.locator('main a[href*="clause="]').first();
    const anchor = /clause=([a-z0-9-]+)/.exec((await passage.getAttribute('href')) ?? '')?.[1] ?? '';
    await passage.tap();
    await page.locator(`#${anchor}.wanted`).waitFor();
    await page.goBack();
    await page.getByRole('searchbox', { name: '在这一期里找' }).last().fill('饕餮');
    await page.getByRole('button', { name: '找一找' }).last().tap();
    await page.getByText('这一期里没有找到“饕餮”。').waitFor();
    await context.close();
  });

  it('finds words in all issues through the search, which shows articles alone', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(PAGES.gazette);
    await page.getByRole('searchbox', { name: '在各期公报里找' }).fill('防汛责任人');
    await page.getByRole('button', { name: '找一找' }).tap();
    await page
      .getByRole('link', { name: /防汛责任人和避险安置点/ })
      .first()
      .waitFor();
    expect(page.url()).toContain('kind=gazette-articles');
    await context.close();
  });

  it('hands out the printed issue with its size and its name', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(toContent('gazettes', '2026-05'));
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '看 PDF 版（167 KB）' }).tap();
    expect((await download).suggestedFilename()).toBe('临溪市人民政府公报2026年第5期.pdf');
    await context.close();
  });
});

describe('the reading points', () => {
  const site = setUpPhone();
  const names = 'main li h2';

  it('are sorted by distance when the resident allows it, and tell nobody where that is', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await context.grantPermissions(['geolocation'], { origin: site.origin });
    await context.setGeolocation(AT_HOME);
    await open(PAGES.readingPoints);
    const before = await page.locator(names).allInnerTexts();
    expect(before[0]).toBe('市政务服务中心公报赠阅点');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await page.getByRole('button', { name: '按离我远近排' }).tap();
    await page.getByText('已经按远近排好，最近的在最前面。').waitFor();
    const after = await page.locator(names).allInnerTexts();
    expect(after[0]).toBe('青石镇便民服务中心赠阅点');
    expect([...after].sort()).toEqual([...before].sort());
    expect(await page.locator('main li .tag').allInnerTexts()).toHaveLength(before.length);
    expect(await page.locator('main li .tag').first().innerText()).toMatch(/^(就在附近|约\d+米)$/);
    expect(sent.filter((each) => /26\.8|118\.[34]/.test(each))).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('stay as they are, with a sentence, when the resident refuses', async () => {
    const { context, page, open } = await site.phone.visit({ look: 'large' });
    await context.clearPermissions();
    await open(PAGES.readingPoints);
    const before = await page.locator(names).allInnerTexts();
    await page.getByRole('button', { name: '按离我远近排' }).tap();
    await page.getByText(/^没有得到位置，下面还是全部赠阅点。/).waitFor();
    expect(await page.locator(names).allInnerTexts()).toEqual(before);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  });

  it('ask for no place before the resident taps, and lead to the map by the address', async () => {
    const { context, page, open } = await site.phone.visit();
    await page.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = () => {
        document.title = 'asked';
      };
    });
    await open(PAGES.readingPoints);
    const map = page.getByRole('link', { name: '看地图：市图书馆政府信息查阅点' });
    expect(decodeURIComponent((await map.getAttribute('href')) ?? '')).toBe(
      'geo:0,0?q=临溪市溪东区书院街12号市图书馆二楼地方文献室 市图书馆政府信息查阅点',
    );
    expect(await page.title()).not.toBe('asked');
    await page.getByRole('button', { name: '按离我远近排' }).tap();
    expect(await page.title()).toBe('asked');
    await context.close();
  });

  it('are found from the gazette', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('gazette'));
    await page.getByRole('link', { name: /^公报赠阅点/ }).tap();
    await page.getByRole('heading', { level: 1, name: '公报赠阅点' }).waitFor();
    await context.close();
  });
});
