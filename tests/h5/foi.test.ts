import { civilDateOf, tryAddWorkingDays } from '../../domain/calendar';
import {
  codeOnReceipt,
  DESCRIPTION,
  fillAll,
  fillApplicant,
  fillInformation,
  ID_NUMBER,
  next,
  numberOnReceipt,
  onStep,
  submit,
  watchSendings,
} from './foi-form';
import { launchPhone, type Phone, type Visit, type VisitOptions } from './harness/phone';
import { startSite, type Site } from './harness/site';

let site: Site;
let phone: Phone;
const visits: Visit[] = [];

async function apply(options?: VisitOptions): Promise<Visit> {
  const visit = await phone.visit(options);
  visits.push(visit);
  await visit.open('/resident/foi/apply');
  return visit;
}

beforeAll(async () => {
  site = await startSite();
  phone = await launchPhone(site.origin);
}, 90_000);
afterEach(async () => {
  for (const visit of visits.splice(0)) await visit.context.close();
});
afterAll(async () => {
  await phone.close();
  await site.stop();
});

describe('step 1: who applies', () => {
  it('tells a wrong identity number on leaving the field (GB 11643)', async () => {
    const { page } = await apply();
    await page.getByLabel('证件号码').fill(`${ID_NUMBER.slice(0, 17)}1`);
    expect(await page.locator('#foi-idNumber-fault').count()).toBe(0);
    await page.getByLabel('证件号码').blur();
    expect(await page.locator('#foi-idNumber-fault').textContent()).toContain('有一位填错了');
    await page.getByLabel('证件号码').fill(ID_NUMBER);
    expect(await page.locator('#foi-idNumber-fault').count()).toBe(0);
  });

  it('tells a wrong unified social credit code on leaving the field (GB 32100)', async () => {
    const { page } = await apply();
    await page.getByText('单位', { exact: true }).tap();
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44');
    await page.getByLabel('统一社会信用代码').blur();
    expect(await page.locator('#foi-uscc-fault').textContent()).toContain('有一位填错了');
  });

  it('lists every fault and puts the focus on the first (WCAG 3.3.1)', async () => {
    const { page } = await apply();
    await next(page);
    const lines = page.locator('#foi-faults li');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(3);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('foi-name');
    await lines.nth(1).getByRole('button').tap();
    await page.waitForFunction(() => document.activeElement?.id === 'foi-idNumber');
  });

  it('asks for nothing beyond Article 29: no purpose (条例第二十九条)', async () => {
    const { page } = await apply();
    const names = await page.locator('input, select, textarea').evaluateAll((fields) => fields.map(({ id }) => id));
    expect(names.filter(Boolean).sort()).toEqual(
      ['foi-address', 'foi-email', 'foi-idKind', 'foi-idNumber', 'foi-name', 'foi-phone'].sort(),
    );
  });
});

describe('the draft', () => {
  it('is there again after the page was closed, with the keystroke before', async () => {
    const { page, open } = await apply();
    await fillApplicant(page);
    await page.getByLabel('描述').pressSequentially('老旧小区改造');
    await open('/resident/foi/apply');
    await onStep(page, 2);
    expect(await page.getByLabel('描述').inputValue()).toBe('老旧小区改造');
    await page.getByRole('button', { name: '上一步' }).tap();
    expect(await page.getByLabel('证件号码').inputValue()).toBe(ID_NUMBER);
  });

  it('can be taken off the device', async () => {
    const { page, open } = await apply();
    await page.getByLabel('姓名').fill('王小明');
    await page.getByRole('button', { name: '清除草稿' }).tap();
    await page.getByRole('button', { name: '确定清除' }).tap();
    await open('/resident/foi/apply');
    expect(await page.getByLabel('姓名').inputValue()).toBe('');
    expect(await page.evaluate(() => window.localStorage.getItem('mingbai:foi-draft'))).toBeNull();
  });

  it('survives a refusal with everything in it, and shows the fault at its field', async () => {
    const { page } = await apply();
    await fillAll(page);
    const title = '电话号码看起来不对，请检查一遍。';
    const problem = { type: 'about:blank', status: 422, code: 'foi.phone-format', title, field: 'applicant.phone' };
    await page.route('**/api/foi', (route) =>
      route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await submit(page);
    await onStep(page, 1);
    expect(await page.locator('#foi-phone-fault').textContent()).toBe(title);
    await page.waitForFunction(() => document.activeElement?.id === 'foi-phone');
    expect(await page.getByLabel('姓名').inputValue()).toBe('王小明');
    await page.unroute('**/api/foi');
    for (const step of [2, 3, 4]) {
      if (step === 2) await page.getByLabel('电话').fill('13812345679');
      await next(page);
      await onStep(page, step);
    }
    await submit(page);
    expect(await numberOnReceipt(page)).toMatch(/^\d{4}-\d{4,}$/);
  });
});

describe('step 2: what is wanted', () => {
  it('shows what may already be public while it is typed, and goes there without losing the draft', async () => {
    const { page } = await apply();
    await fillApplicant(page);
    await page.getByLabel('描述').pressSequentially('老旧小区改造和加装电梯');
    const card = page.locator('#already-public');
    await card.getByText('可能已经公开了').waitFor();
    await card.getByRole('link').first().tap();
    await page.waitForURL(/\/resident\/(?!foi)/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#foi-description')?.value !== '');
    expect(await page.locator('#foi-description').inputValue()).toBe('老旧小区改造和加装电梯');
  });

  it('recommends a department by what was written', async () => {
    const { page } = await apply();
    await fillApplicant(page);
    await page.getByLabel('描述').fill('医保门诊报销比例的测算依据');
    const chip = page.getByRole('group', { name: '推荐的部门' }).getByRole('button').first();
    await chip.waitFor();
    expect(await chip.textContent()).toContain('医疗保障局');
    await chip.tap();
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByLabel('向谁申请', { exact: true }).inputValue()).toBe('yibao');
  });
});

describe('sending', () => {
  it('makes one request of a double tap', async () => {
    const { page } = await apply();
    const sent = watchSendings(page);
    await fillAll(page);
    const button = page.getByRole('button', { name: '提交', exact: true });
    await button.evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    await numberOnReceipt(page);
    expect(sent).toHaveLength(1);
  });

  it('carries one key through lost answers and a reload, and gets one receipt', async () => {
    const { page, open } = await apply();
    const sent = watchSendings(page);
    await fillAll(page);
    const numbers: string[] = [];
    await page.route('**/api/foi', async (route) => {
      const answer = await route.fetch();
      numbers.push(((await answer.json()) as { number: string }).number);
      await route.abort();
    });
    await submit(page);
    await page.locator('#foi-offline').waitFor();
    await open('/resident/foi/apply');
    await onStep(page, 4);
    await submit(page);
    await page.locator('#foi-offline').waitFor();
    await page.unroute('**/api/foi');
    await page.getByRole('button', { name: '再试一次' }).tap();
    numbers.push(await numberOnReceipt(page));
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(numbers).toHaveLength(3);
    expect(new Set(numbers).size).toBe(1);
    expect(await page.evaluate(() => window.localStorage.getItem('mingbai:foi-draft'))).toBeNull();
  });

  it('gives the receipt of what had arrived when the form was changed after a lost answer', async () => {
    const { page } = await apply();
    await fillAll(page);
    let arrived = '';
    await page.route('**/api/foi', async (route) => {
      arrived = ((await (await route.fetch()).json()) as { number: string }).number;
      await route.abort();
    });
    await submit(page);
    await page.locator('#foi-offline').waitFor();
    await page.unroute('**/api/foi');
    await page.getByRole('button', { name: '修改：要什么信息' }).tap();
    await fillInformation(page, `${DESCRIPTION}，以及施工单位名称`);
    await next(page);
    await submit(page);
    expect(await numberOnReceipt(page)).toBe(arrived);
    await page.getByText('你前一次其实已经提交成功').waitFor();
  });

  it('takes 5,000 characters with emoji and line feeds, and refuses 5,001 at the field', async () => {
    const { page } = await apply();
    await fillApplicant(page);
    const text = `第一行\n第二行🏠${'溪'.repeat(5_000 - 9)}🙂`;
    expect(Array.from(text)).toHaveLength(5_000);
    await page.getByLabel('描述').fill(`${text}多`);
    await page.getByLabel('描述').blur();
    expect(await page.locator('#foi-description-fault').textContent()).toContain('5000');
    await fillInformation(page, text);
    await next(page);
    await onStep(page, 4);
    await submit(page);
    await numberOnReceipt(page);
    await page.getByRole('link', { name: '看办到哪一步' }).tap();
    await page.getByText('申请内容').first().waitFor();
    expect(await page.locator('.foi-value').first().textContent()).toBe(text);
  });
});

describe('receipt and case', () => {
  it('says by which day the law requires an answer, and why each day counts (条例第三十三条)', async () => {
    const { page } = await apply();
    await fillAll(page);
    expect(await page.getByText(ID_NUMBER).count()).toBe(0);
    await submit(page);
    const number = await numberOnReceipt(page);
    const receivedOn = civilDateOf(new Date());
    const due = tryAddWorkingDays(receivedOn, 20);
    if (due.ok) {
      const [year = '', month = '', day = ''] = due.value.split('-');
      await page.getByText(`最迟 ${year}年${String(Number(month))}月${String(Number(day))}日 答复`).waitFor();
      await page.getByRole('button', { name: '一天一天看' }).tap();
      expect(await page.locator('.ledger-day:not(.skipped)').count()).toBe(20);
    } else await page.getByText(`还没有发布 ${String(due.refusal.year)} 年的放假通知`).waitFor();

    await page.getByRole('link', { name: '看办到哪一步' }).tap();
    await page.locator('.foi-clock').waitFor();
    expect(page.url()).toContain(`number=${number}`);
    expect(await page.getByText('1****************X').count()).toBe(1);
    await page.getByRole('button', { name: /到期没答复/ }).tap();
    await page.getByText('申请行政复议', { exact: false }).first().waitFor();
  });

  it('is found by number and code on another device, without login and with no code in any address', async () => {
    const first = await apply();
    await fillAll(first.page);
    await submit(first.page);
    const number = await numberOnReceipt(first.page);
    const code = await codeOnReceipt(first.page);

    const { page, open } = await apply();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await open('/resident/foi/cases');
    await page.getByLabel('申请编号').fill(number);
    await page.getByLabel('查询码').last().fill('AAAA-AAAA-AAAA-AAAA');
    await page.getByRole('button', { name: '查进展' }).tap();
    await page.getByText('没有找到这份申请，请检查申请编号和查询码。').waitFor();
    await page.getByLabel('查询码').last().fill(code);
    await page.getByRole('button', { name: '查进展' }).tap();
    await page.locator('.foi-clock').waitFor();
    expect([...addresses, page.url()].filter((address) => address.includes(code))).toEqual([]);
  });

  it('can be read again offline, with the time it was fetched', async () => {
    const { page, context, open } = await apply();
    await fillAll(page);
    await submit(page);
    await numberOnReceipt(page);
    await page.getByRole('link', { name: '看办到哪一步' }).tap();
    await page.locator('.foi-clock').waitFor();
    await context.route('**/api/foi/lookup', (route) => route.abort());
    await open('/resident/foi/cases');
    await page.locator('.card-title').first().tap();
    await page.getByText('现在没有网络').waitFor();
    await page.locator('.foi-clock').waitFor();
  });
});
