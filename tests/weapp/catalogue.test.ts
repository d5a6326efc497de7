import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { to } from '../../src/routes';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

describe('the catalogue in the mini-program', () => {
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

  /** So that a person can look. */
  const keepPicture = async (name: string): Promise<void> => {
    const folder = process.env['SCREENSHOTS_DIR'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await app.screenshot(join(folder, `weapp-catalogue-${name}.png`));
  };

  it('leads from 政务公开 by class to a column and its entries', async () => {
    await app.open(to('disclosure'));
    await app.tapText('公开目录', { exact: true });
    expect(await app.route()).toBe('resident/catalogue/home');
    await app.waitForText('各级都要公开');
    await keepPicture('home');
    await app.tapText('法规和规范性文件', { exact: true });
    await app.waitForText('行政规范性文件');
    await app.tapText('政策文件：行政规范性文件', { exact: true });
    expect(await app.route()).toBe('resident/catalogue/column');
    await app.waitForText('索引号：LX-ZFB-2026-0027');
    await keepPicture('column');
  });

  it('finds an entry by its index number', async () => {
    await app.open(to('catalogueHome'));
    await app.fill('#catalogue-words', 'LX-MZ-2023-0004');
    await app.tapText('查目录', { exact: true });
    await app.waitForText('临溪市高龄津贴发放办法');
  });

  it('says of a column without content whom to ask', async () => {
    await app.open(to('catalogueColumn', { id: 'a08-01' }));
    await app.waitForText('这一栏还没有内容。按规定由临溪市财政局公开。');
    expect(await app.hasText('打电话问')).toBe(true);
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
