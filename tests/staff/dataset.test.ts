import { readFile } from 'node:fs/promises';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const HEAD = '名称,区县,车位,启用日期';
const csv = (...rows: string[]) => ({
  name: '停车场.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`),
});

describe('the open data on the desk', () => {
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

  const desk = (page: string): string => `${workbench.origin}/staff/dataset/${page}`;

  it('guesses a dictionary from a file, says what of the form is missing and keeps what was written', async () => {
    const { page, context, faults } = await office.seatOf('foi-officer');
    await page.goto(desk('list'));
    await page.getByText('没有符合条件的数据集。').waitFor();
    await page.getByRole('link', { name: '新开放一个数据集' }).click();
    await page.getByLabel('先选数据文件').setInputFiles(csv('行政中心停车场,溪东区,570,2020-01-01'));
    await page.getByRole('heading', { name: '停车场.csv 的前几行' }).waitFor();
    await page.getByText(/^车位（数字/).waitFor();
    await page.getByText(/^启用日期（日期/).waitFor();
    await page.getByLabel('编号').fill('tingchechang');
    await page.getByLabel('一句话说明').fill('停车场有多少车位。');
    await page.getByLabel('部门').selectOption('临溪市住房和城乡建设局');
    await page.getByRole('button', { name: '登记并导入' }).click();
    await page.locator('.w-fault', { hasText: '请写明有问题找谁，留座机或者邮箱。' }).waitFor();
    expect(await page.getByLabel('一句话说明').inputValue()).toBe('停车场有多少车位。');
    await keepPicture(page, 'dataset-open');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('有疑问找谁').fill('0599-0000501');
    await page.getByRole('button', { name: '登记并导入' }).click();
    await page.getByRole('heading', { name: '第 1 版，待发布' }).waitFor();
    await keepPicture(page, 'dataset-draft');
    await page.getByRole('button', { name: '发布这 1 行' }).click();
    await page.getByText('公开中').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('gives bad rows back by their lines and as a file, and publishes the good ones', async () => {
    const { page, context, faults } = await office.seatOf('foi-officer', { size: 'phone' });
    await page.goto(desk('set?id=tingchechang'));
    await page
      .getByLabel('选择数据文件')
      .setInputFiles(
        csv('甲停车场,溪东区,12,2026-01-01', '乙停车场,溪南区,很多,2026-02-30', '丙停车场,溪南区,8,2026-03-01'),
      );
    await page.getByText('停车场.csv：可以发布 2 行，有问题 1 行').waitFor();
    await page.getByText(/^第 3 行 车位：.*启用日期：/).waitFor();
    await keepPicture(page, 'dataset-faults-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载要改的行' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('要改的行.csv');
    expect((await readFile(await file.path())).toString()).toContain('乙停车场,溪南区,很多,2026-02-30');
    await page.getByLabel('这一版改了什么').fill('新增 1 个停车场');
    await page.getByRole('button', { name: '发布这 2 行' }).click();
    await page.getByText('第 2 版，现在公开的，2 行：新增 1 个停车场').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('refuses a file with a column of persons, names the column, and leaves what is in force', async () => {
    const { page, context } = await office.seatOf('foi-officer');
    await page.goto(desk('set?id=tingchechang'));
    const rows = Array.from({ length: 5 }, (_, at) => `1380599000${String(at)},溪东区,1,`);
    await page.getByLabel('选择数据文件').setInputFiles(csv(...rows));
    await page.getByText('有一列像是身份证号或者手机号，不能公开。请去掉这一列再上传。').waitFor();
    await page.getByText('出问题的列：名称').waitFor();
    await page.getByText('第 2 版，现在公开的').waitFor();
    await context.close();
  });

  it('keeps what is being written of a set when somebody else has changed it meanwhile', async () => {
    const first = await office.seatOf('foi-officer');
    const second = await office.seatOf('foi-officer');
    for (const { page } of [first, second]) {
      await page.goto(desk('set?id=tingchechang'));
      await page.getByText('修改说明和数据字典').click();
    }
    await first.page.getByLabel('有疑问找谁').fill('0599-0000502');
    const saved = first.page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await first.page.getByRole('button', { name: '保存' }).click();
    await saved;
    await second.page.getByLabel('一句话说明').fill('各停车场有多少车位。');
    await second.page.getByRole('button', { name: '保存' }).click();
    await second.page.getByText(/^没有保存：别人刚改过这个数据集的有疑问找谁。/).waitFor();
    expect(await second.page.getByLabel('一句话说明').inputValue()).toBe('各停车场有多少车位。');
    await second.page.getByRole('button', { name: '保存' }).click();
    await second.page.locator('section p', { hasText: '各停车场有多少车位。' }).waitFor();
    await first.context.close();
    await second.context.close();
  });

  it('withdraws a set with a reason alone, and shows an inspector everything and lets him change nothing', async () => {
    const { page, context } = await office.seatOf('foi-officer');
    await page.goto(desk('set?id=tingchechang'));
    await page.getByText('撤下这个数据集').click();
    await page.getByRole('button', { name: '撤下', exact: true }).click();
    await page.locator('.w-fault', { hasText: '请写明撤下的理由。' }).waitFor();
    await page.getByLabel('理由').fill('并入了别的数据集。');
    await page.getByRole('button', { name: '撤下', exact: true }).click();
    await page.getByText('已撤下，发布新的一版就重新公开。理由：并入了别的数据集。', { exact: true }).waitFor();
    await context.close();
    const inspector = await office.seatOf('inspector', { dark: true });
    await inspector.page.goto(desk('list'));
    await inspector.page.getByRole('button', { name: /已撤下$/ }).click();
    await keepPicture(inspector.page, 'dataset-list-dark');
    expect(await axeViolations(inspector.page)).toEqual([]);
    await inspector.page.getByRole('link', { name: '停车场' }).click();
    await inspector.page.getByRole('heading', { name: '各个版本' }).waitFor();
    for (const name of ['选择数据文件', '理由']) expect(await inspector.page.getByLabel(name).count()).toBe(0);
    await inspector.context.close();
  });
});
