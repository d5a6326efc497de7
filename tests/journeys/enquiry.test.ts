import { PAGES, to } from '../../src/routes';
import { launchPhone, axeViolations, type Phone } from '../h5/harness/phone';
import { ISSUE, SERIES } from '../server/enquiry/question-desk';
import { policy } from '../server/small-city';
import { keepPicture, openOffice, type Office } from '../staff/harness/browser';
import { searchAwake, startWorkbench, type Workbench } from '../staff/harness/workbench';

const JOURNEY_MS = 120_000;

describe('a question and its answer', () => {
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
    await searchAwake(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await phone.close();
    await office.close();
    await workbench.stop();
  });

  it(
    'is read on the phone that asked, in words or as the way to a published page, and taken back before anybody knows better',
    async () => {
      const { page, open, context } = await phone.visit();
      for (const text of ['低保去哪里办？', '门诊怎么报？']) {
        await open(to('enquiry'));
        await page.getByRole('textbox', { name: '你的问题' }).last().fill(text);
        await page.getByRole('button', { name: '发送' }).last().tap();
        await page.getByRole('heading', { name: '收到了' }).waitFor();
      }

      const seat = await office.seatOf('foi-officer');
      await seat.page.goto(`${workbench.origin}/staff/enquiry/list`);
      const card = (text: string) => seat.page.getByRole('article', { name: `提问：${text}` });
      const dialog = seat.page.getByRole('dialog');
      await card('低保去哪里办？').getByRole('button', { name: '认领' }).click();
      await seat.page.getByText('已认领。', { exact: true }).waitFor();
      await open(PAGES.myEnquiries);
      await page.getByText('工作人员正在办。').waitFor();

      await seat.page.getByRole('button', { name: /我认领的$/ }).click();
      await card('低保去哪里办？').getByRole('button', { name: /^答复/ }).click();
      await dialog.getByRole('textbox', { name: '答复' }).fill('到镇便民服务中心一楼办。\n带身份证和户口簿。');
      await dialog.getByRole('button', { name: '发送答复' }).click();
      await seat.page.getByText('已答复。', { exact: true }).waitFor();
      await seat.page.getByRole('button', { name: /^\d+ ?未处理$/ }).click();
      await card('门诊怎么报？').getByRole('button', { name: /^答复/ }).click();
      await dialog.getByRole('radio', { name: /^用已经发布的内容答复/ }).check();
      await dialog.getByRole('radio', { name: /^门诊怎么报？（一问一答）/ }).check();
      await dialog.getByRole('button', { name: '发送答复' }).click();
      await seat.page.getByText('已答复。', { exact: true }).waitFor();

      await open(PAGES.me);
      await page.getByText('2 个有新结果').waitFor();
      await page.getByRole('link', { name: /^我的提问/ }).tap();
      await page.getByText('带身份证和户口簿。').waitFor();
      expect(await page.getByText('有新结果', { exact: true }).count()).toBe(2);
      await keepPicture(page, 'enquiry-mine');
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: '门诊怎么报？' }).tap();
      await page.getByText('直接刷卡。').first().waitFor();
      // Seen once, it is news no more.
      await open(PAGES.me);
      await page.getByText('办到哪一步，怎么答复的').waitFor();

      await seat.page.getByRole('button', { name: '撤销', exact: true }).click();
      await seat.page.getByText('已恢复原样。').waitFor();
      await open(PAGES.myEnquiries);
      await page.getByText('正在找负责的部门。').waitFor();
      expect(await page.getByRole('link', { name: '门诊怎么报？' }).count()).toBe(0);
      expect(seat.faults).toEqual([]);
      await seat.context.close();
      await context.close();
    },
    JOURNEY_MS,
  );
});
