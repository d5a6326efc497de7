import { PAGES } from '../../src/routes';
import { axeViolations, launchPhone, type Phone } from '../h5/harness/phone';
import { ISSUE, SERIES } from '../server/enquiry/question-desk';
import { policy } from '../server/small-city';
import { keepPicture, openOffice, type Office, type Seat } from '../staff/harness/browser';
import { startWorkbench, type Workbench } from '../staff/harness/workbench';

const JOURNEY_MS = 180_000;
/** The page of a push asks by itself every three seconds how far it is. */
const SENT_WITHIN_MS = 30_000;
const TITLE = '门诊报销有新说法';

describe('a push from its plan to the phone', () => {
  let workbench: Workbench;
  let office: Office;
  let phone: Phone;
  beforeAll(async () => {
    workbench = await startWorkbench({ withSite: true });
    await workbench.publish('policies', policy('menzhen'));
    await workbench.publish('qa-series', SERIES);
    await workbench.publish('qa-issues', ISSUE);
    office = await openOffice(workbench);
    phone = await launchPhone(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await phone.close();
    await office.close();
    await workbench.stop();
  });

  /** From the list to a push that is planned; gives its address. */
  async function plans({ page }: Seat): Promise<string> {
    await page.goto(`${workbench.origin}/staff/push/list`);
    await page.getByText('新推送：从一页').click();
    await page.getByRole('radio', { name: /^门诊报销/ }).check();
    await page.getByRole('button', { name: '写推送' }).click();
    await page.getByRole('button', { name: '新建人群' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '名字' }).fill('关注医疗医保的人');
    await dialog.getByRole('checkbox', { name: '医疗医保' }).first().check();
    await dialog.getByText('选了“医疗医保”的人').waitFor();
    await dialog.getByText(/^少于 20 人/).waitFor();
    await dialog.getByRole('button', { name: '保存人群' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
    await page.getByRole('textbox', { name: '正文' }).fill('直接刷卡就行，不用先垫钱。');
    await page.getByRole('button', { name: '算一算发给谁' }).click();
    await page.getByText('算好了。看清楚发给谁，再提交审批。').waitFor();
    return page.url();
  }

  /** What happened when, split by channel and by segment; the numbers say the same as the lines. */
  async function seesOverTime({ page }: Seat): Promise<void> {
    const over = page.getByRole('region', { name: /^随时间：/ });
    await over.getByText('看数字').click();
    for (const measure of ['打开', '说清楚了', '提问'] as const) {
      await over.getByRole('button', { name: measure, exact: true }).click();
      for (const [split, name] of [
        ['全部', '全部'],
        ['按方式', '收件箱'],
        ['按人群', '关注医疗医保的人'],
      ] as const) {
        await over.getByRole('button', { name: split }).click();
        const numbers = over.getByRole('region', { name: `随时间的数字：${measure}，${split}` });
        await numbers.getByRole('columnheader', { name }).waitFor({ state: 'attached' });
        expect(await numbers.getByRole('cell').allTextContents()).toContainEqual(expect.stringMatching(/1$/));
      }
    }
  }

  it(
    'is approved by another person, reaches the inbox of who chose its topic and says why, and every person is accounted for',
    async () => {
      const { page, open, context, faults } = await phone.visit();
      await open(PAGES.audienceChoose);
      await page.getByText('医疗医保', { exact: true }).tap();
      await page.getByText('看过了，我同意').tap();
      await page.getByRole('button', { name: '存下来' }).tap();
      await page.getByText('存好了').waitFor();
      const code = (await page.locator('.audience-code').textContent()) ?? '';

      const author = await office.seatOf(['push-officer', 'publisher']);
      const address = await plans(author);
      await author.page.getByText('符合 1 人 = 收得到 1 人 + 收不到 0 人').waitFor();
      await keepPicture(author.page, 'push-plan');
      await author.page.getByRole('button', { name: '提交审批' }).click();
      await author.page.getByText('已提交，等另一位审批。').waitFor();
      await author.page.getByText('这条推送是你写的或者你提交的，要由另一位审批。').waitFor();
      expect(await author.page.getByRole('button', { name: '批准发送' }).count()).toBe(0);

      const publisher = await office.seatOf('publisher');
      await publisher.page.goto(`${workbench.origin}/staff/push/list`);
      await publisher.page.getByRole('button', { name: '待审批 1' }).click();
      await publisher.page.getByRole('link', { name: TITLE }).click();
      await publisher.page.getByRole('region', { name: '手机上看到的' }).getByText('不用先垫钱。').first().waitFor();
      await keepPicture(publisher.page, 'push-approve');
      expect(await axeViolations(publisher.page)).toEqual([]);
      await publisher.page.getByRole('button', { name: '批准发送' }).click();
      await publisher.page.getByText('已发完').waitFor({ timeout: SENT_WITHIN_MS });
      await publisher.page.getByText(/^1 人 = 收到 1 \+/).waitFor();

      await open(PAGES.me);
      await page.getByText('1 条没看过').waitFor();
      await page.getByRole('link', { name: /^消息/ }).tap();
      await page.getByRole('heading', { name: TITLE }).waitFor();
      await page.getByRole('button', { name: `为什么收到：${TITLE}` }).tap();
      await page
        .getByText(/因为你选了.*“医疗医保”/)
        .first()
        .waitFor();
      await keepPicture(page, 'push-inbox');
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: `看内容：${TITLE}` }).tap();
      await page.getByText('直接刷卡。').first().waitFor();
      await page.getByRole('button', { name: '说清楚了', exact: true }).tap();
      await page.getByText('你的看法已记下').waitFor();
      await page.getByRole('link', { name: '还有疑问' }).first().tap();
      await page.getByRole('textbox', { name: '你的问题' }).fill('孩子能用吗？');
      await page.getByRole('button', { name: '发送' }).tap();
      await page.getByRole('heading', { name: '收到了' }).waitFor();
      await open(PAGES.me);
      await page.getByText('发给你的，为什么收到').waitFor();

      await author.page.goto(address);
      await author.page.getByText('1 / 1 人').waitFor();
      await author.page.getByRole('textbox', { name: '居民报的号码' }).fill(code);
      await author.page.getByRole('button', { name: '查', exact: true }).click();
      await author.page
        .getByText(/因为他?你?选了“医疗医保”|医疗医保/)
        .last()
        .waitFor();
      await seesOverTime(author);
      await keepPicture(author.page, 'push-results');
      expect(await axeViolations(author.page)).toEqual([]);
      expect([...author.faults, ...publisher.faults, ...faults]).toEqual([]);
      await author.context.close();
      await publisher.context.close();
      await context.close();
    },
    JOURNEY_MS,
  );
});
