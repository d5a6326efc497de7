import { readFile } from 'node:fs/promises';
import type { BudgetView } from '../../contract/budget';
import { readSheet } from '../../server/modules/budget/sheets/read-sheet';
import { to } from '../../src/routes';
import { changed, linesOf, worded } from '../domain/budget/sheets';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations, launchPhone, type Phone } from '../h5/harness/phone';
import { workbookOf } from '../server/budget/sheets';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const sheet = async (lines: Parameters<typeof workbookOf>[0]) => ({
  name: '预算决算.xlsx',
  mimeType: MIME,
  buffer: await workbookOf(lines),
});

const GOOD = linesOf();
const BAD = changed(linesOf(worded({ department: 'zhujian' }), '市住建局'), '收入总计', { amount: '120' });

describe('budgets on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  let phone: Phone;
  beforeAll(async () => {
    workbench = await startWorkbench({ withSite: true });
    office = await openOffice(workbench);
    phone = await launchPhone(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await phone.close();
    await office.close();
    await workbench.stop();
  });

  const list = (): string => `${workbench.origin}/staff/budget/list`;
  const published = (id: string) => workbench.app.inject(`/api/budgets/${id}`);

  it('previews a sheet, gives the faulty budget back as a file, publishes the good one for residents, and corrects it', async () => {
    const { page, context, faults } = await office.seatOf('foi-officer');
    await page.goto(list());
    await page.getByText('导入表格并发布').click();
    const empty = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载空表' }).click();
    expect((await empty).suggestedFilename()).toBe('预算决算空表.xlsx');
    await page.getByLabel('选择表格文件').setInputFiles(await sheet([...GOOD, ...BAD]));
    await page.getByText(/^共 2 份：新增 1，更正 0，没有变化 0，/).waitFor();
    await page
      .getByText(
        `第 ${String(GOOD.length + 4)} 行 临溪市住房和城乡建设局2025年部门决算 收入 收入总计：金额（万元）：收入表各行相加和写的合计不一样：写的 120.00 万元，各行相加 120.50 万元。`,
      )
      .waitFor();
    expect((await published('yibao-2025-juesuan')).statusCode).toBe(404);
    await keepPicture(page, 'budget-import');
    expect(await axeViolations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载要改的行' }).click();
    const back = await readSheet(await readFile(await (await download).path()));
    expect(back.ok && back.value.map(({ row }) => row)).toEqual(BAD);
    await page.getByRole('button', { name: '确认发布 1 份' }).click();
    await page.getByText('已发布：新增 1 份，更正 0 份。还有 1 份要改').waitFor();
    await page.getByRole('link', { name: '临溪市医疗保障局2025年部门决算' }).waitFor();
    await page.getByText('还没有2025年决算的单位：3 个').waitFor();
    expect((await published('zhujian-2025-juesuan')).statusCode).toBe(404);
    await keepPicture(page, 'budget-list');

    const resident = await phone.visit();
    await resident.open(to('budget', { id: 'yibao-2025-juesuan' }));
    await resident.page.getByRole('heading', { level: 1, name: '临溪市医疗保障局2025年部门决算' }).waitFor();
    await resident.page.getByText('2025年一共花了 110 万元').first().waitFor();
    await resident.context.close();

    const mended = changed(changed(GOOD, '基本支出', { amount: '79' }), '项目支出', { amount: '31' });
    await page.getByLabel('选择表格文件').setInputFiles(await sheet(mended));
    await page.getByText(/^共 1 份：新增 0，更正 1/).waitFor();
    await page.getByRole('button', { name: '确认发布 1 份' }).click();
    await page.getByText('已发布：新增 0 份，更正 1 份。').waitFor();
    expect((await published('yibao-2025-juesuan')).json<BudgetView>().split).toMatchObject({ basic: 7_900 });
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('is read by the inspector on a phone, who publishes nothing', async () => {
    const { page, context } = await office.seatOf('inspector', { size: 'phone' });
    await page.goto(list());
    await page.getByText('按时公开').waitFor();
    expect(await page.getByText('导入表格并发布').count()).toBe(0);
    await keepPicture(page, 'budget-list-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  }, 60_000);
});
