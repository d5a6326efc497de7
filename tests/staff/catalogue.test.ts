import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { realSheet, realWorkbook, TWO_COLUMNS, workbook } from '../server/catalogue/catalogue-app';
import { notice, policy } from '../server/small-city';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WITHIN = '信息形成之日起20个工作日内';
const CHANNELS = '■政府网站 □政府公报 ■两微一端';

describe('the catalogue on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  const desk = (): string => `${workbench.origin}/staff/catalogue/desk`;

  it('keeps the dictionary of areas, previews a real catalogue, gives its bad rows back and brings in the good ones', async () => {
    const { page, context, faults } = await office.seatOf('foi-officer');
    await page.goto(desk());
    await page.getByText('领域名单', { exact: true }).click();
    await page.getByRole('button', { name: '加一个领域' }).click();
    await page.getByLabel('领域 d01 的名称').fill('保障性住房');
    await page.getByRole('button', { name: '保存名单' }).click();
    await page.getByText('领域名单已保存。').waitFor();

    await page.getByText('导入表格').click();
    const buffer = await realWorkbook(
      realSheet('保障性住房', [
        ['1', '配给', '房源公告', '位置', '办法', WITHIN, '县住建局', CHANNELS, '√', '', '√', '', '√', '√', '√'],
        ['2', '配给', '配租结果', '名单', '', WITHIN, '县住建局', '■飞鸽', '√', '', '√', '', '', '√', ''],
      ]),
    );
    await page.getByLabel('选择表格文件').setInputFiles({ name: 'catalogue.xlsx', mimeType: MIME, buffer });
    await page.getByText('“保障性住房”第 5 行 配租结果').waitFor();
    await page.getByText(/公开依据：这一项要填。/).waitFor();
    await keepPicture(page, 'catalogue-import');
    expect(await axeViolations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载要改的行' }).click();
    expect((await download).suggestedFilename()).toBe('要改的行.xlsx');
    await page.getByRole('button', { name: '确认导入 1 行' }).click();
    await page.getByText('已导入：新增 1 个，更新 0 个。').waitFor();
    await page.getByRole('rowheader', { name: /房源公告/ }).waitFor();
    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出目录' }).click();
    expect((await exported).suggestedFilename()).toBe('主动公开目录.xlsx');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows empty and late columns to an inspector, who changes nothing', async () => {
    await bringInTwo();
    await workbench.publish('notices', notice('old', { publishedOn: '2026-05-14' }));
    const { page, context } = await office.seatOf('inspector', { size: 'phone' });
    await page.goto(`${desk()}?view=late`);
    await page.getByText('超期 10 天').waitFor();
    await page.getByRole('button', { name: /空白栏目/ }).click();
    await page.getByText('空白', { exact: true }).first().waitFor();
    expect(await page.getByText('导入表格').count()).toBe(0);
    await keepPicture(page, 'catalogue-desk-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await page.getByLabel('公开层级').selectOption({ label: '乡镇' });
    await page.getByLabel('公开主体').selectOption({ label: '县住建局' });
    await page.getByRole('rowheader', { name: /房源公告/ }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(1);
    await context.close();
  });

  it('moves an entry to another column, and asks for the reason', async () => {
    await bringInTwo();
    await workbench.publish('policies', policy('moved'));
    const { page, context } = await office.seatOf('foi-officer');
    await page.goto(desk());
    await page
      .getByRole('row', { name: /规范性文件/ })
      .getByRole('button', { name: '看这一栏' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('moved办法').waitFor();
    await dialog.getByRole('button', { name: '改归栏' }).first().click();
    await dialog.getByLabel('找栏目放进去').fill('房源');
    await dialog.getByRole('button', { name: '放进 保障性住房/房源公告' }).click();
    await dialog.getByRole('button', { name: '移出规范性文件' }).click();
    await dialog.getByRole('button', { name: '确定归栏' }).click();
    await dialog.getByText('请写明理由。').first().waitFor();
    await dialog.getByLabel('理由', { exact: true }).fill('写的是房源');
    await keepPicture(page, 'catalogue-refile');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确定归栏' }).click();
    await dialog.getByText('moved办法').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: '关闭' }).click();
    await page
      .getByRole('row', { name: /房源公告/ })
      .getByRole('button', { name: '看这一栏' })
      .click();
    await dialog.getByText(/归栏：写的是房源/).waitFor();
    await context.close();
  });

  it('settles an index number that another document has already', async () => {
    await bringInTwo();
    for (const id of ['first', 'clash']) await workbench.publish('policies', policy(id, { indexNumber: 'LX-2026-1' }));
    const { page, context } = await office.seatOf('foi-officer');
    await page.goto(`${desk()}?view=numbers`);
    await page.getByText('文件上写的索引号已经是别的信息的：LX-2026-1（first办法）').waitFor();
    await page.getByRole('button', { name: '处理索引号' }).click();
    await page.getByLabel('理由').fill('编重了');
    await page.getByRole('button', { name: '编新的索引号' }).click();
    await page.getByText('索引号都没有问题。').waitFor();
    await context.close();
  });

  /** The two columns of the server's tests, by the same import; repeatable. */
  async function bringInTwo(): Promise<void> {
    const { page, context } = await office.seatOf('foi-officer');
    await page.goto(desk());
    await page.getByText('导入表格').click();
    const buffer = await workbook(TWO_COLUMNS);
    await page.getByLabel('选择表格文件').setInputFiles({ name: 'two.xlsx', mimeType: MIME, buffer });
    await page.getByText(/共 2 行/).waitFor();
    const confirm = page.getByRole('button', { name: /确认导入/ });
    if (await confirm.isEnabled()) {
      await confirm.click();
      await page.getByText('已导入').waitFor();
    }
    await context.close();
  }
});
