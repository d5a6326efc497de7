import { axeViolations, launchPhone, type Phone, type Visit } from './harness/phone';
import { startSite, type Site } from './harness/site';

let site: Site;
let phone: Phone;
let visit: Visit;

beforeAll(async () => {
  site = await startSite();
  phone = await launchPhone(site.origin);
}, 90_000);
beforeEach(async () => {
  visit = await phone.visit();
});
afterEach(() => visit.context.close());
afterAll(async () => {
  await phone.close();
  await site.stop();
});

describe('算期限', () => {
  it('is rendered by the server with its answer, before any script (民法典第二百零一条)', async () => {
    const html = await (await fetch(`${site.origin}/resident/working-days/count?from=2025-03-03&days=20`)).text();
    expect(html).toContain('2025年3月31日');
  });

  it('skips the holidays of a notice and counts the day worked in exchange', async () => {
    const { page, open } = visit;
    await open('/resident/working-days/count?from=2025-09-26&days=7');
    expect(await page.locator('.count-date').textContent()).toBe('2025年10月13日 周一');
    await page.getByText('9月28日：调休上班').waitFor();
    await page.getByText('10月1日到10月8日：').waitFor();
    expect(await page.locator('.ledger-day:not(.skipped)').count()).toBe(7);
  });

  it('keeps what is asked in the address, so that it can be shared', async () => {
    const { page, open } = visit;
    await open('/resident/working-days/count?from=2025-03-03&days=20');
    await page.getByText('7 天', { exact: true }).tap();
    await page.getByText('2025年3月12日 周三').waitFor();
    expect(new URL(page.url()).search).toBe('?from=2025-03-03&days=7');
    await page.reload();
    await page.getByText('2025年3月12日 周三').waitFor();
  });

  it('does not guess a year whose notice is not in the calendar', async () => {
    const { page, open } = visit;
    await open('/resident/working-days/count?from=2099-01-05&days=20');
    await page.getByText('关于 2099 年放假的通知还没有收录').waitFor();
    expect(await page.locator('.count-date').count()).toBe(0);
  });

  it.each(['plain', 'large', 'dark'] as const)('has no violation that axe finds, in %s', async (look) => {
    const shown = await phone.visit({ look, width: 360 });
    await shown.open('/resident/working-days/count?from=2025-09-26&days=7');
    expect(await axeViolations(shown.page)).toEqual([]);
    expect(await shown.page.evaluate(() => document.body.scrollWidth)).toBeLessThanOrEqual(360);
    expect(shown.faults).toEqual([]);
    await shown.context.close();
  });
});
