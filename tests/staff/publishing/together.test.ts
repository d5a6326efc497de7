import { begins, question, saved } from '../../journeys/publishing/writing';
import { SERIES } from '../../journeys/publishing/stage';
import { findOverflow } from '../../h5/harness/measure';
import { axeViolations } from '../../h5/harness/phone';
import { findSmallTargets, keepPicture, openOffice, SIZES, type Office, type TakenSeat } from '../harness/browser';
import { startWorkbench, type Workbench } from '../harness/workbench';

const BODY = '第一条\u3000为了方便群众，制定本办法。\n第二条\u3000补贴每月一百元。';

describe('a document and what explains it (三同步)', () => {
  let workbench: Workbench;
  let office: Office;
  let seat: TakenSeat;
  beforeAll(async () => {
    workbench = await startWorkbench({ withSite: true });
    await workbench.publish('qa-series', SERIES);
    office = await openOffice(workbench);
    seat = await office.seatOf('editor');
    await seat.page.goto(`${workbench.origin}/staff/publishing/tasks`);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  const judge = async (name: string): Promise<void> => {
    const { page } = seat;
    await keepPicture(page, `together-${name}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await page.setViewportSize(SIZES.phone);
    await page.emulateMedia({ colorScheme: 'dark' });
    await keepPicture(page, `together-${name}-phone`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await page.setViewportSize(SIZES.desktop);
    await page.emulateMedia({ colorScheme: 'light' });
  };

  it('are begun from the document, rest on its clauses before it is published, and tell what is released with them', async () => {
    const { page } = seat;
    await begins(page, /^政策文件/);
    await page.getByLabel('标题', { exact: true }).fill('高龄补贴办法');
    await page.getByLabel('全文', { exact: true }).fill(BODY);
    await saved(page);
    const card = page.getByRole('region', { name: '解读' });
    await card.getByRole('button', { name: '＋ 简明问答' }).click();
    await card.getByRole('link', { name: '未命名' }).waitFor();
    const together = page.getByRole('region', { name: '一起发布' });
    await together.getByRole('link', { name: '未命名的简明问答' }).waitFor();
    await together.getByText('在写', { exact: true }).waitFor();
    await judge('policy');

    await card.getByRole('link', { name: '未命名' }).click();
    await page.getByText('《高龄补贴办法》').first().waitFor();
    await question(page, 1).getByRole('button', { name: '＋ 选条款' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('还没发布', { exact: true }).waitFor();
    await dialog.getByRole('checkbox', { name: /补贴每月一百元/ }).check();
    await judge('clauses');
    await dialog.getByRole('button', { name: '选好了' }).click();
    await question(page, 1).getByRole('button', { name: '去掉第二条' }).waitFor();
    await saved(page);
    await page.getByRole('region', { name: '一起发布' }).getByRole('link', { name: '高龄补贴办法' }).waitFor();
    expect(await page.getByText('引用的政策文件还没有发布').count()).toBe(0);
  });

  it('tell who explains that a clause was rewritten since, with both texts, until it is said why it still holds', async () => {
    const { page } = seat;
    const issue = page.url();
    workbench.clock.set(new Date(workbench.clock.now().getTime() + 60_000).toISOString());
    await page.getByRole('region', { name: '一起发布' }).getByRole('link', { name: '高龄补贴办法' }).click();
    await page.getByLabel('全文', { exact: true }).fill(BODY.replace('一百元', '两百元'));
    await page.getByText('还没保存').waitFor();
    await saved(page);
    await page.goto(issue);
    const todo = page.getByRole('region', { name: '送审前要处理' });
    await todo.getByText(/《高龄补贴办法》第二条.*一百元.*两百元/).waitFor();
    await page.getByRole('button', { name: /^审阅和批注/ }).click();
    await page.getByRole('button', { name: '不改，说明理由' }).click();
    await page.getByLabel('不改的理由').fill('问答里没有写金额。');
    await judge('rewritten');
    await page.getByRole('button', { name: '就这样' }).click();
    await page.getByText('说明不改的理由：问答里没有写金额。').waitFor();
    await todo.getByText(/第二条/).waitFor({ state: 'detached' });
  });

  it('are joined afterwards: who cites a document that is not published is told how, and finds it', async () => {
    const { page } = seat;
    await page.goto(`${workbench.origin}/staff/publishing/tasks`);
    await begins(page, /^政策图解/);
    await page.getByLabel('标题', { exact: true }).fill('一张图看懂高龄补贴');
    await page.getByRole('button', { name: '＋ 选文件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('高龄');
    await dialog
      .getByRole('region', { name: '还没发布的文件' })
      .getByRole('button', { name: /高龄补贴办法/ })
      .click();
    await page.getByText('要和它一起发布，在它的“解读”里选上这一篇。').waitFor();
    await saved(page);

    await page.goto(`${workbench.origin}/staff/publishing/list`);
    await page.getByRole('link', { name: /高龄补贴办法/ }).click();
    const card = page.getByRole('region', { name: '解读' });
    await card.getByRole('button', { name: '＋ 选写好的' }).click();
    await page.route('**/api/staff/manuscripts?*', (route) => route.abort());
    await page.getByRole('dialog').getByRole('searchbox').fill('看懂');
    await page.getByRole('dialog').getByRole('alert').getByText('网络连不上').waitFor();
    await page.unroute('**/api/staff/manuscripts?*');
    await page.getByRole('dialog').getByRole('button', { name: '再试一次' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /一张图看懂高龄补贴/ })
      .waitFor();
    await judge('pick');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /一张图看懂高龄补贴/ })
      .click();
    await card.getByRole('link', { name: '一张图看懂高龄补贴' }).click();
    await page.getByRole('heading', { level: 1, name: /一张图看懂高龄补贴/ }).waitFor();
    await page.getByRole('region', { name: '一起发布' }).getByRole('link', { name: '高龄补贴办法' }).waitFor();
    expect(await page.getByText('引用的政策文件还没有发布').count()).toBe(0);
    expect(seat.faults).toEqual([]);
    await seat.context.close();
  });
});
