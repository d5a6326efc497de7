import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { assigned, awaitingAmendment, inConsultation, MONDAY, openCase, POINTS, served, TODAY } from './foi-cases';
import { openCityHall, type CityHall, type SentRequest } from './harness/city-hall';
import { launchPhone, type Phone, type Visit } from './harness/phone';

let hall: CityHall;
let phone: Phone;
const visits: Visit[] = [];

async function opened(request: SentRequest): Promise<Visit> {
  const visit = await openCase(phone, request);
  visits.push(visit);
  return visit;
}

const headline = (page: Page): Promise<string | null> => page.locator('#foi-standing h1').textContent();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const stored = (page: Page, key: string): Promise<string | null> =>
  page.evaluate((name) => window.localStorage.getItem(name), `mingbai:${key}`);

beforeAll(async () => {
  hall = await openCityHall(MONDAY);
  phone = await launchPhone(hall.origin);
}, 90_000);
beforeEach(() => hall.clock.set(MONDAY));
afterEach(async () => {
  for (const visit of visits.splice(0)) await visit.context.close();
});
afterAll(async () => {
  await phone.close();
  await hall.stop();
});

describe('where a case stands', () => {
  it('is said in a sentence, with the last day and the working days left (条例第三十三条)', async () => {
    const { page } = await opened(await assigned(hall));
    expect(await headline(page)).toBe('正在办理');
    await page.getByText('最迟 3月30日答复').first().waitFor();
    await page.getByText('还有 20 个工作日').waitFor();
  });

  it('explains each day: the ends at once, all of them by a tap', async () => {
    const { page } = await opened(await assigned(hall));
    const days = page.locator('#foi-days .ledger-day');
    expect(await days.count()).toBe(7);
    await page.getByRole('button', { name: /一天一天看/ }).tap();
    expect(await days.count()).toBe(28);
    expect(await page.locator('#foi-days .ledger-day:not(.skipped)').count()).toBe(20);
  });

  it('says that the time of a consultation does not count, and names no third party (条例第三十二条、第三十三条)', async () => {
    const request = await inConsultation(hall);
    const { page } = await opened(request);
    expect(await headline(page)).toBe('正在征求第三方意见');
    await page.getByText('征求意见的时间不计入答复期限').first().waitFor();
    await page.getByText(/意见来得早，这一天会提前/).waitFor();
    await page.getByText(/第三方：在等意见，最迟 3月23日/).waitFor();
    expect(await page.getByText('好宜居').count()).toBe(0);
  });

  it('says that the last day has passed, and how to seek a remedy (行政复议法第二十条、第二十三条)', async () => {
    const request = await assigned(hall);
    hall.clock.set('2026-04-02T09:00:00+08:00');
    const { page } = await opened(request);
    expect(await headline(page)).toBe('已经过了答复期限');
    await page.getByText('已经过期 3 个工作日').first().waitFor();
    await page.getByText(/最迟 2026年5月29日，向本级人民政府申请/).waitFor();
  });
});

describe('an act of the applicant', () => {
  const WORDS = '2025 年，翠苑小区🏠';

  it('amends: the case shows its new state at once, and the draft is gone (条例第三十条)', async () => {
    const { page, open } = await opened(await awaitingAmendment(hall));
    expect(await headline(page)).toBe('请补充材料：最迟 3月12日');
    await page.getByText('最迟 3月12日 · 条例第三十条').waitFor();
    await button(page, '补正申请').tap();
    await page.getByLabel('补正的内容').pressSequentially(WORDS);
    await page.reload();
    await button(page, '接着写：补正申请').tap();
    expect(await page.getByLabel('补正的内容').inputValue()).toBe(WORDS);
    await button(page, '提交补正').tap();
    await page.getByText('补正收到了', { exact: true }).waitFor();
    expect(await headline(page)).toBe('正在办理');
    await page.getByText('收到你的补正，答复期限从第二天重新起算').waitFor();
    const keys = await page.evaluate(() => Object.keys(window.localStorage));
    expect(keys.filter((key) => key.includes('foi-act'))).toEqual([]);
    await open('/resident/foi/cases');
    await page.getByText('还有 20 个工作日').waitFor();
  });

  it('tells at the field that words are missing, or too many as people count them', async () => {
    const { page } = await opened(await awaitingAmendment(hall));
    await button(page, '补正申请').tap();
    await button(page, '提交补正').tap();
    expect(await page.locator('#foi-act-text-fault').textContent()).toBe('请写清楚内容。');
    await page.getByLabel('补正的内容').fill('溪'.repeat(5_001));
    await button(page, '提交补正').tap();
    expect(await page.locator('#foi-act-text-fault').textContent()).toContain('5000');
  });

  it('counts once after a double tap, a lost answer and a retry', async () => {
    const request = await awaitingAmendment(hall);
    const { page } = await opened(request);
    const keys: (string | undefined)[] = [];
    await page.route('**/api/foi/act', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      await route.fetch();
      await route.abort();
    });
    await button(page, '补正申请').tap();
    await page.getByLabel('补正的内容').fill(WORDS);
    await button(page, '提交补正').evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    await page.locator('#foi-offline').waitFor();
    expect(keys).toHaveLength(1);
    expect(await page.getByLabel('补正的内容').inputValue()).toBe(WORDS);
    await page.unroute('**/api/foi/act');
    page.on('request', (sent) => {
      if (sent.url().endsWith('/api/foi/act')) keys.push(sent.headers()['idempotency-key']);
    });
    await button(page, '再试一次').tap();
    await page.getByText('补正收到了', { exact: true }).waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(await page.getByText('收到你的补正，答复期限从第二天重新起算').count()).toBe(1);
  });

  it('keeps words that were changed after a lost answer, and says what had arrived', async () => {
    const { page } = await opened(await assigned(hall));
    await page.route('**/api/foi/act', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button(page, '补充说明').tap();
    await page.getByLabel('补充说明', { exact: true }).last().fill('只要电子版');
    await button(page, '提交说明').tap();
    await page.locator('#foi-offline').waitFor();
    await page.unroute('**/api/foi/act');
    await page.locator('textarea#foi-act-text').fill('只要电子版，谢谢');
    await button(page, '再试一次').tap();
    await page.getByText('你前一次其实已经交上了').waitFor();
    await button(page, '接着写：补充说明').tap();
    expect(await page.locator('textarea#foi-act-text').inputValue()).toBe('只要电子版，谢谢');
  });

  it('withdraws only after saying what that means', async () => {
    const { page } = await opened(await assigned(hall));
    await button(page, '撤回申请').tap();
    await page.getByText('承办部门不再办理，也不会再答复。').waitFor();
    await button(page, '不撤回').tap();
    expect(await headline(page)).toBe('正在办理');
    await button(page, '撤回申请').tap();
    await button(page, '确定撤回').tap();
    await page.getByText('申请已经撤回', { exact: true }).waitFor();
    expect(await headline(page)).toBe('你撤回了申请');
    expect(await page.getByRole('button', { name: '撤回申请' }).count()).toBe(0);
  });

  it('is refused with the article when the case has moved on meanwhile, and nothing is lost', async () => {
    const request = await awaitingAmendment(hall);
    const { page } = await opened(request);
    await button(page, '补正申请').tap();
    await page.getByLabel('补正的内容').fill(WORDS);
    await hall.act(request, 'foi-officer', { kind: 'withdrawn', on: TODAY });
    await button(page, '提交补正').tap();
    await page.locator('#foi-refused').waitFor();
    expect(await page.locator('#foi-refused').textContent()).toMatch(/条例第/);
    expect(await stored(page, `foi-act:${request.number}:amendment-received`)).toContain(WORDS);
  });
});

describe('letters', () => {
  it('are downloaded under their name; number and code stand in no address', async () => {
    const request = await served(hall);
    const { page } = await opened(request);
    const addresses: string[] = [];
    page.on('request', (sent) => addresses.push(sent.url()));
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^打开文书：.*答复书/ }).tap();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.getByText(/已下载/).waitFor();
    expect(addresses.filter((address) => address.includes(request.code) || address.includes(request.number))).toEqual(
      [],
    );
  });

  it('say why they did not come, and come at the next try', async () => {
    const { page } = await opened(await served(hall));
    await page.route('**/api/foi/letter', (route) => route.abort());
    await page.getByRole('button', { name: /^打开文书：.*答复书/ }).tap();
    await page.getByText('网络连不上，文件没有取到。').waitFor();
    await page.unroute('**/api/foi/letter');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^打开文书：.*答复书/ }).tap();
    await coming;
  });
});

describe('a rating', () => {
  it('is given in words once there is a reply, and can be changed', async () => {
    const { page } = await opened(await served(hall));
    expect(await headline(page)).toBe('已经答复');
    await button(page, '提交评价').tap();
    await page.getByText('请先选一项。').waitFor();
    await page.getByText('满意', { exact: true }).tap();
    await page.getByLabel('想说的话，选填').fill('说得清楚');
    await button(page, '提交评价').tap();
    await page.getByText('你的评价：满意。谢谢。').waitFor();
    await button(page, '改评价').tap();
    await page.getByText('很满意', { exact: true }).tap();
    await button(page, '改成这样').tap();
    await page.getByText('你的评价：很满意。谢谢。').waitFor();
  });
});

describe('我的申请', () => {
  it('tells what is new since the case was last opened on this device, until it is opened', async () => {
    const request = await hall.receive();
    const { page, open } = await opened(request);
    await open('/resident/foi/cases');
    await page.getByText('承办中').waitFor();
    expect(await page.getByText(/有新/).count()).toBe(0);
    hall.clock.set('2026-03-02T15:00:00+08:00');
    await hall.act(request, 'foi-officer', { kind: 'amendment-asked', on: TODAY, dueOn: '2026-03-12' }, POINTS);
    await open('/pages/me');
    await page.getByText('1 件有新进展').waitFor();
    await open('/resident/foi/cases');
    await page.getByText('有新进展：请补充材料，最迟 3月12日').tap();
    await page.locator('#foi-standing').waitFor();
    await open('/resident/foi/cases');
    await page.getByText('等你补充材料').waitFor();
    expect(await page.getByText(/有新/).count()).toBe(0);
  });
});

describe('a case kept from an older server', () => {
  it('is shown without what that server did not tell', async () => {
    const request = await assigned(hall);
    const { page, context, open } = await opened(request);
    await page.evaluate(() => {
      const kept = JSON.parse(window.localStorage.getItem('mingbai:foi-cases') ?? '[]') as { view: object }[];
      const older = ['whole', 'acts', 'mayAdd', 'mayRate', 'letters', 'rating'];
      const cases = kept.map((each) => ({
        ...each,
        view: Object.fromEntries(Object.entries(each.view).filter(([name]) => !older.includes(name))),
      }));
      window.localStorage.setItem('mingbai:foi-cases', JSON.stringify(cases));
    });
    await context.route('**/api/foi/lookup', (route) => route.abort());
    await open(`/resident/foi/case?number=${request.number}`);
    await page.getByText('现在没有网络').waitFor();
    expect(await headline(page)).toBe('正在办理');
    await button(page, '一天一天看').tap();
    expect(await page.locator('.ledger-day:not(.skipped)').count()).toBe(20);
  });
});
