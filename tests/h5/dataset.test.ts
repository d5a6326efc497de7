import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { PAGES, to } from '../../src/routes';
import { findOverflow } from './harness/measure';
import { axeViolations } from './harness/phone';
import { setUpPhone } from './harness/phone-and-site';

const STOPS = 'gongjiao-zhandian';
const PARKING = 'tingchechang';

describe('the open data', () => {
  const site = setUpPhone();

  it('are found from 政务公开, by words and by department, and opened (条例第二十四条)', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(PAGES.disclosure);
    await page.getByRole('link', { name: /开放数据/ }).tap();
    await page.getByRole('heading', { level: 1, name: '开放数据' }).waitFor();
    const sets = page.locator('main li h2').filter({ visible: true });
    await page.getByRole('link', { name: /公交站点/ }).waitFor();
    expect(await sets.count()).toBe(9);
    await page.getByLabel('按部门看').selectOption('临溪市住房和城乡建设局（2）');
    await page.getByRole('link', { name: /公交站点/ }).waitFor({ state: 'detached' });
    // The list is empty for a moment while the next one comes.
    await sets.nth(1).waitFor();
    expect(await sets.count()).toBe(2);
    await page.getByRole('searchbox', { name: '找数据' }).fill('充电');
    await page.getByRole('button', { name: '找', exact: true }).tap();
    await page.getByRole('link', { name: /公共厕所/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /公共停车场/ }).tap();
    await page.getByRole('heading', { level: 1, name: '公共停车场' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keep what was typed where nothing is found, and lead on to asking for it', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(PAGES.datasetList);
    await page.getByRole('searchbox', { name: '找数据' }).fill('登月');
    await page.getByRole('button', { name: '找', exact: true }).tap();
    await page.getByText('没有找到“登月”。需要的数据没有开放，可以申请公开。').waitFor();
    expect(await page.getByRole('searchbox', { name: '找数据' }).inputValue()).toBe('登月');
    await page.getByRole('link', { name: '申请公开' }).waitFor();
    await page.getByRole('link', { name: '看全部数据' }).tap();
    await page.getByRole('link', { name: /公交站点/ }).waitFor();
    await context.close();
  });

  it('show first what it is and its first rows, before any script', async () => {
    const { context, page, open } = await site.phone.visit({ javaScript: false });
    await open(to('dataset', { id: PARKING }));
    await page.getByText('24 条', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 3, name: '行政中心停车场' }).waitFor();
    await page.getByText('车位：570 个').waitFor();
    await context.close();
  });

  it('are looked through by words in one field, in another order and page after page', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(to('dataset', { id: PARKING }));
    const names = page.locator('main h3').filter({ visible: true });
    await page.getByLabel('按什么顺序看').selectOption('车位从大到小');
    await page.waitForURL(/sort=-places/);
    await page.getByText('车位：591 个').waitFor();
    expect(await names.first().innerText()).toBe('火车站北广场停车场');
    await page.getByRole('button', { name: '看更多' }).tap();
    await names.nth(9).waitFor();
    await page.getByLabel('在哪一项里找').selectOption('只在“地址”里找');
    await page.getByRole('searchbox', { name: '在这些数据里找' }).fill('清和路');
    await page.getByRole('button', { name: '找', exact: true }).tap();
    await page.getByText(/^“地址”里含有“清和路”的有 \d+ 条。$/).waitFor();
    const addresses = page.locator('main li').filter({ has: page.locator('h3') });
    for (const text of await addresses.allInnerTexts()) expect(text).toMatch(/地址：.*清和路/);
    await page.getByRole('searchbox', { name: '在这些数据里找' }).fill('月球');
    await page.getByRole('button', { name: '找', exact: true }).tap();
    await page.getByText('没有这样的数据，换个说法试试。').waitFor();
    expect(await page.getByRole('searchbox', { name: '在这些数据里找' }).inputValue()).toBe('月球');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are narrowed by a field; a value that cannot be meant stays as it was typed, and says why', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(to('dataset', { id: PARKING }));
    await page.getByLabel('按哪一项筛选').selectOption('车位不小于');
    const value = page.getByRole('textbox', { name: '车位不小于' });
    await value.fill('很多');
    await page.getByRole('button', { name: '筛选', exact: true }).tap();
    await page.getByRole('alert').getByText('“很多”不行，车位要写数字，比如 12。').waitFor();
    expect([await value.inputValue(), await value.getAttribute('aria-invalid')]).toEqual(['很多', 'true']);
    expect(await axeViolations(page)).toEqual([]);
    expect(page.url()).not.toContain('filter');
    await value.fill('５00');
    await page.getByRole('button', { name: '筛选', exact: true }).tap();
    await page.getByText(/^车位不小于５00的有 [1-9] 条。$/).waitFor();
    const places = page.locator('main li').filter({ has: page.locator('h3'), visible: true });
    for (const text of await places.allInnerTexts())
      expect(Number(/车位：(\d+) 个/.exec(text)?.[1])).toBeGreaterThanOrEqual(500);
    await page.getByLabel('按什么顺序看').selectOption('车位从大到小');
    await page.getByText('车位：591 个').waitFor();
    expect(page.url()).toContain('filter=');
    await page.getByLabel('按哪一项筛选').selectOption('不筛选');
    await page.getByText(/^车位不小于.*的有/).waitFor({ state: 'detached' });
    await open(to('dataset', { id: PARKING, filter: 'places>=很多' }));
    await page.getByText('“很多”不行，车位要写数字，比如 12。下面没有筛选。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('say what an address asks for that the dictionary has not, and show the rows all the same', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('dataset', { id: STOPS, q: '医院', in: 'address' }));
    await page.getByText('这些数据里没有“address”这一项，可能改过名。下面是在所有项里找的。').waitFor();
    await page.getByText(/^含有“医院”的有 [1-9]\d* 条。$/).waitFor();
    expect(await page.getByRole('searchbox', { name: '在这些数据里找' }).inputValue()).toBe('医院');
    await open(to('dataset', { id: PARKING, sort: '-fee' }));
    await page.getByText('这些数据不能按“fee”排，可能改过名。下面是原来的顺序。').waitFor();
    await page.getByRole('heading', { level: 3, name: '行政中心停车场' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

  it('explain each field in the dictionary, and give a program an address that works as it stands', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('dataset', { id: PARKING }));
    const field = page.getByRole('listitem').filter({ hasText: '英文名 fee' });
    expect((await field.innerText()).split('\n')).toEqual(['每小时收费', '0 是免费', '数字，单位 元，英文名 fee']);
    const address = page.getByRole('link', { name: /^\/api\/datasets\/tingchechang\/rows/ });
    const answer = await context.request.get(new URL((await address.getAttribute('href')) ?? '', site.origin).href);
    const { items } = (await answer.json()) as { items: { places: number }[] };
    expect(items.map(({ places }) => places)).toEqual(items.map(({ places }) => places).sort((a, b) => b - a));
    expect(items).toHaveLength(5);
    await context.close();
  });

  it('can be downloaded as CSV, JSON and a workbook that all hold every row', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('dataset', { id: PARKING }));
    const file = async (name: RegExp): Promise<{ name: string; bytes: Buffer }> => {
      const waited = page.waitForEvent('download');
      await page.getByRole('link', { name }).tap();
      const download = await waited;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const csv = await file(/^下载 CSV/);
    expect([csv.name, csv.bytes.toString().trimEnd().split('\r\n').length]).toEqual(['公共停车场.csv', 25]);
    const json = await file(/^下载 JSON/);
    expect([json.name, (JSON.parse(json.bytes.toString()) as unknown[]).length]).toEqual(['公共停车场.json', 24]);
    const xlsx = await file(/^下载 Excel/);
    expect([xlsx.name, (await readSheet(xlsx.bytes)).length]).toEqual(['公共停车场.xlsx', 25]);
    await context.close();
  });

  it('can be read again without network, and go on when it is back', async () => {
    const { context, page, openAndKeep } = await site.phone.visit();
    await openAndKeep(to('dataset', { id: PARKING }));
    await page.getByText('车位：570 个').waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('searchbox', { name: '在这些数据里找' }).fill('医院');
    await page.getByRole('button', { name: '找', exact: true }).tap();
    await page.getByText('网络连不上').filter({ visible: true }).waitFor();
    expect(await page.getByRole('searchbox', { name: '在这些数据里找' }).inputValue()).toBe('医院');
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).tap();
    await page.getByText(/^含有“医院”的有 [1-9]\d* 条。$/).waitFor();
    await context.close();
  });

  it('fit a phone in large type and a desk of 1280 px', async () => {
    for (const options of [{ look: 'large' }, { width: 1280 }] as const) {
      const { context, page, open } = await site.phone.visit(options);
      for (const address of [PAGES.datasetList, to('dataset', { id: STOPS, q: '医院', in: 'address' })]) {
        await open(address);
        await page.locator('main li').first().waitFor();
        expect(await page.evaluate(findOverflow)).toEqual([]);
        expect(await axeViolations(page)).toEqual([]);
      }
      await context.close();
    }
  });
});
