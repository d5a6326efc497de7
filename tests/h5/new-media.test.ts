import { PAGES, to } from '../../src/routes';
import { findOverflow } from './harness/measure';
import { axeViolations, type Visit } from './harness/phone';
import { setUpPhone } from './harness/phone-and-site';

const LABEL = '查一查这个账号是不是官方的';
const FAKE = '临溪医保办';

const search = async ({ page }: Visit, words: string): Promise<void> => {
  await page.getByRole('searchbox', { name: LABEL }).last().fill(words);
  await page.getByRole('button', { name: '查一查' }).last().tap();
};

describe("the government's accounts", () => {
  const site = setUpPhone();

  it('are found from 我的, by name, with platform, organ, last publication and QR code', async () => {
    const visit = await site.phone.visit();
    const { context, page, open, faults } = visit;
    await open(PAGES.me);
    await page.getByRole('link', { name: /官方账号/ }).tap();
    await page.getByRole('heading', { level: 1, name: '政务新媒体' }).waitFor();
    await search(visit, '临溪医保');
    await page.getByRole('link', { name: /^临溪公安/ }).waitFor({ state: 'detached' });
    const line = page.getByRole('link', { name: /^临溪医保/ });
    expect(await line.innerText()).toMatch(/微信公众号[\s\S]*临溪市医疗保障局[\s\S]*最近发布 \d{4}年\d+月\d+日/);
    await line.tap();
    await page.getByText('是官方账号。').waitFor();
    const code = page.getByRole('img', { name: '临溪医保的微信公众号二维码' });
    await code.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('img[src$="qr.png"]')?.naturalWidth ?? 0) > 100,
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are shown by state, and a closed one says that it is no longer theirs', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(PAGES.newMediaList);
    await page.getByRole('link', { name: '已关停' }).tap();
    const closed = page.getByRole('link', { name: /^白杨镇发布/ });
    await closed.waitFor();
    expect(await page.getByRole('link', { name: /^临溪公安/ }).count()).toBe(0);
    await closed.tap();
    await page.getByText('已经在2023年12月1日关停，不再是官方账号。').waitFor();
    expect(await page.getByRole('img', { name: /二维码/ }).count()).toBe(0);
    await context.close();
  });

  it('say of one that has been silent for more than two weeks how long', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('newMediaAccount', { id: 'toutiao-yunhefabu' }));
    await page.getByText('已经 16 天没有更新').waitFor();
    await context.close();
  });

  it('say of one that is not there that it is not theirs, and take a report that survives a reload', async () => {
    const visit = await site.phone.visit();
    const { context, page, open, faults } = visit;
    await open(PAGES.newMediaList);
    await search(visit, FAKE);
    await page.getByText(`没有登记过“${FAKE}”`).waitFor();
    await page.getByRole('link', { name: '反映这个账号' }).tap();
    const text = page.getByRole('textbox', { name: '看到了什么' });
    await text.fill('私信让我转账');
    await page.reload();
    await page.waitForSelector('#first-screen', { state: 'detached' });
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#text')?.value === '私信让我转账');
    expect(await page.getByRole('textbox', { name: '账号叫什么，在哪个平台' }).inputValue()).toBe(FAKE);
    expect(await page.getByRole('radio', { name: '冒用政府名义' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '发送' }).tap();
    await page.getByRole('heading', { name: '收到了' }).waitFor();
    await page.getByText(/^编号 [0-9a-z]{26}$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // What becomes of it is found again, also after the page was left.
    await page.getByRole('link', { name: '看处理结果' }).tap();
    await page.getByRole('heading', { level: 2, name: FAKE }).waitFor();
    await page.getByText('正在核实，还没有结果。').waitFor();
    expect(faults).toEqual([]);
    await context.route('**/standing', (route) => route.abort());
    await page.reload();
    await page
      .getByRole('alert')
      .getByText(/网络连不上/)
      .waitFor();
    await context.unroute('**/standing');
    await page.getByRole('button', { name: `再查一次：${FAKE}` }).tap();
    await page.getByText('正在核实，还没有结果。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

  it('keep a report that is refused, with what is wrong at its field', async () => {
    const { context, page, open } = await site.phone.visit();
    await open(to('newMediaReport', { account: 'wechat-linxifabu', name: '临溪发布' }));
    await page.getByRole('button', { name: '发送' }).tap();
    await page.getByRole('alert').getByText('请写一写看到了什么问题。').waitFor();
    expect(await page.getByRole('textbox', { name: '看到了什么' }).getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });

  it('can be read again without a network', async () => {
    const { context, page, open, openAndKeep } = await site.phone.visit();
    await openAndKeep(to('newMediaAccount', { id: 'wechat-linxiyibao' }));
    await open(PAGES.newMediaList);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('link', { name: /^临溪医保/ }).tap();
    await page.getByText(/现在没有网络。这是/).waitFor();
    await context.close();
  });

  it('stand well on a wide screen', async () => {
    const { context, page, open } = await site.phone.visit({ width: 1280 });
    for (const path of [PAGES.newMediaList, to('newMediaAccount', { id: 'wechat-linxifabu' })]) {
      await open(path);
      expect(await page.evaluate(findOverflow)).toEqual([]);
    }
    await context.close();
  });
});
