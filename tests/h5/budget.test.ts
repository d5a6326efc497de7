import { PAGES, to, toContent } from '../../src/routes';
import { axeViolations } from './harness/phone';
import { findOverflow } from './harness/measure';
import { setUpPhone } from './harness/phone-and-site';

const FINAL = toContent('budgets', 'jiaoyuju-2025-juesuan');
const TITLE = '临溪市教育局2025年部门决算';

describe('the budgets and final accounts', () => {
  const site = setUpPhone();

  it('are found from 政务公开, narrowed by organ and year, and opened (条例第二十条第七项)', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(PAGES.disclosure);
    await page.getByRole('link', { name: /预算决算/ }).tap();
    await page.getByText('一共 28 份').waitFor();
    await page.getByLabel('部门', { exact: true }).selectOption('临溪市教育局（4）');
    await page.getByText('一共 4 份').waitFor();
    await page.getByLabel('年度', { exact: true }).selectOption('2025年（2）');
    await page.getByText('一共 2 份').waitFor();
    await page.getByRole('link', { name: new RegExp(TITLE) }).tap();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('say first how much and what for, before any script', async () => {
    const { context, page, open } = await site.phone.visit({ javaScript: false });
    await open(FINAL);
    await page.getByText(/^2025年一共花了 9\.03 亿元，主要花在教育（81\.6%）/).waitFor();
    await context.close();
  });

  it('are a chart to the eye and a table to who has it read aloud, shares adding up to 100.0%', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(FINAL);
    const table = page.getByRole('table', { name: '支出，按功能分类' });
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['科目', '万元', '占比']);
    const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^2\d\d / }) });
    const shares = await rows.evaluateAll((all) =>
      all.map((row) => Number((row.querySelectorAll('[role=cell]')[1]?.textContent ?? '').replace(/[.%]/g, ''))),
    );
    expect(shares).toHaveLength(4);
    expect(shares.reduce((so, each) => so + each, 0)).toBe(1_000);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  });

  it('stand beside the year before and beside the budget of their own year, and lead there', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(FINAL);
    await page.getByRole('table', { name: '和上年决算比' }).getByRole('columnheader', { name: '2024年' }).waitFor();
    const own = page.getByRole('table', { name: '2025年打算花的和实际花的' });
    expect(await own.getByRole('columnheader').allTextContents()).toEqual(['科目', '预算', '决算', '变化']);
    await page.getByRole('link', { name: '看临溪市教育局2025年部门预算' }).tap();
    await page.getByRole('heading', { level: 1, name: '临溪市教育局2025年部门预算' }).waitFor();
    await context.close();
  });

  it('say how late they were published (预算法第十四条)', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(toContent('budgets', 'minzheng-2025-yusuan'));
    await page.getByText(/比规定的 20 天晚了 5 天/).waitFor();
    await context.close();
  });

  it('can be downloaded', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(FINAL);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载表格（CSV）' }).tap(),
    ]);
    expect(download.suggestedFilename()).toBe('jiaoyuju-2025-juesuan.csv');
    await context.close();
  });

  it('say so where there is none, and lead to those that are there', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('budget', { id: 'jiaoyuju-1999-juesuan' }));
    await page.getByRole('heading', { level: 1, name: '没有这份预算或者决算' }).waitFor();
    await page.getByRole('link', { name: '看全部预算决算' }).tap();
    await page.getByText('一共 28 份').waitFor();
    await context.close();
  });
});
