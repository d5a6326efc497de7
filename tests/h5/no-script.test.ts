import { to } from '../../src/routes';
import { ADDRESSES } from './harness/addresses';
import { setUpPhone } from './harness/phone-and-site';

/** What a page must say to a reader without script: a word from its content. */
const WORDS: Readonly<Record<string, string>> = {
  home: '政策图解',
  explainer: '每月最高1200元',
  'policy document at a clause': '第三十三条',
  'Q&A issue': '看一次感冒花了200元，能报吗？',
  'Q&A item': '我的个人账户，爸妈能用吗？',
  'press conference that ended': '文字实录',
  notice: '咨询电话',
  'department list': '0599-0000201',
  privacy: '收集什么',
  'yearly report': '六、其他需要报告的事项',
  'figures of a year without requests': '这里没有2012年的申请',
  'working days of a count': '2026年3月30日',
  'search with results': '条结果',
  'search without results': '没有找到“饕餮貔貅”',
};

describe('without script', () => {
  const site = setUpPhone();

  it('every public page shows its content, and nothing that only waits', async () => {
    const { page, open } = await site.phone.visit({ javaScript: false });
    for (const { path, shows, onDevice } of ADDRESSES) {
      await open(path);
      const words = (await page.locator('main').innerText()).trim();
      expect({ shows, long: words.length > 10 || onDevice === true }).toEqual({ shows, long: true });
      const wanted = WORDS[shows];
      if (wanted !== undefined) expect(words).toContain(wanted);
    }
    await page.context().close();
  }, 180_000);

  it('every link of every page leads to a page that is there', async () => {
    const { page, open } = await site.phone.visit({ javaScript: false });
    const seen = new Set<string>();
    for (const { path } of ADDRESSES) {
      await open(path);
      const hrefs = await page
        .locator('a[href^="/"]')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
      for (const href of hrefs) seen.add(href);
    }
    expect(seen.size).toBeGreaterThan(60);
    const broken: string[] = [];
    for (const href of seen) {
      const answer = await page.request.get(site.origin + href);
      if (answer.status() !== 200) broken.push(`${String(answer.status())} ${href}`);
    }
    expect(broken).toEqual([]);
    await page.context().close();
  }, 80_000);

  it('a link is followed by a tap', async () => {
    const { page, open } = await site.phone.visit({ javaScript: false });
    await open('/');
    await page.getByRole('link', { name: '全部图解' }).tap();
    await page.getByRole('heading', { level: 1, name: '政策图解' }).waitFor();
    await page.getByRole('link', { name: /租房提公积金/ }).tap();
    await page.getByRole('heading', { level: 1, name: /租房提公积金/ }).waitFor();
    await page.context().close();
  });

  it('one searches, narrows down, looks on and searches the words as typed by addresses alone', async () => {
    const { page, open } = await site.phone.visit({ javaScript: false });
    const titles = (): Promise<string[]> => page.locator('main li h2').allInnerTexts();
    const count = async (): Promise<number> => parseInt(await page.getByText(/\d+ 条结果/).innerText(), 10);
    await open(to('search'));
    await page.getByRole('combobox', { name: '搜什么' }).fill('临溪市');
    await page.getByRole('button', { name: '搜索', exact: true }).tap();
    await page.waitForURL(/\/resident\/search\/find\?q=/);
    const [all, first] = [await count(), await titles()];
    expect(first).toHaveLength(20);
    await page.getByRole('link', { name: '看更多' }).tap();
    await page.waitForURL(/from=20/);
    const second = await titles();
    expect(second.length).toBeGreaterThan(0);
    expect(first.filter((title) => second.includes(title))).toEqual([]);
    await page.getByRole('link', { name: /^政策文件 \d+$/ }).tap();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'policies' && !url.searchParams.has('from'));
    const policies = await count();
    expect(policies).toBeLessThan(all);
    await page.getByRole('combobox', { name: '年份' }).selectOption('2026');
    await page.getByRole('button', { name: '筛选' }).tap();
    await page.waitForURL(
      (url) => url.searchParams.get('kind') === 'policies' && url.searchParams.get('year') === '2026',
    );
    expect(await count()).toBeLessThan(policies);
    await page.getByRole('link', { name: /^去掉2026/ }).tap();
    await page.waitForURL((url) => !url.searchParams.has('year'));
    expect(await count()).toBe(policies);
    await open(to('search', { q: 'gongjijin' }));
    await page.getByRole('link', { name: '仍搜索原词“gongjijin”' }).tap();
    await page.waitForURL(/exact=1/);
    await page.context().close();
  });

  it('a search is kept by no cache on the way and by no search engine', async () => {
    const of = async (path: string): Promise<[string | null, string | null]> => {
      const { headers } = await fetch(site.origin + path);
      return [headers.get('cache-control'), headers.get('x-robots-tag')];
    };
    expect(await of(to('search', { q: '公积金' }))).toEqual(['private, no-cache', 'noindex']);
    expect(await of(to('search'))).toEqual([expect.stringMatching(/^public/), null]);
  });

  it('the document has a title, a description and an address of its own for search engines and chats', async () => {
    const { page, open } = await site.phone.visit({ javaScript: false });
    const told = new Set<string>();
    const details = ADDRESSES.filter(({ path, status }) => path.includes('id=') && status === 200);
    for (const { path } of details) {
      await open(path);
      const title = await page.title();
      expect(title).toMatch(/^.{2,} - 临溪发布$/);
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(new URL(path, site.origin).href);
      told.add(title);
    }
    expect(told.size).toBeGreaterThan(10);
    await page.context().close();
  });
});

describe('an address that is not there', () => {
  const site = setUpPhone();

  it('is answered with 404 and a page that leads on, with script and without', async () => {
    for (const javaScript of [true, false]) {
      const { page } = await site.phone.visit({ javaScript });
      const answer = await page.goto(`${site.origin}/resident/nowhere`);
      expect(answer?.status()).toBe(404);
      await page.getByRole('heading', { name: '没有这一页' }).waitFor();
      await page.getByRole('link', { name: '回首页' }).tap();
      await page.getByRole('heading', { name: '政策图解', exact: true }).waitFor();
      await page.context().close();
    }
  });
});
