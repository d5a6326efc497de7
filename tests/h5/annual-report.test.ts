import { PAGES, to } from '../../src/routes';
import { person } from '../server/foi/forms';
import { setUpPhone } from './harness/phone-and-site';
import { axeViolations } from './harness/phone';
import { findOverflow } from './harness/measure';

const REPORT = to('annualReport', { year: '2025' });
const TITLE = '临溪市2025年政府信息公开工作年度报告';

describe('the published yearly reports', () => {
  const site = setUpPhone();

  it('are found from 互动, newest first, and opened (条例第四十九条)', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(PAGES.interact);
    await page.getByRole('link', { name: '年度报告' }).tap();
    await page.getByRole('heading', { level: 2, name: '2024年' }).waitFor();
    expect(await page.getByRole('heading', { level: 2, name: /^\d{4}年$/ }).allTextContents()).toEqual([
      '2025年',
      '2024年',
    ]);
    await page.getByRole('link', { name: /^2025年/ }).tap();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('2026年3月20日发布').last().waitFor();
    await context.close();
  });

  it('are rendered by the server with their six sections, before any script (条例第五十条)', async () => {
    const { context, page, open } = await site.phone.visit({ javaScript: false });
    await open(REPORT);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(6);
    // Nothing can be opened without a script, so the whole table stands there.
    await page.getByRole('rowheader', { name: '1.属于国家秘密' }).waitFor();
    await context.close();
  });

  it('open a heading of the third table into its reasons, and show the numbers of one kind of applicant', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(REPORT);
    const received = page.getByRole('listitem').filter({ hasText: '一、本年新收政府信息公开申请数量' });
    expect(await received.innerText()).toMatch(/96$/);
    const group = page.getByRole('button', { name: /无法提供/ });
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    await group.tap();
    await page.getByText('1.本机关不掌握相关政府信息').filter({ visible: true }).waitFor();
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    await page.getByLabel('看谁的申请').selectOption('商业企业');
    expect(await received.innerText()).toMatch(/\D1$/);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('stand as the printed tables on a wide screen, with nothing twice', async () => {
    const { context, page, open } = await site.phone.visit({ width: 1280 });
    await open(REPORT);
    await page.getByRole('columnheader', { name: '社会公益组织' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(3);
    expect(await page.getByLabel('看谁的申请').isVisible()).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await context.close();
  });

  it('can be read again without a network, and say from when they are', async () => {
    const { context, page, open, openAndKeep } = await site.phone.visit();
    await openAndKeep(REPORT);
    await open(PAGES.annualReportList);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('link', { name: /^2025年/ }).tap();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText(/现在没有网络。这是 \d{4}年\d+月\d+日 \d\d:\d\d 存下的内容。/).waitFor();
    await context.close();
  });

  it('say so where nothing was published on a year, and lead to those that are there', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('annualReport', { year: '2009' }));
    await page.getByRole('heading', { level: 1, name: '没有这一年的年度报告' }).waitFor();
    await page.getByRole('link', { name: '看有哪些年份' }).tap();
    await page.getByRole('link', { name: /^2025年/ }).waitFor();
    await context.close();
  });
});

describe('the figures of requests', () => {
  const site = setUpPhone();
  beforeAll(async () => {
    const sent = await fetch(`${site.origin}/api/foi`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'figures-of-requests-1' },
      body: JSON.stringify(person),
    });
    expect(sent.ok).toBe(true);
  });

  it('count a request that came in, say from which day they are, and go to another year', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(PAGES.interact);
    await page.getByRole('link', { name: '办理统计' }).tap();
    await page.getByText(/数字算到\d{4}年\d+月\d+日/).waitFor();
    await page.getByRole('listitem').filter({ hasText: '收到申请' }).getByText('1', { exact: true }).waitFor();
    await page.getByText('按期答复：还没有答复').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('navigation', { name: '按年份看' }).getByRole('link').nth(1).tap();
    await page.getByText('更早的数字在各年的年度报告里').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('say that the network is away, and come when it is back', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(PAGES.interact);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('link', { name: '办理统计' }).tap();
    await page.getByRole('alert').filter({ visible: true }).getByText('网络连不上').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).tap();
    await page.getByText(/数字算到/).waitFor();
    await context.close();
  });

  it('can be read again without a network, and say from when they are', async () => {
    const { context, page, open, openAndKeep } = await site.phone.visit();
    await openAndKeep(PAGES.foiStatistics);
    await open(PAGES.annualReportList);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('link', { name: '看今年的申请统计' }).tap();
    await page.getByText(/现在没有网络。这是 \d{4}年\d+月\d+日 \d\d:\d\d 存下的内容。/).waitFor();
    await context.close();
  });
});
