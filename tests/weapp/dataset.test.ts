import { PAGES, to } from '../../src/routes';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

const PARKING = 'tingchechang';

describe('the open data in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  const called = (wanted: string) => app.calls.filter(({ name }) => name === wanted);

  it('are found by words, and lead to asking for what is not there', async () => {
    await app.open(PAGES.datasetList);
    await app.waitForText('公交站点');
    await app.fill('#dataset-words', '登月');
    await app.tapText('找', { exact: true });
    await app.waitForText('没有找到“登月”。需要的数据没有开放，可以申请公开。');
    await app.fill('#dataset-words', '充电');
    await app.tapText('找', { exact: true });
    await app.waitForText('公共停车场');
    expect(await app.share()).toMatchObject({ title: '开放数据', path: to('datasetList', { q: '充电' }) });
  });

  it('show their rows, find words in one field and say what an address asks for in vain', async () => {
    await app.open(to('dataset', { id: PARKING, q: '清和路', in: 'address' }));
    await app.waitForText('“地址”里含有“清和路”的有');
    await app.open(to('dataset', { id: PARKING, sort: '-fee' }));
    await app.waitForText('这些数据不能按“fee”排，可能改过名。下面是原来的顺序。');
    for (const words of ['车位：570 个', '每一项是什么', '用程序读', '更新记录'])
      expect([words, await app.hasText(words)]).toEqual([words, true]);
    expect(await app.share()).toMatchObject({ title: '公共停车场' });
  });

  it('are narrowed by a field, and say what cannot be meant', async () => {
    await app.open(to('dataset', { id: PARKING }));
    await app.pick({ role: 'combobox', name: '按哪一项筛选，不筛选' }, '车位不小于');
    await app.fill('#dataset-row-value', '很多');
    await app.tapText('筛选', { exact: true });
    await app.waitForText('“很多”不行，车位要写数字，比如 12。');
    expect(await app.value('#dataset-row-value')).toBe('很多');
    await app.fill('#dataset-row-value', '500');
    await app.tapText('筛选', { exact: true });
    await app.waitForText('车位不小于500的有');
  });

  it('open the workbook in the viewer of the phone, and hand on the address of other files', async () => {
    await app.tapText('Excel', { exact: true });
    expect(called('openDocument')[0]?.options).toMatchObject({
      fileType: 'xlsx',
      known: ['http://usr/opened/公共停车场.xlsx'],
    });
    await app.tapText('CSV，3 KB', { exact: true });
    await app.waitForText('网址已复制，在浏览器里打开就能下载。');
    const [copied] = called('setClipboardData').slice(-1);
    expect(copied?.options).toMatchObject({
      data: expect.stringMatching(/^http.*\/tingchechang\/data\.csv$/) as string,
    });
  });

  it('say that there is no network, keep what was typed, and go on when it is back', async () => {
    await app.open(to('dataset', { id: PARKING }));
    await app.waitForText('车位：570 个');
    await app.setNetwork({ offline: true });
    await app.fill('#dataset-row-words', '医院');
    await app.tapText('找', { exact: true });
    await app.waitForText('网络连不上');
    await app.setNetwork({ offline: false });
    await app.tapText('再试一次', { exact: true });
    await app.waitForText('含有“医院”的有');
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
