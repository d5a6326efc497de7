import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunchOptions } from '../../tools/browser.cjs';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { FAULTS } from './faults';
import { MiniProgram } from './harness/mini-program';

/** So many apps run at a time. */
const LANES = 2;

let site: Site;
let browser: Browser;

/** A short way through the app: read, change tab, follow a link, begin a request. */
async function journey(dist: string): Promise<void> {
  const app = await MiniProgram.launch({ dist, apiOrigin: site.origin, browser, patienceMs: 3_000 });
  try {
    const link = await app.accessibleText();
    expect(link.filter(({ role }) => role === 'link').length).toBeGreaterThan(5);
    await app.tab('我的');
    await app.tab('首页');
    await app.tapText('算期限');
    expect(await app.route()).toBe('resident/working-days/count');
    await app.open('/resident/foi/apply');
    await app.tap({ role: 'radio', name: '单位' });
    await app.tap({ role: 'radio', name: '个人' });
    await app.fill('姓名', '王小明');
    expect(JSON.stringify(await app.storage())).toContain('王小明');
    expect(app.errors).toEqual([]);
  } finally {
    await app.close();
  }
}

/** What became of the journey in a copy of the package with one fault in it. */
async function outcomeWith(apply: (folder: string) => void): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-fault-'));
  fs.cpSync(WEAPP_DIST, folder, { recursive: true });
  apply(folder);
  try {
    await journey(folder);
    return 'passed';
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe('the mini-program harness', () => {
  const outcomes = new Map<string, string>();

  beforeAll(async () => {
    site = await startSite();
    browser = await chromium.launch(chromiumLaunchOptions());
    const waiting = [...FAULTS];
    const lane = async (): Promise<void> => {
      for (let fault = waiting.shift(); fault; fault = waiting.shift())
        outcomes.set(fault.what, await outcomeWith(fault.apply));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it('lets the app as it was built pass', async () => {
    expect(await outcomeWith(() => undefined)).toBe('passed');
  }, 60_000);

  it.each(FAULTS.map(({ what }) => what))('fails when %s', (what) => {
    expect(outcomes.get(what)).toMatch(/^failed: /);
  });
});
