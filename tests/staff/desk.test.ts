import type { Page } from 'playwright-core';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const ASKED = '请公开 2025 年职工医保门诊共济的测算依据。';

async function register(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/staff/desk/register`);
  await page.getByLabel('当面提交').check();
  await page.getByLabel('哪天收到').fill('2026-11-24');
  await page.getByLabel('姓名').fill('欧阳若水');
  await page.getByLabel('证件号码').fill('11010519491231002X');
  await page.getByLabel(/^通信地址/).fill('临溪市望江路 306 号 2 单元 501 室');
  await page.getByLabel(/^描述/).fill(ASKED);
  await page.getByLabel('向哪个部门申请').selectOption({ label: '临溪市医疗保障局' });
  await page.getByRole('button', { name: '登记，出回执' }).click();
  await page.getByRole('heading', { name: '政府信息公开申请登记回执' }).waitFor();
  return page.locator('.r-receipt dd').first().innerText();
}

const openCase = async (page: Page, origin: string, number: string): Promise<void> => {
  await page.goto(`${origin}/staff/desk/queue?view=all`);
  await page.getByRole('link', { name: new RegExp(number) }).click();
  await page.getByRole('heading', { name: '依法可以做的' }).waitFor();
};

async function judge(page: Page, name: string): Promise<void> {
  await keepPicture(page, name);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(findOverflow)).toEqual([]);
}

describe('the desk', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  it('takes a request from the counter through the queue to a department, and asks for an amendment', async () => {
    const { page, faults, context } = await office.seatOf('foi-officer');
    const number = await register(page, workbench.origin);
    expect(number).toMatch(/^2026-\d{4}$/);
    await judge(page, 'receipt');

    await page.goto(`${workbench.origin}/staff/desk/queue`);
    await page.getByRole('link', { name: new RegExp(number) }).waitFor();
    await judge(page, 'queue-real');
    await page.getByLabel(`选中 ${number}`).check();
    await page.getByLabel('分办给').selectOption({ label: '临溪市医疗保障局' });
    await page.getByRole('button', { name: '分办这 1 件' }).click();
    await page.getByRole('region', { name: '批量分办' }).waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: /临溪市医疗保障局/ }).waitFor();

    await openCase(page, workbench.origin, number);
    await judge(page, 'case-real');
    expect(await page.locator('main').innerText()).not.toContain('欧阳若水');
    await page.getByRole('button', { name: '看完整信息' }).click();
    await page.getByRole('button', { name: '查看，并记录' }).click();
    await page.getByText('欧阳若水').waitFor();

    await page.getByRole('button', { name: '告知补正' }).click();
    await page.getByLabel('补正的最后一天').fill('2026-12-15');
    await page.getByLabel(/要补正的事项/).fill('请写明要哪一个月份的测算依据。');
    await judge(page, 'amendment');
    await page.getByRole('button', { name: '预览文书' }).click();
    await page.getByTitle('文书预览').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '下一步：确认' }).click();
    await page.getByRole('button', { name: '确认办理' }).click();
    await page.getByText('已办：告知补正。').waitFor();
    await page.getByText('等申请人补正').first().waitFor();
    await page.getByRole('heading', { name: '文书', exact: true }).waitFor();
    await judge(page, 'case-after');
    const letter = await page
      .context()
      .request.get(
        workbench.origin + ((await page.getByRole('link', { name: /^PDF/ }).first().getAttribute('href')) ?? ''),
      );
    expect(letter.headers()['content-type']).toBe('application/pdf');

    await page.getByText('添加附件').click();
    await page
      .getByLabel('文件', { exact: true })
      .setInputFiles({ name: '测算依据.pdf', mimeType: 'application/pdf', buffer: await letter.body() });
    await page.getByLabel('随答复提供').check();
    await page.getByRole('button', { name: '上传', exact: true }).click();
    await page.getByText('未作保密审查').waitFor();
    await judge(page, 'attachment');
    await page.getByRole('link', { name: '涂盖' }).click();
    await page.locator('.x-page img').waitFor();
    await page.getByLabel(/全文都要涂掉的词/).fill('门诊共济');
    await page.getByRole('button', { name: '添加一块' }).click();
    await judge(page, 'redact-real');
    await page.getByRole('button', { name: '涂盖，另存一份' }).click();
    await page.getByRole('heading', { name: '涂盖好的样子' }).waitFor();
    await page.locator('.x-page img').waitFor();
    await judge(page, 'redacted');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('lets nobody act on what he has not seen, and keeps what he wrote', async () => {
    const one = await office.seatOf('foi-officer');
    const other = await office.seatOf('foi-officer');
    const number = await register(one.page, workbench.origin);
    await openCase(one.page, workbench.origin, number);
    await openCase(other.page, workbench.origin, number);
    await one.page.getByRole('button', { name: '申请人撤回' }).click();
    await one.page.getByLabel(/^内部说明/).fill('来电说已经找到了。');

    await other.page.getByRole('button', { name: '分办' }).click();
    await other.page.getByLabel('分办给').selectOption({ label: '临溪市医疗保障局' });
    await other.page.getByRole('button', { name: '下一步：确认' }).click();
    await other.page.getByRole('button', { name: '确认办理' }).click();
    await other.page.getByText('已办：分办。').waitFor();

    await one.page.getByRole('button', { name: '下一步：确认' }).click();
    await one.page.getByRole('button', { name: '确认办理' }).click();
    await one.page.getByText('最新的办理情况已经取来').waitFor();
    expect(await one.page.getByLabel(/^内部说明/).inputValue()).toBe('来电说已经找到了。');
    await one.page.getByRole('button', { name: '下一步：确认' }).click();
    await one.page.getByRole('button', { name: '确认办理' }).click();
    await one.page.getByText('已办：申请人撤回。').waitFor();
    await one.context.close();
    await other.context.close();
  });

  it('keeps what is being written when the session ends, and leads back to it', async () => {
    const { page, context, signInAgain } = await office.seatOf('foi-officer');
    // On the screens, so that the tab knows who was here. A code counts once: the next one comes a minute later.
    workbench.clock.set('2026-11-24T10:01:00+08:00');
    await page.goto(`${workbench.origin}/staff/session/sign-in`);
    await signInAgain();
    await page.getByRole('heading', { name: '办件队列' }).waitFor();
    const number = await register(page, workbench.origin);
    await openCase(page, workbench.origin, number);
    await page.getByRole('button', { name: '告知补正' }).click();
    await page.getByLabel(/要补正的事项/).fill('请写明年份。');
    await page.getByLabel('补正的最后一天').fill('2026-12-15');
    // Saved by itself after a moment: what is on its way then must not come to the end of the session first.
    await page.getByText(/^已保存 \d\d:\d\d$/).waitFor();
    workbench.clock.set('2026-11-24T10:20:00+08:00');
    await page.getByRole('button', { name: '下一步：确认' }).click();
    await page.getByRole('button', { name: '确认办理' }).click();
    await page.getByText('登录已经到时').waitFor();
    await signInAgain();
    await page.getByRole('heading', { name: /告知补正/ }).waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some((field) => field.value === '请写明年份。'),
    );
    expect(await page.getByLabel(/要补正的事项/).inputValue()).toBe('请写明年份。');
    await page.getByRole('button', { name: '下一步：确认' }).click();
    await page.getByRole('button', { name: '确认办理' }).click();
    await page.getByText('已办：告知补正。').waitFor();
    await context.close();
  });

  it('is walked by keyboard alone', async () => {
    const { page, context } = await office.seatOf('foi-officer');
    await register(page, workbench.origin);
    await page.goto(`${workbench.origin}/staff/desk/queue?view=all`);
    await page.locator('.d-open').first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('queue-words');
    await page.keyboard.type('门诊共济');
    await page.keyboard.press('Enter');
    await page.locator('.d-open').first().waitFor();
    expect(page.url()).not.toContain(encodeURIComponent('门诊共济'));
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('已选 1 件').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '依法可以做的' }).waitFor();
    await context.close();
  });

  it.each([false, true])('can be used on a phone (dark: %s)', async (dark) => {
    const { page, context } = await office.seatOf('foi-officer', { size: 'phone', dark });
    const tag = dark ? 'phone-dark' : 'phone';
    const number = await register(page, workbench.origin);
    await page.goto(`${workbench.origin}/staff/desk/queue?view=all`);
    await page.locator('.d-open').first().waitFor();
    await judge(page, `queue-real-${tag}`);
    await openCase(page, workbench.origin, number);
    await judge(page, `case-real-${tag}`);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await context.close();
  });
});
