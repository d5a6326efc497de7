import type { Page } from 'playwright-core';
import { PAGES, to } from '../../src/routes';
import { axeViolations, type Visit } from './harness/phone';
import { setUpPhone } from './harness/phone-and-site';

const ASK = to('enquiry', { kind: 'qa-issues', id: 'yibao-shebao-wenda-1' });

/** The bodies and keys of what is sent to the API while the visit lasts. */
function sentBy({
  page,
}: Visit): { readonly body: string; readonly key: string | undefined; readonly status: () => number }[] {
  const sent: { body: string; key: string | undefined; status: () => number }[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/enquiry')) return;
    let status = 0;
    void request.response().then(
      (answer) => (status = answer?.status() ?? 0),
      () => undefined,
    );
    sent.push({ body: request.postData() ?? '', key: request.headers()['idempotency-key'], status: () => status });
  });
  return sent;
}

/** Waits until these words stand in the field. */
const holds = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction((text) => document.querySelector<HTMLTextAreaElement>('#text')?.value === text, words);
};

describe('an enquiry', () => {
  const site = setUpPhone();

  it('is sent once by an impatient thumb', async () => {
    const visit = await site.phone.visit();
    const sent = sentBy(visit);
    await visit.open(ASK);
    await visit.page.getByRole('textbox', { name: '你的问题' }).fill('断缴三个月以后，门诊还能报吗？');
    const button = visit.page.getByRole('button', { name: '发送' });
    const box = await button.boundingBox();
    if (!box) throw new Error('the button is not on the screen');
    for (let tap = 0; tap < 4; tap += 1)
      await visit.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await visit.page.getByRole('heading', { name: '收到了' }).waitFor();
    expect(sent).toHaveLength(1);
    await visit.context.close();
  });

  it('keeps its draft over a reload, apart for each thing that is asked about', async () => {
    const { context, page, open } = await site.phone.visit();
    const field = page.getByRole('textbox', { name: '你的问题' }).last();
    await open(ASK);
    await field.fill('写到一半');
    await page.reload();
    await holds(page, '写到一半');
    await open(to('enquiry', { kind: 'explainers', id: 'gongjijin-zufang-tujie' }));
    expect(await field.inputValue()).toBe('');
    await context.close();
  });

  it('keeps the words when it is refused, and says at the field what is wrong', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(ASK);
    await page.getByRole('textbox', { name: '你的问题' }).fill('请回电话告诉我');
    await page.getByRole('textbox', { name: /手机号/ }).fill('12345');
    await page.getByRole('button', { name: '发送' }).tap();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox', { name: '你的问题' }).inputValue()).toBe('请回电话告诉我');
    expect(await page.getByRole('textbox', { name: /手机号/ }).getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });

  it('whose answer was lost is sent again under the same key, and counts once', async () => {
    const visit = await site.phone.visit();
    const sent = sentBy(visit);
    await visit.open(ASK);
    await visit.page.getByRole('textbox', { name: '你的问题' }).fill('回答丢在路上会怎样？');
    await visit.page.route('**/api/enquiry', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await visit.page.getByRole('button', { name: '发送' }).tap();
    await visit.page.getByText('网络连不上').waitFor();
    await visit.page.unroute('**/api/enquiry');
    await visit.page.getByRole('button', { name: '发送' }).tap();
    await visit.page.getByRole('heading', { name: '收到了' }).waitFor();
    expect(sent.map(({ key }) => key)).toEqual([sent[0]?.key, sent[0]?.key]);
    expect(sent[0]?.key).toMatch(/^[\w-]{16,}$/);
    await visit.context.close();
  });

  it('begins with the words of a search that found nothing, and loses no draft that is there', async () => {
    const visit = await site.phone.visit();
    const { page, open, context } = visit;
    const sent = sentBy(visit);
    await open(to('search', { q: '饕餮貔貅' }));
    await page.getByRole('link', { name: '去提问' }).tap();
    await page.getByRole('heading', { name: '想问什么？' }).waitFor();
    await holds(page, '饕餮貔貅');
    await open(to('enquiry', { text: '另一件事' }));
    await page.getByRole('button', { name: '把“另一件事”加到后面' }).tap();
    await holds(page, '饕餮貔貅\n另一件事');
    await page.getByRole('combobox', { name: /关于哪方面/ }).selectOption({ index: 2 });
    await page.getByRole('button', { name: '发送' }).tap();
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    const body = JSON.parse(sent[0]?.body ?? '{}') as { about?: object; text?: string };
    expect(body.text).toBe('饕餮貔貅\n另一件事');
    expect(body.about).toEqual({ kind: 'general', topic: expect.any(String) as unknown, searched: '另一件事' });
    await context.close();
  });

  it('shows what is answered already while it is written, and goes there without losing the draft', async () => {
    const { page, open, context } = await site.phone.visit();
    const written = '我的医保个人账户里的钱，爸妈看病能不能用？';
    await open(to('enquiry'));
    await page.getByRole('textbox', { name: '你的问题' }).fill(written);
    const card = page.getByRole('region', { name: '可能已经答过了' });
    await card
      .getByText(/^依据：《.+》/)
      .first()
      .waitFor();
    await card.getByRole('link', { name: '我的个人账户，爸妈能用吗？' }).tap();
    await page.waitForURL(/qa-series\/item/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#text')?.value !== '');
    expect(await page.locator('#text').inputValue()).toBe(written);
    await context.close();
  });

  it('is sent all the same while the search is down', async () => {
    const visit = await site.phone.visit();
    const sent = sentBy(visit);
    await visit.page.route('**/api/enquiry/answered*', (route) => route.fulfill({ status: 503, body: '{}' }));
    await visit.open(to('enquiry'));
    await visit.page.getByRole('textbox', { name: '你的问题' }).fill('我的个人账户，爸妈能用吗？');
    await visit.page.getByRole('button', { name: '发送' }).tap();
    await visit.page.getByRole('heading', { name: '收到了' }).waitFor();
    expect(sent).toHaveLength(1);
    await visit.context.close();
  });

  it('stays on the phone, says how it stands, and can be taken off it', async () => {
    const { context, page, open, faults } = await site.phone.visit();
    await open(to('enquiry'));
    await page.getByRole('textbox', { name: '你的问题' }).fill('居住证到期了怎么续？');
    await page.getByRole('button', { name: '发送' }).tap();
    await page.getByRole('link', { name: '看我的提问' }).tap();
    await page.getByRole('heading', { name: '居住证到期了怎么续？' }).waitFor();
    await page.getByText('正在找负责的部门。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    // Without a network it still says what was known last.
    await context.route('**/api/enquiry/standings', (route) => route.abort());
    await page.reload();
    await page
      .getByRole('alert')
      .getByText(/网络连不上/)
      .waitFor();
    expect(await page.getByText('正在找负责的部门。').count()).toBeGreaterThan(0);
    await context.unroute('**/api/enquiry/standings');
    await page.getByRole('button', { name: '再查一次' }).tap();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^从手机上删掉/ }).tap();
    await page.getByText('删掉以后，再也查不到这个问题的答复。').waitFor();
    await page.getByRole('button', { name: /^不删/ }).tap();
    await page.getByRole('button', { name: /^从手机上删掉/ }).tap();
    await page.getByRole('button', { name: /^确定删掉/ }).tap();
    await page.getByText('这台手机上还没有提过问题。提了以后，答复会在这里。').waitFor();
    await open(PAGES.myEnquiries);
    await page.getByText('这台手机上还没有提过问题。提了以后，答复会在这里。').waitFor();
    await context.close();
  });

  it('takes 5,000 characters and emoji, and sends them as they were written, also from an address that was broken', async () => {
    const visit = await site.phone.visit();
    const sent = sentBy(visit);
    await visit.open(`${ASK}&m=${'x'.repeat(100)}`);
    const words = `👨‍👩‍👧‍👦 一家四口𠮷：${'字'.repeat(5_000)}`.slice(0, 5_000);
    await visit.page.getByRole('textbox', { name: '你的问题' }).fill(words);
    await visit.page.getByRole('button', { name: '发送' }).tap();
    await visit.page.getByRole('heading', { name: '收到了' }).waitFor();
    expect((JSON.parse(sent[0]?.body ?? '{}') as { text?: string }).text).toBe(words);
    await visit.page.getByRole('button', { name: '回到刚才那一页' }).tap();
    await visit.context.close();
  });

  it('cuts nothing off that was pasted, and says how much fits', async () => {
    const visit = await site.phone.visit();
    await visit.open(ASK);
    const words = `😀${'字'.repeat(6_000)}`;
    const question = visit.page.getByRole('textbox', { name: '你的问题' });
    await question.fill(words);
    await visit.page.getByText('已写 6001 字，最多 5000 字。').waitFor();
    await visit.page.getByRole('button', { name: '发送' }).tap();
    await visit.page.getByText('问题最多写 5000 个字，请精简一些，或者分几次问。').waitFor();
    expect(await question.inputValue()).toBe(words);
    await visit.context.close();
  });
});
