import { launchPhone, type Phone, type Visit } from './harness/phone';
import { startSite, type Site } from './harness/site';

/** Has chapters. */
const CHAPTERS = '/resident/policy/document?id=yi-shenqing-gongkai-guicheng';
const LONG = '/resident/policy/document?id=xinxi-gongkai-tiaoli';

describe('policy documents on H5', () => {
  let site: Site;
  let phone: Phone;
  const visits: Visit[] = [];
  const visit = async (path: string, options: Parameters<Phone['visit']>[0] = {}): Promise<Visit> => {
    const opened = await phone.visit(options);
    visits.push(opened);
    await opened.open(path);
    return opened;
  };

  beforeAll(async () => {
    site = await startSite();
    phone = await launchPhone(site.origin);
  }, 60_000);
  afterEach(async () => {
    const faults = visits.flatMap((opened) => opened.faults);
    await Promise.all(visits.splice(0).map(({ context }) => context.close()));
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await phone.close();
    await site.stop();
  });

  it('opens at the clause that the address names, marked and in sight', async () => {
    const { page } = await visit(`${LONG}&clause=art-33`);
    const clause = page.locator('#art-33');
    await page.waitForFunction(() => {
      const top = document.querySelector('#art-33')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < 300;
    });
    expect(await clause.getAttribute('class')).toContain('wanted');
    expect(await page.locator('#art-32').getAttribute('class')).not.toContain('wanted');
  });

  it('has all of its text in what the server sends, for those without scripts', async () => {
    const { page } = await visit(LONG, { javaScript: false });
    const { clauses } = (await (await fetch(`${site.origin}/api/policies/xinxi-gongkai-tiaoli`)).json()) as {
      clauses: { text: string }[];
    };
    const shown = (await page.locator('main').innerText()).replace(/\s/g, '');
    expect(clauses.length).toBeGreaterThan(20);
    expect(clauses.filter(({ text }) => !shown.includes(text.replace(/\s/g, '')))).toEqual([]);
  });

  it('finds words in the document, counts them, and goes to the place', async () => {
    const { page } = await visit(LONG);
    await page.getByLabel('在文件里找').getByRole('searchbox').fill('工作日');
    await page.getByText(/^\d+ 条里找到 \d+ 处$/).waitFor();
    expect(await page.locator('.doc-found').count()).toBeGreaterThan(3);
    await page.getByRole('button', { name: /^到全文的第三十三条第二款/ }).tap();
    await page.locator('#art-33-p2.wanted').waitFor();
  });

  it('says so when the words are not in it', async () => {
    const { page } = await visit(LONG);
    await page.getByLabel('在文件里找').getByRole('searchbox').fill('电动车');
    await page.getByText('没有找到“电动车”。换个词试试。').waitFor();
    await page.getByRole('button', { name: '回到全文' }).tap();
    await page.locator('#art-27').waitFor();
  });

  it('goes to a chapter from the table of contents', async () => {
    const { page } = await visit(CHAPTERS);
    const contents = page.getByRole('navigation', { name: '目录' });
    await contents.getByRole('button', { name: /^第五章/ }).tap();
    await page.waitForFunction(() => {
      const top = document.querySelector('.doc-chapter.wanted')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < 300;
    });
  });

  it('names what cites a clause, at the clause and at the end', async () => {
    const { page } = await visit(LONG);
    await page.getByRole('button', { name: /^第三十条：\d+ 篇讲到这一条$/ }).tap();
    const links = page.getByRole('link', { name: /向政府要一份文件，多久能拿到答复？/ });
    expect(await links.count()).toBe(2);
    expect(await page.getByLabel('谁引用了这份文件').innerText()).toContain('第三十条');
  });

  it('copies the document number', async () => {
    const { page, context } = await visit(LONG);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: /^复制发文字号/ }).tap();
    await page.getByText('已复制', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('国务院令第711号');
  });

  it('warns over a document that is repealed', async () => {
    const { page } = await visit('/resident/policy/document?id=gongjijin-zufang-xize-2023');
    expect(await page.locator('main').innerText()).toContain('这份文件已经废止，现在不再适用。');
  });

  it('lists by topic and year, with validity', async () => {
    const { page } = await visit('/resident/policy/list?topic=zhufang');
    expect(await page.locator('main').innerText()).toContain('已废止');
    await page.getByLabel('按年份看').selectOption('2023');
    await page.waitForURL(/year=2023/);
    await page.getByText('临溪市住房公积金租房提取办法').filter({ visible: true }).waitFor({ state: 'detached' }); // prettier-ignore
    await page.locator('.card:visible').first().waitFor();
  });

  it('shows the latest of each kind and all topics on the tab', async () => {
    const { page } = await visit('/pages/policy', { javaScript: false });
    const text = await page.locator('main').innerText();
    for (const said of ['最新图解', '最新问答', '最新文件', '最新通知', '医疗医保', '户籍证件'])
      expect(text).toContain(said);
  });
});
