import { aRow } from '../domain/power/powers';
import { workbook } from '../server/power/power-city';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the list of powers on the desk', () => {
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

  const desk = (): string => `${workbench.origin}/staff/power/list`;
  const file = async (rows: Parameters<typeof workbook>[0]) => ({
    name: 'list.xlsx',
    mimeType,
    buffer: await workbook(rows),
  });

  it('previews a list, gives its bad rows back as a file, and publishes the good ones', async () => {
    const { page, context, faults } = await office.seatOf('foi-officer');
    await page.goto(desk());
    await page.getByText('没有这样的事项。').waitFor();
    await page.getByText('导入表格').click();
    const bad = aRow({ code: 'LX-YB-XK-009', name: '坏的一行', promisedDays: '60' });
    await page
      .getByLabel('选择表格文件')
      .setInputFiles(await file([aRow(), aRow({ code: 'LX-YB-XK-002', name: '护士执业注册' }), bad]));
    await page.getByText('第 5 行 坏的一行：承诺时限（工作日）：承诺时限不能比法定时限长。').waitFor();
    await keepPicture(page, 'power-import');
    expect(await axeViolations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载要改的行' }).click();
    expect((await download).suggestedFilename()).toBe('要改的行.xlsx');
    await page.getByRole('button', { name: '确认导入 2 项' }).click();
    await page.getByText('已导入：新增 2 项，修改 0 项。').waitFor();
    await page.getByRole('link', { name: '护士执业注册' }).waitFor();
    await page.getByLabel('找事项').fill('护士');
    await page.getByRole('button', { name: '找', exact: true }).click();
    await page.getByText('共 1 项').waitFor();
    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).click();
    expect((await exported).suggestedFilename()).toBe('权责清单.xlsx');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('proposes what a new list lacks, and withdraws only what is ticked, with a reason', async () => {
    const { page, context } = await office.seatOf('foi-officer', { size: 'phone' });
    await page.goto(desk());
    await page.getByText('导入表格').click();
    await page.getByLabel('选择表格文件').setInputFiles(await file([aRow()]));
    await page.getByText('清单上有 1 项，新表里没有。').waitFor();
    expect(await page.getByRole('button', { name: '撤下 0 项' }).isDisabled()).toBe(true);
    await page.getByLabel('护士执业注册（').check();
    await page.getByRole('button', { name: '撤下 1 项' }).click();
    await page.getByText('请写明为什么撤下，居民会看到。').waitFor();
    await page.getByLabel('为什么撤下').fill('改由县级办理。');
    await keepPicture(page, 'power-withdraw-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await page.getByRole('button', { name: '撤下 1 项' }).click();
    await page.getByText('已撤下 1 项。').waitFor();
    await page.getByText('共 1 项').waitFor();
    await page.getByLabel('看已撤下的').check();
    await page.getByRole('link', { name: '护士执业注册' }).waitFor();
    await context.close();
  });

  it('shows the list to an inspector, who changes nothing', async () => {
    const { page, context } = await office.seatOf('inspector');
    await page.goto(desk());
    await page.getByText('共 1 项').waitFor();
    expect(await page.getByText('导入表格').count()).toBe(0);
    expect(await page.getByRole('button', { name: '撤下' }).count()).toBe(0);
    await context.close();
  });

  it('brings the tool one is at into sight in the bar of tools of a phone', async () => {
    const { page, context } = await office.seatOf('foi-officer', { size: 'phone' });
    await page.goto(desk());
    const link = page.getByRole('navigation', { name: '工具' }).locator('[aria-current="page"]');
    await link.waitFor();
    await page.getByText('共 1 项').waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('nav [aria-current="page"]')?.getBoundingClientRect();
      return box !== undefined && box.left >= 0 && box.right <= window.innerWidth;
    });
    // Otherwise the bar would have shown it without being moved.
    const moved = await page.evaluate(() => document.querySelector('.w-header nav')?.scrollLeft ?? 0);
    expect(moved).toBeGreaterThan(0);
    await context.close();
  });
});
