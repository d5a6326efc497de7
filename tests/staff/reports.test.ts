import { smallImport } from '../domain/annual-report/reports';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

describe('the yearly report on the desk', () => {
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

  it.each(['desktop', 'phone'] as const)('opens the cases of a cell and keeps what is written (%s)', async (size) => {
    const { page, faults, context } = await office.seatOf('office-head', { size });
    await context.clock.setFixedTime(workbench.clock.now());
    await page.goto(`${workbench.origin}/staff/reports/list`);
    await page.getByLabel('看哪一年').fill('2026');
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('heading', { name: '正文' }).waitFor();
    await page.getByRole('button', { name: /予以公开，总计：0/ }).click();
    await page.getByText('共 0 件').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByLabel('五、存在的主要问题及改进情况').fill('本年收到{一、本年新收政府信息公开申请数量，总计}件。');
    await page.getByText('本年收到0件。').waitFor();
    await page.getByRole('button', { name: '保存正文' }).click();
    await page.getByText('本年收到0件。').waitFor();
    await keepPicture(page, `report-real-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('brings in the report on a past year from a file, and says what does not add up', async () => {
    const { page, context } = await office.seatOf('office-head');
    await page.goto(`${workbench.origin}/staff/reports/list`);
    await page.getByText('导入过去年度的报告').click();
    const file = (content: unknown) => ({
      name: 'report.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    });
    await page.getByLabel('选择文件').setInputFiles(file('not a report'));
    await page.getByText('这个文件读不出来').waitFor();
    const report = smallImport(2021);
    const [first, ...others] = report.table3;
    const wrong = { ...report, table3: [{ ...first, total: (first?.total ?? 0) + 1 }, ...others] };
    await page.getByLabel('选择文件').setInputFiles(file(wrong));
    await page.getByRole('alert').filter({ visible: true }).waitFor();
    await page.getByLabel('选择文件').setInputFiles(file(report));
    await page.getByText(/已导入：.*2021/).waitFor();
    await page.getByRole('link', { name: '2021 年' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

  it('lists what was refused before, to be looked at again', async () => {
    const { page, context } = await office.seatOf('office-head');
    await page.goto(`${workbench.origin}/staff/desk/refusals`);
    await page.getByText('2026 年还有 0 件没有复查').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });
});
