import { to, toContent } from '../../src/routes';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

describe('the government gazette in the mini-program', () => {
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

  it('opens the printed issue in the viewer of the phone', async () => {
    await app.open(toContent('gazettes', '2026-05'));
    await app.tapText('看 PDF 版（167 KB）', { exact: true });
    const [opened] = called('openDocument');
    expect(opened?.options).toMatchObject({
      fileType: 'pdf',
      known: ['http://usr/opened/临溪市人民政府公报2026年第5期.pdf'],
    });
  });

  it('finds words within an issue', async () => {
    await app.open(toContent('gazettes', '2026-03'));
    await app.fill('#gazette-words', '家庭成员');
    await app.tapText('找一找', { exact: true });
    await app.waitForText('这一期里有');
  });

  it('keeps the plain list with a sentence when the place is refused, and sorts it when it is allowed', async () => {
    await app.open(to('readingPoints'));
    await app.waitForText('市政务服务中心公报赠阅点');
    expect(called('getLocation')).toEqual([]);
    await app.answer('permission', false);
    await app.tapText('按离我远近排', { exact: true });
    await app.waitForText('没有得到位置，下面还是全部赠阅点。');
    await app.tapText('按离我远近排', { exact: true });
    await app.waitForText('已经按远近排好');
    const headings = (await app.accessibleText()).filter(({ name }) => name.endsWith('点') && name !== '公报赠阅点');
    expect(headings[0]?.name).toBe('青石镇便民服务中心赠阅点');
    expect(called('getLocation')[0]?.options).toMatchObject({ type: 'gcj02' });
  });

  it('shows a reading point on the map of WeChat', async () => {
    await app.tap({ role: 'link', name: '看地图：市图书馆政府信息查阅点' });
    expect(called('openLocation').at(-1)?.options).toMatchObject({ latitude: 26.6447, longitude: 118.1741 });
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
