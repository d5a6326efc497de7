import type { Page } from 'playwright-core';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office, type TakenSeat } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';
import { newKey, person } from '../server/foi/forms';

const FACTS = '查了 2025 年的会议纪要和测算表，找到两份。';

/** Several people sign in, and the network is away for a while. */
jest.setTimeout(90_000);

describe('a reply that is being drafted', () => {
  let workbench: Workbench;
  let office: Office;
  let id: string;
  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });
  beforeEach(async () => {
    const headers = { 'idempotency-key': newKey() };
    const sent = await workbench.app.inject({ method: 'POST', url: '/api/foi', headers, payload: person });
    const { number } = sent.json<{ number: string }>();
    ({ id } = await workbench.store.read
      .selectFrom('foi_requests')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow());
  });

  const openCase = async (page: Page): Promise<void> => {
    await page.goto(`${workbench.origin}/staff/desk/case?id=${id}`);
    await page.getByRole('heading', { name: '依法可以做的' }).waitFor();
  };
  const draftIt = async (page: Page): Promise<void> => {
    await openCase(page);
    // On the phone the other steps come when asked for.
    const all = page.getByRole('button', { name: /^全部 \d+ 项$/ });
    if (await all.isVisible()) await all.click();
    await page.getByRole('button', { name: /起草答复/ }).click();
  };
  const facts = (page: Page) => page.getByRole('textbox', { name: /^办理经过/ });
  const saved = (page: Page) => page.getByText(/^已保存 \d\d:\d\d$/).waitFor();
  const write = async (page: Page, text: string): Promise<void> => {
    await page
      .getByLabel(/^可以公开|^予以公开/)
      .first()
      .check();
    await page.getByLabel(/^怎么获取/).fill('随信附上。');
    await facts(page).fill(text);
    await saved(page);
  };
  const judge = async (page: Page, name: string): Promise<void> => {
    await keepPicture(page, name);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
  };
  /** Another browser of the same person: the tab is killed, its storage is gone. */
  const again = async ({ page, context }: TakenSeat): Promise<Page> => {
    await page.close({ runBeforeUnload: false });
    return context.newPage();
  };

  it('is there after the tab was killed, and named to whoever opens the case', async () => {
    const seat = await office.seatOf('foi-officer');
    await draftIt(seat.page);
    await write(seat.page, FACTS);
    await judge(seat.page, 'draft-writing');
    const page = await again(seat);
    await openCase(page);
    await page.getByText(/起草了答复/).waitFor();
    await judge(page, 'draft-on-case');
    await page.getByRole('button', { name: /^接着写/ }).click();
    await saved(page);
    expect(await facts(page).inputValue()).toBe(FACTS);
    expect(seat.faults).toEqual([]);
    await seat.context.close();
  });

  it('is shown to two who write at once, and neither is overwritten', async () => {
    const one = await office.seatOf('foi-officer');
    const other = await office.seatOf('office-head');
    await draftIt(one.page);
    await write(one.page, FACTS);
    await draftIt(other.page);
    // An open case looks by itself for news from time to time; on a slow machine it would see the other's words before its own.
    const quietLook = '**/api/staff/foi/cases/*';
    await one.page.route(quietLook, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
    await saved(other.page);
    expect(await facts(other.page).inputValue()).toBe(FACTS);
    await facts(other.page).fill(`${FACTS}负责人补的一句。`);
    await saved(other.page);
    await facts(one.page).fill(`${FACTS}经办人补的一句。`);
    await one.page.getByText('也改了这份草稿').waitFor();
    await one.page.unroute(quietLook);
    await judge(one.page, 'draft-conflict');
    await one.page.getByText('负责人补的一句').waitFor();
    expect(await facts(one.page).inputValue()).toContain('经办人补的一句');
    await one.page.getByRole('button', { name: '用我的' }).click();
    await saved(one.page);
    await openCase(other.page);
    await other.page.getByText(/可以找回的/).click();
    await other.page
      .getByText(/被后来的一份换下/)
      .first()
      .waitFor();
    await judge(other.page, 'draft-put-away');
    expect([...one.faults, ...other.faults]).toEqual([]);
    await one.context.close();
    await other.context.close();
  });

  it('stays in the tab while the network is away, and is kept when it comes back', async () => {
    const { page, context } = await office.seatOf('foi-officer');
    await draftIt(page);
    await write(page, '第一句。');
    await context.setOffline(true);
    await facts(page).fill('第一句。第二句。');
    await page.getByText(/^离线，已留在本机/).waitFor();
    await judge(page, 'draft-offline');
    await context.setOffline(false);
    await saved(page);
    // The tab opens the form that was being written in.
    await openCase(page);
    await saved(page);
    expect(await facts(page).inputValue()).toBe('第一句。第二句。');
    await page.getByRole('button', { name: '先写到这里' }).click();
    await page.getByRole('button', { name: /^丢弃/ }).click();
    await page.getByText('30 天内都能找回').waitFor();
    await page.getByRole('button', { name: '撤销丢弃' }).click();
    await page.getByRole('button', { name: /^接着写/ }).waitFor();
    await context.close();
  });

  it('is reviewed as it stands, and decided as it was reviewed (条例第四十五条)', async () => {
    const writer = await office.seatOf('foi-officer');
    await draftIt(writer.page);
    await write(writer.page, FACTS);
    const reviewer = await office.seatOf('legal-reviewer');
    await openCase(reviewer.page);
    await reviewer.page.getByRole('button', { name: '法制审核', exact: true }).click();
    await reviewer.page.getByRole('heading', { name: '送审的答复草稿' }).waitFor();
    await reviewer.page.getByText(FACTS).waitFor();
    await reviewer.page.getByLabel('同意').check();
    await judge(reviewer.page, 'draft-review');
    await reviewer.page.getByRole('button', { name: '下一步：确认' }).click();
    await reviewer.page.getByRole('button', { name: '确认办理' }).click();
    await reviewer.page.getByText('已办：法制审核。').waitFor();
    const head = await office.seatOf('office-head');
    const decide = async (): Promise<void> => {
      await head.page.getByRole('button', { name: '下一步：确认' }).click();
      await head.page.getByRole('button', { name: '确认办理' }).click();
    };
    await openCase(head.page);
    await head.page.getByRole('button', { name: '作出答复决定', exact: true }).click();
    await saved(head.page);
    await facts(head.page).fill(`${FACTS}临时加的一句。`);
    await saved(head.page);
    await decide();
    await head.page.getByText('审核后又改了内容，请重新送审。').first().waitFor();
    await judge(head.page, 'draft-changed-after-review');
    await facts(head.page).fill(FACTS);
    await saved(head.page);
    await decide();
    await head.page.getByText('已办：作出答复决定。').waitFor();
    await Promise.all([writer, reviewer, head].map(({ context }) => context.close()));
  });

  it.each([false, true])('can be written on a phone, in large type (dark: %s)', async (dark) => {
    const { page, context } = await office.seatOf('foi-officer', { size: 'phone', dark });
    await draftIt(page);
    await write(page, FACTS);
    await judge(page, dark ? 'draft-phone-dark' : 'draft-phone');
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await page.addStyleTag({
      content: 'html { font-size: 30px !important } body, .screen { font-size: 30px !important }',
    });
    await keepPicture(page, dark ? 'draft-phone-dark-30' : 'draft-phone-30');
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  });
});
