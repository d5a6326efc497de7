import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { judge } from '../journeys/foi/judge';
import { createWechatDouble, type WechatDouble } from '../doubles/wechat/server';
import { ISSUE, SERIES } from '../server/enquiry/question-desk';
import { policy } from '../server/small-city';
import { findSmallTargets, keepPicture, openOffice, type Office, type Seat } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

const appid = 'wxa1b2c3d4e5f60718';
const secret = 'the-secret-of-the-account';
const LONG = `${'很长的标题😀'.repeat(40)}${'字'.repeat(5_000)}`;

describe('the official account on the desk', () => {
  let wechat: WechatDouble;
  let workbench: Workbench;
  let office: Office;
  let writer: Seat;
  let signer: Seat;
  beforeAll(async () => {
    workbench = await startWorkbench({
      env: async (clock) => {
        wechat = createWechatDouble({ appid, secret, clock });
        const api = await wechat.listen();
        return { WECHAT_ACCOUNT_APPID: appid, WECHAT_ACCOUNT_SECRET: secret, WECHAT_ACCOUNT_API: api };
      },
    });
    await workbench.publish('policies', policy('menzhen'));
    await workbench.publish('qa-series', SERIES);
    await workbench.publish('qa-issues', ISSUE);
    office = await openOffice(workbench);
    writer = await office.seatOf('push-officer');
    signer = await office.seatOf('publisher');
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
    await wechat.close();
  });

  const to = (path: string): string => `${workbench.origin}/staff/official-account/${path}`;
  const PIECE = `piece?kind=qa-issues&id=${ISSUE.sourceId}`;
  const later = (seconds: number): void =>
    workbench.clock.set(new Date(workbench.clock.now().getTime() + seconds * 1_000).toISOString());

  /** At the desk, on a phone, in the dark and with large type. */
  const looks = ({ page }: Seat, name: string): Promise<void> =>
    judge({ page, keepPicture: (as) => keepPicture(page, as) }, `official-account-${name}`);

  /** Where the standings of the channels begin: one below the other. */
  const standings = ({ page }: Seat): Promise<number[]> =>
    page
      .getByRole('region', { name: '各个渠道' })
      .locator('dd')
      .evaluateAll((all) => [...new Set(all.map((each) => Math.round(each.getBoundingClientRect().left)))]);

  it('begins with a published page, and shows the article as its readers get it', async () => {
    const { page } = writer;
    await page.goto(to('list'));
    await page.getByText('还没有送过公众号').waitFor();
    await page.getByText('从一页发布了的内容开始', { exact: true }).click();
    await page.getByRole('radio', { name: /^门诊报销/ }).check();
    await page.getByRole('button', { name: '看排好的文章' }).click();
    const article = page.frameLocator('iframe[title="公众号里的样子"]');
    await article.getByText('问：门诊怎么报？').waitFor();
    await article.getByText('直接刷卡。').waitFor();
    await page.getByText('第1版，2026年11月24日 10:00起').first().waitFor();
    expect(await standings(writer)).toHaveLength(1);
    await looks(writer, 'piece');
  });

  it('names what is too long in its field, keeps what was typed, and hands the draft over', async () => {
    const { page } = writer;
    await page.getByRole('textbox', { name: '标题' }).fill(LONG);
    await page.getByRole('button', { name: '送到草稿箱' }).click();
    await page.getByText('公众号的标题最多32个字').waitFor();
    await looks(writer, 'too-long');
    await page.reload();
    expect(await page.getByRole('textbox', { name: '标题' }).inputValue()).toBe(LONG);
    await page.getByRole('textbox', { name: '标题' }).fill('门诊怎么报销，一次说清');
    await page.getByText('11/32 字').waitFor();
    await page.getByRole('button', { name: '送到草稿箱' }).click();
    await page.getByText('草稿箱里，待发布', { exact: true }).waitFor();
    await page.getByText('等签发人看过发布。').waitFor();
    expect([...wechat.account.drafts.values()].map(({ articles }) => articles[0]?.['title'])).toEqual([
      '门诊怎么报销，一次说清',
    ]);
  });

  it('is a task of who signs off, who publishes it and opens it where its readers do', async () => {
    const { page } = signer;
    await page.goto(`${workbench.origin}/staff/publishing/tasks`);
    await page.getByText('待我发布的公众号文章').first().waitFor();
    await page.getByRole('link', { name: /门诊怎么报销，一次说清/ }).click();
    await page.getByRole('button', { name: '发布到公众号' }).click();
    await page.getByText('平台审核中', { exact: true }).waitFor();
    later(6);
    await page.getByText('已发布', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '打开公众号文章' }).getAttribute('href')).toMatch(
      /^https:\/\/mp\.weixin\.qq\.com\//,
    );
    await looks(signer, 'published');
  });

  it('takes an article away with a reason, and says beforehand that it is for good', async () => {
    const { page, faults } = signer;
    later(180);
    await page.getByRole('button', { name: '撤下文章' }).click();
    await page.getByText('公众号的文章删了就找不回来').waitFor();
    await page.getByRole('button', { name: '确定撤下' }).click();
    await page.getByText('请写明为什么撤下').waitFor();
    await page.getByLabel('为什么撤下').fill('金额写错了');
    await page.getByRole('button', { name: '确定撤下' }).click();
    await page.getByText('已撤下', { exact: true }).waitFor();
    await page.getByText(/撤下：金额写错了/).waitFor();
    // No way leads to what is gone, and the hour is that of its going.
    await page.getByText('已撤下，第1版，2026年11月24日 10:03', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '打开公众号' }).count()).toBe(0);
    await looks(signer, 'taken-away');
    expect(faults).toEqual([]);
  });

  it('says why the account did not take it, with the number to quote, on a phone in the dark', async () => {
    const { page, context } = await office.seatOf('editor', { size: 'phone', dark: true });
    wechat.fail('/cgi-bin/draft/add', 48001);
    await page.goto(to(PIECE));
    await page.getByRole('button', { name: '送到草稿箱' }).click();
    await page.getByText('没有送到', { exact: true }).waitFor();
    await page.getByText(/账号要先认证/).waitFor();
    await page.getByText(/错误码 48001，求助编号/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await keepPicture(page, 'official-account-phone-dark');
    await context.close();
  });

  it('lists what went there and what became of it', async () => {
    const { page } = writer;
    await page.goto(to('list'));
    await page.getByRole('row', { name: /没有送到/ }).waitFor();
    await page.getByRole('row', { name: /已撤下/ }).waitFor();
    await looks(writer, 'list');
  });
});
