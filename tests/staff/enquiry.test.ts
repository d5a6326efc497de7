import type { Page } from 'playwright-core';
import type { EnquiryStandings } from '../../contract/enquiry';
import { ISSUE, SERIES } from '../server/enquiry/question-desk';
import { explainer, policy } from '../server/small-city';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { searchAwake, startWorkbench, type Workbench } from './harness/workbench';

const LIFT = '老旧小区加装电梯，一楼不同意怎么办？';
const LIFT_AGAIN = '请问小区加装电梯一楼不同意怎么办呢';
const CLINIC = '门诊怎么报？要不要先垫钱？';

describe('questions on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  let sent = 0;

  /** @returns the key that the question was sent with */
  const ask = async (text: string, given: object = {}): Promise<string> => {
    sent += 1;
    workbench.clock.set(new Date(Date.parse('2026-11-24T10:00:00+08:00') + sent * 60_000).toISOString());
    const key = `key-of-question-${String(sent).padStart(4, '0')}`;
    const answer = await fetch(`${workbench.origin}/api/enquiry`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ about: { kind: 'general' }, text, ...given }),
    });
    if (answer.status !== 201) throw new Error(await answer.text());
    return key;
  };
  /** What whoever asked reads. */
  const standings = async (...keys: readonly string[]): Promise<EnquiryStandings['items']> => {
    const answer = await fetch(`${workbench.origin}/api/enquiry/standings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ keys }),
    });
    return ((await answer.json()) as EnquiryStandings).items;
  };
  const open = (page: Page) => page.goto(`${workbench.origin}/staff/enquiry/list`);
  const card = (page: Page, text: string) => page.getByRole('article', { name: `提问：${text.slice(0, 12)}` });

  beforeAll(async () => {
    workbench = await startWorkbench();
    await workbench.publish('policies', policy('menzhen'));
    await workbench.publish('explainers', explainer('menzhen-tujie', 'menzhen'));
    await workbench.publish('qa-series', SERIES);
    await workbench.publish('qa-issues', ISSUE);
    office = await openOffice(workbench);
    await searchAwake(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  it('answers those that ask the same with one act, and takes a mistaken answer back', async () => {
    const keys = [await ask(LIFT), await ask(LIFT_AGAIN)];
    await ask('图里的数是哪年的？', { about: { kind: 'explainers', id: 'menzhen-tujie' }, phone: '13800138000' });
    await ask('饕餮归谁管？', { about: { kind: 'general', searched: '饕餮' } });
    const { page, faults, context } = await office.seatOf('foi-officer');
    await open(page);
    await page.getByText('2 个人问了相近的').waitFor();
    await page.getByText('搜过“饕餮”，没搜到').waitFor();
    await page.getByText('检查要求最迟 2027年2月24日回应').first().waitFor();
    expect(await page.getByRole('link', { name: 'menzhen-tujie图解' }).getAttribute('href')).toBe(
      '/resident/explainer/detail?id=menzhen-tujie',
    );
    await keepPicture(page, 'enquiry-desk');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: /^选中这 2 个/ }).click();
    await page.getByText('已选 2 个').waitFor();
    await keepPicture(page, 'enquiry-chosen');
    await page.getByRole('button', { name: '一起答复' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(LIFT_AGAIN).waitFor();
    await dialog.getByRole('textbox', { name: '答复' }).fill('先和一楼商量补偿，商量不成，街道会来调解。');
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, 'enquiry-answer-together');
    // What was written survives a reload, as long as the same are chosen.
    await page.reload();
    await page.getByRole('button', { name: /^选中这 2 个/ }).click();
    await page.getByRole('button', { name: '一起答复' }).click();
    await dialog.getByRole('button', { name: '答复这 2 个' }).click();
    await page.getByText('已答复 2 个。').waitFor();
    for (const standing of await standings(...keys))
      expect(standing).toMatchObject({ state: 'answered', text: '先和一楼商量补偿，商量不成，街道会来调解。' });
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已恢复原样。').waitFor();
    expect((await standings(...keys)).map((standing) => standing?.state)).toEqual(['received', 'received']);
    await page.getByText('2 个人问了相近的').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('answers with a published page that is found by the question itself', async () => {
    const key = await ask(CLINIC);
    const { page, context, faults } = await office.seatOf('foi-officer');
    await open(page);
    await card(page, CLINIC).getByRole('button', { name: /^答复/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^用已经发布的内容答复/ }).check();
    await dialog.getByRole('radio', { name: /^门诊怎么报？（一问一答）/ }).check();
    expect(await dialog.getByRole('link', { name: /^门诊怎么报？/ }).getAttribute('href')).toBe(
      '/resident/qa-series/item?id=menzhen-jiezhuan',
    );
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, 'enquiry-answer-published');
    await dialog.getByRole('button', { name: '发送答复' }).click();
    await page.getByText('已答复。').waitFor();
    const [standing] = await standings(key);
    expect(standing).toMatchObject({ link: { kind: 'qa-items', id: 'menzhen-jiezhuan', title: '门诊怎么报？' } });
    await page.getByRole('button', { name: /^已答复 1/ }).click();
    await card(page, CLINIC).getByText('用已经发布的内容答复：').waitFor();
    await card(page, CLINIC).getByText('经过').click();
    await card(page, CLINIC)
      .getByRole('listitem')
      .getByText(/：答复，/)
      .waitFor();
    await keepPicture(page, 'enquiry-answered');
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('passes a question on, closes another with a reason, finds words and says when there is nothing', async () => {
    const [passed, closed] = [await ask('生育津贴多久到账呀？'), await ask('今天天气不错')];
    const { page, context } = await office.seatOf('foi-officer');
    await open(page);
    await card(page, '生育津贴多久到账呀？').getByRole('button', { name: '转办' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('转给哪个部门').selectOption({ label: '临溪市医疗保障局' });
    await dialog.getByLabel(/^转办说明/).fill('请直接答复。');
    await keepPicture(page, 'enquiry-pass-on');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '转办', exact: true }).click();
    await page.getByText('已转办。', { exact: true }).waitFor();
    await card(page, '今天天气不错').getByRole('button', { name: '不用答复' }).click();
    await dialog.getByRole('radio', { name: /^没有提出问题/ }).check();
    await keepPicture(page, 'enquiry-close');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '办结，不用答复' }).click();
    await page.getByText('已办结，不用答复。').waitFor();
    expect(await standings(passed, closed)).toMatchObject([
      { state: 'passed-on', holder: { id: 'yibao' } },
      { state: 'closed', reason: 'no-question' },
    ]);
    await page.getByRole('searchbox').fill('生育 津贴');
    await page.getByRole('button', { name: '查找' }).click();
    await card(page, '生育津贴多久到账呀？').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await page.getByRole('searchbox').fill('登月');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('没有符合条件的提问。换一换部门或者字词。').waitFor();
    await page.getByRole('button', { name: '不按字词找' }).click();
    await page.getByLabel('在哪个部门').selectOption({ label: '临溪市医疗保障局' });
    await page.waitForURL(/department=yibao/);
    await context.close();
  });

  it('tells who comes second how it stands now, and keeps what was written', async () => {
    await ask('两个人同时看到的问题，谁来答？');
    const text = '两个人同时看到的问题';
    const [mine, hers] = [await office.seatOf('foi-officer'), await office.seatOf('office-head')];
    for (const { page } of [mine, hers]) await open(page);
    const dialog = mine.page.getByRole('dialog');
    await card(mine.page, text).getByRole('button', { name: /^答复/ }).click();
    await dialog.getByRole('textbox', { name: '答复' }).fill('我来答。');
    await card(hers.page, text).getByRole('button', { name: '认领' }).click();
    await hers.page.getByText('已认领。', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: '发送答复' }).click();
    await dialog.getByText('刚刚有人办过这个提问，这次没有办。').waitFor();
    await dialog.getByText(/已认领”，这次不办它$/).waitFor();
    expect(await dialog.getByRole('textbox', { name: '答复' }).inputValue()).toBe('我来答。');
    expect(await dialog.getByRole('button', { name: '发送答复' }).isDisabled()).toBe(true);
    await keepPicture(mine.page, 'enquiry-changed-meanwhile');
    await dialog.getByRole('button', { name: '关闭' }).click();
    await mine.page.getByRole('button', { name: /已认领$/ }).click();
    await card(mine.page, text).getByRole('button', { name: '接手' }).click();
    await mine.page.getByText('已认领。', { exact: true }).waitFor();
    await card(mine.page, text).getByRole('button', { name: /^答复/ }).click();
    await dialog.getByRole('button', { name: '发送答复' }).click();
    await mine.page.getByText('已答复。', { exact: true }).waitFor();
    for (const { context } of [mine, hers]) await context.close();
  });

  it('does once what a restless finger asks for, and again what got lost on its way', async () => {
    const key = await ask('网络断了会怎样？');
    const { page, context } = await office.seatOf('foi-officer');
    await open(page);
    await card(page, '网络断了会怎样？').getByRole('button', { name: /^答复/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '答复' }).fill('再点一次就行。');
    await page.route('**/api/staff/enquiries/acts', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await dialog.getByRole('button', { name: '发送答复' }).click();
    await dialog.getByText('网络连不上').waitFor();
    await page.unroute('**/api/staff/enquiries/acts');
    await dialog.getByRole('button', { name: '发送答复' }).dblclick();
    await page.getByText('已答复。', { exact: true }).waitFor();
    expect(await standings(key)).toMatchObject([{ state: 'answered', text: '再点一次就行。' }]);
    const { rows } = { rows: await workbench.store.read.selectFrom('enquiry_events').selectAll().execute() };
    const { id } = await workbench.store.read
      .selectFrom('enquiries')
      .select('id')
      .where('question', '=', '网络断了会怎样？')
      .executeTakeFirstOrThrow();
    expect(rows.filter(({ enquiry_id }) => enquiry_id === id)).toHaveLength(1);
    await context.close();
  });

  it('shows the whole phone to who asks for it, and all of it on a phone, in the dark too', async () => {
    const { page, context } = await office.seatOf('foi-officer', { size: 'phone' });
    await open(page);
    await page.getByText('想要回电：138******00').waitFor();
    await page.getByRole('button', { name: /^看完整号码/ }).click();
    await page.getByText('想要回电：13800138000').waitFor();
    await keepPicture(page, 'enquiry-desk-phone');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await page.getByRole('button', { name: /^答复/ }).first().click();
    await page.getByRole('dialog').waitFor();
    await keepPicture(page, 'enquiry-answer-phone');
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await context.close();
    const dark = await office.seatOf('foi-officer', { dark: true });
    await open(dark.page);
    await dark.page.getByText('2 个人问了相近的').waitFor();
    await keepPicture(dark.page, 'enquiry-desk-dark');
    expect(await axeViolations(dark.page)).toEqual([]);
    await dark.context.close();
  });

  it('shows an inspector all and lets him do nothing, and says so when the list cannot be fetched', async () => {
    const { page, context } = await office.seatOf('inspector');
    let away = true;
    await page.route('**/api/staff/enquiries/list', (route) => (away ? route.abort() : route.continue()));
    await open(page);
    await page.getByText('网络连不上').waitFor();
    away = false;
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('2 个人问了相近的').waitFor();
    expect(await page.getByRole('button', { name: /^(答复|认领|转办|看完整号码)/ }).count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await context.close();
  });
});
