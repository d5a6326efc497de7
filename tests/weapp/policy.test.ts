import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

/** Has chapters. */
const CHAPTERS = '/resident/policy/document?id=yi-shenqing-gongkai-guicheng';
const LONG = '/resident/policy/document?id=xinxi-gongkai-tiaoli';

describe('policy documents in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  const shows = (anchor: string) => app.frame.locator(`#${anchor}`).count();

  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  it('is found from the tab, with the latest of each kind', async () => {
    await app.tab('政策');
    for (const said of ['最新图解', '最新问答', '最新文件', '最新通知', '按主题找图解'])
      expect(await app.hasText(said)).toBe(true);
  });

  it('opens at the clause that was asked for, marked, without drawing all that stands before it', async () => {
    await app.open(`${LONG}&clause=art-33`);
    expect(await shows('art-33')).toBe(1);
    expect(await app.frame.locator('#art-33.wanted').count()).toBe(1);
    expect(await app.frame.locator('#art-32.wanted').count()).toBe(0);
    expect(await shows('art-27')).toBe(0);
  });

  it('shows the clauses before and after at a tap', async () => {
    await app.tap({ role: 'button', name: '看前面的条款' });
    expect(await shows('art-32')).toBe(1);
    const shown = await app.frame.locator('.doc-clause').count();
    await app.tap({ role: 'button', name: '看后面的条款' });
    expect(await app.frame.locator('.doc-clause').count()).toBeGreaterThan(shown);
  });

  it('goes to a chapter from the table of contents', async () => {
    await app.open(CHAPTERS);
    await app.tap({ role: 'button', name: /^第五章/ });
    expect(await app.frame.locator('.doc-chapter.wanted').count()).toBe(1);
  });

  it('finds words in the document, counts them, and goes to the place', async () => {
    await app.open(LONG);
    await app.fill('在文件里找', '20个工作日');
    await app.waitForText('条里找到');
    await app.tap({ role: 'button', name: /^到全文的第三十三条第二款/ });
    expect(await app.frame.locator('#art-33-p2.wanted').count()).toBeGreaterThan(0);
  });

  it('says who cites a clause, at the clause', async () => {
    await app.open(`${LONG}&clause=art-33`);
    await app.tap({ role: 'button', name: /^第三十三条.*篇讲到这一条$/ });
    expect(await app.hasText('向政府要一份文件，多久能拿到答复？')).toBe(true);
  });

  it('copies the document number', async () => {
    await app.tap({ role: 'button', name: /^复制发文字号/ });
    const copied = app.calls.filter(({ name }) => name === 'setClipboardData').at(-1)?.options as { data: string };
    expect(copied.data).toContain('国务院令第711号');
  });

  it('lists documents with their validity, by topic', async () => {
    await app.open('/resident/policy/list?topic=zhufang');
    expect(await app.hasText('已废止')).toBe(true);
    expect(await app.hasText('临溪市住房公积金租房提取办法')).toBe(true);
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
