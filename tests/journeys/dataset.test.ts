import { readFile } from 'node:fs/promises';
import { PAGES, to } from '../../src/routes';
import { launchPhone, type Phone } from '../h5/harness/phone';
import { openOffice, type Office } from '../staff/harness/browser';
import { searchAwake, startWorkbench, type Workbench } from '../staff/harness/workbench';

const JOURNEY_MS = 120_000;
const ADDRESS = to('dataset', { id: 'laonian-shitang' });

const csv = (text: string) => ({ name: '老年食堂.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const FIRST =
  '名称,区县,座位,开办日期\n桂花食堂,溪东区,40,2024-05-01\n书院食堂,溪东区,六十,2024-13-01\n渡口食堂,溪南区,25,2025-03-01\n';

describe('a data set', () => {
  let workbench: Workbench;
  let office: Office;
  let phone: Phone;
  beforeAll(async () => {
    workbench = await startWorkbench({ withSite: true });
    office = await openOffice(workbench);
    phone = await launchPhone(workbench.origin);
    await searchAwake(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await phone.close();
    await office.close();
    await workbench.stop();
  });

  it(
    'loses no bad row on its way, is found, looked through and taken home, and says when and why it was withdrawn',
    async () => {
      const seat = await office.seatOf('foi-officer');
      const desk = seat.page;
      await desk.goto(`${workbench.origin}/staff/dataset/open`);
      await desk.getByLabel('先选数据文件').setInputFiles(csv(FIRST));
      await desk.getByLabel('编号').fill('laonian-shitang');
      await desk.getByLabel('一句话说明').fill('老人能去哪里吃饭。');
      await desk.getByLabel('部门').selectOption('临溪市住房和城乡建设局');
      await desk.getByLabel('有疑问找谁').fill('0599-0000501');
      for (const [field, type] of [
        ['座位', '数字'],
        ['开办日期', '日期'],
      ] as const) {
        const one = desk.locator('details', { has: desk.getByText(new RegExp(`^${field}（`)) });
        if ((await one.getAttribute('open')) === null) await one.locator('summary').click();
        await one.getByLabel('类型').selectOption(type);
        await one.getByLabel('能筛选和排序').setChecked(true);
      }
      await desk.getByRole('button', { name: '登记并导入' }).click();
      await desk.getByText('老年食堂.csv：可以发布 2 行，有问题 1 行').waitFor();
      await desk.getByText(/^第 3 行 座位：.*开办日期：/).waitFor();
      const waited = desk.waitForEvent('download');
      await desk.getByRole('button', { name: '下载要改的行' }).click();
      const given = (await readFile(await (await waited).path())).toString();
      expect(given).toContain('书院食堂,溪东区,六十,2024-13-01');

      // Corrected in the whole file, which takes the place of the one that waits.
      await desk.getByRole('button', { name: '不要这一版' }).click();
      await desk.getByRole('heading', { name: '第 1 版，待发布' }).waitFor({ state: 'detached' });
      const mended = FIRST.replace('六十,2024-13-01', '60,2024-12-01');
      await desk.getByLabel('选择数据文件').setInputFiles(csv(mended));
      await desk.getByText('老年食堂.csv：可以发布 3 行，没有要改的行').waitFor();
      await desk.getByRole('button', { name: '发布这 3 行' }).click();
      await desk.getByText('公开中').waitFor();

      const { page, open, context } = await phone.visit();
      await open(PAGES.datasetList);
      await page.getByRole('link', { name: /老年食堂/ }).waitFor();
      await open(to('search', { q: '老年食堂' }));
      await page
        .getByRole('link', { name: /老年食堂/ })
        .first()
        .tap();
      await page.getByRole('heading', { level: 1, name: '老年食堂' }).waitFor();
      const names = page.locator('main h3').filter({ visible: true });
      await page.getByLabel('按什么顺序看').selectOption('座位从大到小');
      await page.waitForURL(/sort=-/);
      await names.getByText('书院食堂').waitFor();
      await page.waitForFunction(() => document.querySelector('main h3')?.textContent === '书院食堂');
      await page.getByLabel('在哪一项里找').selectOption('只在“区县”里找');
      await page.getByRole('searchbox', { name: '在这些数据里找' }).fill('溪南');
      await page.getByRole('button', { name: '找', exact: true }).tap();
      await page.getByText('“区县”里含有“溪南”的有 1 条。').waitFor();
      expect(await names.allInnerTexts()).toEqual(['渡口食堂']);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /^下载 CSV/ }).tap();
      const bytes = await readFile(await (await download).path());
      expect(bytes.toString().slice(1).replaceAll('\r', '')).toBe(mended);

      await desk.getByText('撤下这个数据集').click();
      await desk.getByLabel('理由').fill('改由市民政局公布。');
      await desk.getByRole('button', { name: '撤下', exact: true }).click();
      await desk.getByText('理由：改由市民政局公布。').waitFor();
      await open(ADDRESS);
      await page.getByRole('heading', { level: 1, name: '“老年食堂”已经撤下' }).waitFor();
      await page.getByText(/撤下，不再提供查看和下载。原因：改由市民政局公布。/).waitFor();
      await page.getByRole('link', { name: '看全部数据' }).tap();
      await page.getByText('这个部门还没有开放数据。').waitFor();
      const gone = await context.request.get(`${workbench.origin}/api/datasets/laonian-shitang/data.csv`);
      expect(gone.status()).toBe(404);
      expect(seat.faults).toEqual([]);
      await seat.context.close();
      await context.close();
    },
    JOURNEY_MS,
  );
});
