import { newKey } from '../server/foi/forms';
import { aRow } from '../domain/new-media/accounts';
import { OPENING, workbook } from '../server/new-media/register-app';
import { signIn } from '../server/staff/signed-in';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

describe('the register of accounts on the desk', () => {
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

  const list = (): string => `${workbench.origin}/staff/new-media/list`;
  const open = async (change: object): Promise<string> => {
    const headers = await signIn(workbench, 'office-head');
    const payload = { ...OPENING, ...change };
    const answer = await workbench.app.inject({ method: 'POST', url: '/api/staff/new-media', headers, payload });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<{ id: string }>().id;
  };

  it.each(['desktop', 'phone'] as const)(
    'enters an account, says by when it is filed, and files it (%s)',
    async (size) => {
      const { page, faults, context } = await office.seatOf('office-head', { size });
      await page.goto(list());
      await page.getByRole('button', { name: '登记开设' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '登记', exact: true }).click();
      await dialog.getByText('请写账号名称。').first().waitFor();
      await dialog.getByLabel('账号名称').fill(`临溪水务${size}`);
      await dialog.getByLabel('账号', { exact: true }).fill(`linxishuiwu-${size}`);
      await dialog.getByLabel('主办单位').fill('临溪市水利局');
      await dialog.getByLabel('账号地址').fill('https://linxi.example/shuiwu');
      await dialog.getByLabel('开设日期').fill('2026-11-20');
      await dialog.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: `临溪水务${size}` }).waitFor();
      await page.getByText('开设备案最迟 11月27日').waitFor();
      await page.getByRole('button', { name: '登记备案' }).first().click();
      await page.getByText('地方实施规则：5个工作日内备案（国办发〔2018〕123号）').waitFor();
      await page.getByLabel('备案日期').fill('2026-11-23');
      await page.getByRole('button', { name: '确定登记备案' }).click();
      await page.getByText('已备案').waitFor();
      await keepPicture(page, `new-media-account-${size}`);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(findOverflow)).toEqual([]);
      if (size === 'phone') expect(await page.evaluate(findSmallTargets)).toEqual([]);
      expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
      await context.close();
    },
  );

  it('marks silence of 10, 13 and 14 days, and what has to be filed', async () => {
    for (const [handle, on] of [
      ['ten', '2026-11-14'],
      ['thirteen', '2026-11-11'],
      ['fourteen', '2026-11-10'],
    ] as const)
      await open({ handle, name: `停更${handle}`, on });
    const { page, context } = await office.seatOf('inspector', { size: 'phone' });
    await page.goto(list());
    await page.getByRole('button', { name: /停更提醒/ }).click();
    await page.getByText('14 天没有更新，超过两周').waitFor();
    await page.getByText('13 天没有更新', { exact: true }).waitFor();
    await page.getByText('10 天没有更新', { exact: true }).waitFor();
    await page.getByText('开设备案已逾期，应在 11月17日前').waitFor();
    // Who inspects changes nothing.
    expect(await page.getByRole('button', { name: '登记开设' }).count()).toBe(0);
    await keepPicture(page, 'new-media-list-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  });

  it('merges an account into another, and says when somebody else was faster', async () => {
    await open({ handle: 'target', name: '云禾发布', on: '2026-11-23' });
    const id = await open({ handle: 'source', name: '云禾旧号', on: '2026-11-23' });
    const { page, context } = await office.seatOf('office-head');
    await page.goto(`${workbench.origin}/staff/new-media/account?id=${id}`);
    await page.getByRole('button', { name: '整合', exact: true }).click();
    await page.getByLabel('找要并入的账号').fill('云禾发布');
    await page.getByLabel('并入', { exact: true }).selectOption({ label: '云禾发布（微信公众号，临溪市医疗保障局）' });
    const headers = await signIn(workbench, 'office-head');
    const url = `/api/staff/new-media/${id}/acts`;
    const act = { version: 1, act: { kind: 'published', on: '2026-11-24' } };
    await workbench.app.inject({ method: 'POST', url, headers, payload: act });
    await page.getByLabel('日期', { exact: true }).fill('2026-11-24');
    await page.getByRole('button', { name: '确定整合' }).click();
    await page.getByText('这个账号刚有了新的改动').waitFor();
    await page.getByRole('button', { name: '看新的情况' }).click();
    await page.getByText('2026年11月24日 发布').waitFor();
    await page.getByRole('button', { name: '整合', exact: true }).click();
    await page.getByLabel('找要并入的账号').fill('云禾发布');
    await page.getByLabel('并入', { exact: true }).selectOption({ label: '云禾发布（微信公众号，临溪市医疗保障局）' });
    await page.getByLabel('日期', { exact: true }).fill('2026-11-24');
    await page.getByRole('button', { name: '确定整合' }).click();
    await page.getByText('2026年11月24日 整合：并入云禾发布').waitFor();
    expect(await page.getByRole('button', { name: '变更', exact: true }).count()).toBe(0);
    await context.close();
  });

  it('previews a list, tells its bad rows, gives them back as a file, and brings in the good ones', async () => {
    const { page, context, faults } = await office.seatOf('office-head');
    await page.goto(list());
    await page.getByText('导入表格').click();
    const rows = [aRow({ handle: 'imported', name: '导入的号' }), aRow({ handle: 'bad', openedOn: '2026-02-30' })];
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = { name: 'list.xlsx', mimeType, buffer: await workbook(rows) };
    await page.getByLabel('选择表格文件').setInputFiles(file);
    await page.getByText('第 3 行 临溪发布：开设日期：日期写得不对').waitFor();
    await keepPicture(page, 'new-media-import');
    expect(await axeViolations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载要改的行' }).click();
    expect((await download).suggestedFilename()).toBe('要改的行.xlsx');
    await page.getByRole('button', { name: '确认导入 1 行' }).click();
    await page.getByText('已导入：新增 1 个').waitFor();
    await page.getByLabel('找账号').fill('导入的号');
    await page.getByRole('button', { name: '找', exact: true }).click();
    await page.getByRole('link', { name: '导入的号' }).waitFor();
    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).click();
    expect((await exported).suggestedFilename()).toBe('政务新媒体台账.xlsx');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows what residents report, and settles it with a note', async () => {
    const headers = { 'idempotency-key': newKey() };
    const payload = { kind: 'impostor', seen: '抖音上的临溪医保办', text: '让我转账', phone: '13800138000' };
    await workbench.app.inject({ method: 'POST', url: '/api/new-media/reports', headers, payload });
    const { page, context } = await office.seatOf('office-head', { size: 'phone' });
    await page.goto(`${list()}?view=reported`);
    await page.getByText('台账外：抖音上的临溪医保办').waitFor();
    await page.getByText('回电：13800138000').waitFor();
    await page.getByText('写处理结果').click();
    await page.getByRole('button', { name: '办结这条' }).click();
    await page.getByText('请写明核实的情况和怎么处理的。').waitFor();
    await page.getByRole('radio', { name: '已转平台或有关部门' }).check();
    await page.getByLabel('核实和处理情况').fill('已请平台下架。');
    await keepPicture(page, 'new-media-reports');
    await page.getByRole('button', { name: '办结这条' }).click();
    await page.getByText(/已转平台或有关部门。已请平台下架。/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  });
});
