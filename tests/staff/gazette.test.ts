import { aRow, below } from '../domain/gazette/contents';
import { issue, workbook } from '../server/gazette/issues';
import { policy } from '../server/small-city';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const second = { number: '2', total: '2', publishedOn: '2026-02-25' };

describe('the gazette on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    await workbench.publish('policies', policy('menzhen', { documentNumber: '临政发〔2026〕30号' }));
    await workbench.publish('gazettes', issue(1));
    office = await openOffice(workbench);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  it('takes whole issues from a sheet, gives the bad rows back as a file, and publishes what was looked at', async () => {
    const { page, faults, context } = await office.seatOf('office-head');
    await page.goto(`${workbench.origin}/staff/gazette/series`);
    await page.getByText('只有2026年第1期，一期不缺。').waitFor();
    await page.getByText('导入目录和正文', { exact: true }).click();
    const rows = [
      aRow({ ...second, text: '' }),
      below({ from: '4', to: '5', section: '大事记', title: '2026年2月大事记' }),
      aRow({ number: '4', total: '4', publishedOn: '2026-04-25' }),
      below({ from: '6', to: '6', section: '随笔', title: '春日' }),
    ];
    const file = { name: 'contents.xlsx', mimeType, buffer: await workbook(rows) };
    await page.getByLabel('选择表格文件').setInputFiles(file);
    await page.getByText('共 4 行：可以导入 2，同期的等着一起改 1，').waitFor();
    await page.getByText(/^第 5 行 春日：栏目：栏目不认识。/).waitFor();
    await page.getByText(/前面缺第4—5页，可能漏了文章。$/).waitFor();
    await keepPicture(page, 'gazette-import');
    expect(await axeViolations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载要改的行' }).click();
    expect((await download).suggestedFilename()).toBe('要改的行.xlsx');
    await page.getByRole('button', { name: '确认导入 1 期' }).click();
    await page.getByText('已导入 1 期，核对以后就可以发布。').waitFor();
    await page.getByRole('button', { name: '核对：2026年第2期（总第2期）' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('用政策文件的文本：menzhen办法').waitFor();
    await keepPicture(page, 'gazette-draft');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '发布这一期' }).click();
    await page.getByText('2026年第2期（总第2期）已经发布。').waitFor();
    await page.getByText('从2026年第1期到2026年第2期，共2期，一期不缺。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows an inspector the series with what is missing, on a phone, and lets him change nothing', async () => {
    await workbench.publish('gazettes', issue(2));
    await workbench.publish('gazettes', issue(6, { publishedOn: '2026-06-25' }));
    const { page, context } = await office.seatOf('inspector', { size: 'phone' });
    await page.goto(`${workbench.origin}/staff/gazette/series`);
    await page.getByText('2026年缺第3至5期。').waitFor();
    expect(await page.getByText('导入目录和正文', { exact: true }).count()).toBe(0);
    await keepPicture(page, 'gazette-series-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  });
});
