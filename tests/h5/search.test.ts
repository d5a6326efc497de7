import { to } from '../../src/routes';
import { setUpPhone } from './harness/phone-and-site';

describe('search', () => {
  const site = setUpPhone();
  const field = { name: '搜什么' };

  it('is found on the home page, finds by suggestion and keyboard, and stands in the address', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open('/');
    await page.getByRole('link', { name: '搜索' }).tap();
    const combo = page.getByRole('combobox', field);
    await combo.waitFor();
    await combo.pressSequentially('公积');
    await page.getByRole('listbox', { name: '搜索建议' }).waitFor();
    expect(await combo.getAttribute('aria-expanded')).toBe('true');
    await combo.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    const words = await chosen.innerText();
    expect(await combo.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await combo.press('Enter');
    await page.getByText(/\d+ 条结果/).waitFor();
    expect(await page.getByRole('combobox', field).inputValue()).toBe(words);
    expect(new URL(page.url()).searchParams.get('q')).toBe(words);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('closes the suggestions with Escape and keeps what was typed', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search'));
    const combo = page.getByRole('combobox', field);
    await combo.pressSequentially('公积');
    await page.getByRole('listbox').waitFor();
    await combo.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await combo.inputValue()).toBe('公积');
    await context.close();
  });

  it('answers first, with the clause behind the answer', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search', { q: '我的个人账户，爸妈能用吗？' }));
    const answer = page.getByRole('region', { name: '答案' });
    await answer.getByRole('heading', { name: '我的个人账户，爸妈能用吗？' }).waitFor();
    await answer.getByRole('link', { name: /^依据：/ }).tap();
    await page.waitForURL(/policy\/document\?.*clause=art-/);
    await context.close();
  });

  it('says that letters were read as words, and searches the letters when asked', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search', { q: 'gongjijin' }));
    await page.getByText('已按“公积金”搜索。').waitFor();
    await page.getByRole('link', { name: '仍搜索原词“gongjijin”' }).tap();
    await page.getByText('已按“公积金”搜索。').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('exact')).toBe('1');
    await context.close();
  });

  it('says by which official terms it searched too, and searches without them when asked', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search', { q: '看病报销' }));
    await page.getByText(/^也按文件里的说法“.+”找了。$/).waitFor();
    await page.getByRole('link', { name: '仍搜索原词“看病报销”' }).tap();
    await page.getByText(/^也按文件里的说法/).waitFor({ state: 'detached' });
    await context.close();
  });

  it('leads to who can help where none of what was found is meant', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search', { q: '停车场' }));
    const further = page.getByRole('region', { name: '没有想找的' });
    while ((await further.count()) === 0) await page.getByRole('link', { name: '看更多' }).tap();
    await further.getByRole('link', { name: '提个问题' }).tap();
    await page.getByRole('textbox').and(page.locator(':visible')).first().waitFor();
    expect(await page.getByRole('textbox').filter({ visible: true }).first().inputValue()).toBe('停车场');
    await context.close();
  });

  it('narrows down by kind and year, and takes each off again', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search', { q: '公积金' }));
    const count = page.getByText(/\d+ 条结果/);
    const all = await count.innerText();
    await page.getByRole('link', { name: /^政策文件 \d+$/ }).tap();
    await page.waitForURL(/kind=policies/);
    await page.getByRole('button', { name: '筛选' }).tap();
    await page.getByRole('combobox', { name: '年份' }).selectOption('2026');
    await page.waitForURL(/year=2026/);
    await count.waitFor();
    expect(await count.innerText()).not.toBe(all);
    await page.getByRole('link', { name: /^去掉2026/ }).tap();
    await page.getByRole('link', { name: '全部', exact: true }).tap();
    await page.waitForURL((url) => !url.search.includes('year') && !url.search.includes('kind'));
    await page.getByText(all).waitFor();
    await context.close();
  });

  it('leads on where nothing is found, and the words come along into the request', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search', { q: '饕餮貔貅' }));
    await page.getByRole('heading', { name: '没有找到“饕餮貔貅”' }).waitFor();
    await page.getByRole('link', { name: /^电话 / }).waitFor();
    await page.getByRole('link', { name: '去申请' }).tap();
    await page.waitForURL(/foi\/apply/);
    await page.waitForFunction(() => window.localStorage.getItem('mingbai:foi-draft')?.includes('饕餮貔貅'));
    await context.close();
  });

  it('shows what the server found, and asks for it no second time, until one looks on', async () => {
    const { context, page, open } = await site.phone.visit();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/search') asked.push(request.url());
    });
    await open(to('search', { q: '临溪市' }));
    const hits = page
      .getByRole('list')
      .filter({ has: page.getByRole('heading', { level: 2 }) })
      .getByRole('listitem');
    expect(await hits.count()).toBe(20);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    const address = page.url();
    await page.getByRole('link', { name: '看更多' }).tap();
    await page.waitForFunction(() => document.querySelectorAll('main li h2').length > 20);
    expect(asked).toHaveLength(1);
    expect(page.url()).toBe(address);
    await context.close();
  });

  it('goes on from an address in the middle, back and forth', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search', { q: '临溪市' }));
    const titles = (): Promise<string[]> => page.locator('main li h2').allInnerTexts();
    const first = await titles();
    await open(to('search', { q: '临溪市', from: '20' }));
    const second = await titles();
    expect(second.length).toBeGreaterThan(0);
    expect(first.filter((title) => second.includes(title))).toEqual([]);
    await page.getByRole('link', { name: '看前面的' }).tap();
    await page.waitForURL((url) => !url.searchParams.has('from'));
    await page
      .getByText(first[0] ?? '')
      .first()
      .waitFor();
    expect(await titles()).toEqual(first);
    await context.close();
  });

  it('loses no query without a network, and goes on when there is one', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('search'));
    await context.setOffline(true);
    const combo = page.getByRole('combobox', field);
    await combo.fill('公积金');
    await combo.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/网络连不上/)
      .waitFor();
    expect(await page.getByRole('combobox', field).inputValue()).toBe('公积金');
    expect(new URL(page.url()).searchParams.get('q')).toBe('公积金');
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).tap();
    await page.getByText(/\d+ 条结果/).waitFor();
    await context.close();
  });

  it('keeps what was searched on the device, until it is cleared or switched off', async () => {
    const { context, page, open } = await site.phone.visit();
    for (const q of ['公积金', '门诊']) {
      await open(to('search', { q }));
      await page.getByText(/\d+ 条结果/).waitFor();
    }
    await open(to('search'));
    const recent = page.getByRole('region', { name: '最近搜过' });
    await recent.waitFor();
    expect(await recent.getByRole('listitem').allInnerTexts()).toEqual(['门诊', '公积金']);
    await recent.getByRole('button', { name: '不再记录' }).tap();
    await page.getByText('搜过的词不记录。').waitFor();
    await open(to('search', { q: '公积金' }));
    await page.getByText(/\d+ 条结果/).waitFor();
    await open(to('search'));
    await page.getByText('搜过的词不记录。').waitFor();
    expect(await page.evaluate(() => window.localStorage.getItem('mingbai:searches'))).toBeNull();
    await context.close();
  });
});
