import type { ProposalList } from '../../contract/proposal';
import { aRow } from '../domain/proposal/rows';
import { workbook } from '../server/proposal/office';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPEN = { answeredOn: '', result: '', reply: '', satisfaction: '', documentNumber: '' };

describe('suggestions and proposals on the desk', () => {
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

  const list = (): string => `${workbench.origin}/staff/proposal/list`;
  const published = async (): Promise<number> =>
    (await workbench.app.inject('/api/proposal/list')).json<ProposalList>().total;

  it('previews a list, tells its bad rows, gives them back as a file, and publishes the good ones', async () => {
    const { page, context, faults } = await office.seatOf('foi-officer');
    await page.goto(list());
    await page.getByText('导入表格并发布').click();
    const empty = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载空表' }).click();
    expect((await empty).suggestedFilename()).toBe('建议提案空表.xlsx');
    const rows = [
      aRow(),
      aRow({ number: '13', title: '写错日期的一件', assignedOn: '2026-02-30' }),
      aRow({ number: '14', title: '超期的一件', assignedOn: '2026-03-10', ...OPEN }),
    ];
    const file = { name: 'list.xlsx', mimeType: MIME, buffer: await workbook(rows) };
    await page.getByLabel('选择表格文件').setInputFiles(file);
    await page.getByText('第 3 行 写错日期的一件：交办日期：交办日期不存在').waitFor();
    expect(await published()).toBe(0);
    await keepPicture(page, 'proposal-import');
    expect(await axeViolations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载要改的行' }).click();
    expect((await download).suggestedFilename()).toBe('要改的行.xlsx');
    await page.getByRole('button', { name: '确认发布 2 件' }).click();
    await page.getByText('已发布：新增 2 件').waitFor();
    expect(await published()).toBe(2);
    await page.getByText('超期 167 天').waitFor();
    await page.getByLabel('找一件').fill('银发窗口');
    await page.getByRole('button', { name: '找', exact: true }).click();
    await page.getByText('超期 167 天').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /银发窗口/ }).waitFor();
    await keepPicture(page, 'proposal-list');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('is read by the inspector on a phone, who publishes nothing', async () => {
    const { page, context } = await office.seatOf('inspector', { size: 'phone' });
    await page.goto(`${list()}?view=overdue`);
    await page.getByText('超期 167 天').waitFor();
    expect(await page.getByText('导入表格并发布').count()).toBe(0);
    await keepPicture(page, 'proposal-list-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  }, 60_000);
});
