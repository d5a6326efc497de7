import type { Page } from 'playwright-core';
import { findOverflow } from '../../h5/harness/measure';
import { axeViolations } from '../../h5/harness/phone';
import { until } from '../../server/publishing/newsroom';
import { policy } from '../../server/small-city';
import { SERIES } from '../../journeys/publishing/stage';
import { begins, question, saved } from '../../journeys/publishing/writing';
import { findSmallTargets, keepPicture, openOffice, SIZES, type Office, type TakenSeat } from '../harness/browser';
import { startWorkbench, type Workbench } from '../harness/workbench';

jest.setTimeout(120_000);

/** Pastes as the clipboard of a desktop program would. Runs inside the page. */
const paste = (page: Page, label: string, data: Readonly<Record<string, string>>): Promise<void> =>
  page
    .getByLabel(label, { exact: true })
    .first()
    .evaluate((element, given) => {
      const clipboard = new DataTransfer();
      for (const [type, text] of Object.entries(given)) clipboard.setData(type, text);
      element.focus();
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    }, data);

describe('the editors of the publishing workbench', () => {
  let workbench: Workbench;
  let office: Office;
  let seat: TakenSeat;
  beforeAll(async () => {
    // A name that nobody can resolve is as dead as one whose machine is off; what stands at the test's resolver is not asked.
    workbench = await startWorkbench({
      withSite: true,
      askLink: () => Promise.resolve({ outcome: 'dead', status: 0 }),
    });
    await workbench.publish('policies', policy('menzhen', { title: '门诊共济办法' }));
    await workbench.publish('qa-series', SERIES);
    await workbench.publish('press-conferences', {
      sourceId: 'fabuhui',
      title: '医保新政发布会',
      summary: '说说门诊怎么报。',
      startsAt: '2026-11-24T20:00:00+08:00',
      endsAt: '2026-11-24T21:00:00+08:00',
      venue: '新闻发布厅',
      department: 'yibao',
      speakers: [],
      topics: ['yiliao'],
      policies: [],
      // Nobody has this name: it leads nowhere from any network.
      livestreamUrl: 'https://zhibo.linxi.example/live',
      transcript: [],
      releasedWith: [],
      changes: [],
    });
    office = await openOffice(workbench);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });
  beforeEach(async () => {
    seat = await office.seatOf('editor');
    await seat.page.goto(`${workbench.origin}/staff/publishing/tasks`);
  });
  afterEach(async () => {
    expect(seat.faults).toEqual([]);
    await seat.context.close();
  });

  const judge = async (name: string): Promise<void> => {
    await keepPicture(seat.page, `publishing-${name}`);
    expect(await axeViolations(seat.page)).toEqual([]);
    expect(await seat.page.evaluate(findOverflow)).toEqual([]);
  };

  it('move, copy and delete questions, and take it all back', async () => {
    const { page } = seat;
    await begins(page, /^简明问答/);
    const asked = (number: number) => question(page, number).getByLabel('问', { exact: true });
    await asked(1).fill('甲？');
    await page.getByRole('button', { name: '＋ 加一问' }).click();
    await asked(2).fill('乙？');
    await page.getByRole('button', { name: '上移第 2 问' }).click();
    expect([await asked(1).inputValue(), await asked(2).inputValue()]).toEqual(['乙？', '甲？']);
    await page.getByRole('button', { name: '复制第 1 问' }).click();
    expect(await asked(2).inputValue()).toBe('乙？');
    await page.getByRole('button', { name: '删除第 1 问' }).click();
    await question(page, 3).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销删除' }).click();
    await question(page, 3).waitFor();
    await asked(3).press('Control+z');
    await asked(2).press('Control+z');
    await asked(2).press('Control+z');
    await question(page, 3).waitFor({ state: 'detached' });
    await asked(1).press('Control+z');
    expect([await asked(1).inputValue(), await asked(2).inputValue()]).toEqual(['甲？', '乙？']);
    await saved(page);
    await judge('qa');
  });

  it('found a Q&A series, shown as residents will see it', async () => {
    const { page } = seat;
    await begins(page, /^问答系列/);
    await page.getByLabel('标题', { exact: true }).fill('医保问答');
    await page.getByLabel(/^一句话说明/).fill('看病报销的事，一问一答。');
    await saved(page);
    await judge('qa-series');
  });

  it('take a document from Word as lines of text, and show its clauses', async () => {
    const { page } = seat;
    await begins(page, /^政策文件/);
    const word = `<style>p{}</style><p class=MsoNormal>第一条\u3000为了方便群众，<o:p></o:p></p><p>第二条\u3000补贴每月一百元：</p><p>（一）老年人；</p>`;
    await paste(page, '全文', { 'text/html': word, 'text/plain': '不要这个' });
    expect(await page.getByLabel('全文', { exact: true }).inputValue()).toBe(
      '第一条\u3000为了方便群众，\n第二条\u3000补贴每月一百元：\n（一）老年人；',
    );
    await page.getByText('条款目录：认出 3 条').waitFor();
    await saved(page);
    await judge('policy');
  });

  it('draw a chart from a table that was pasted, and tell what in it is no number', async () => {
    const { page } = seat;
    await begins(page, /^政策图解/);
    await page.getByRole('button', { name: '在第 1 块后面加一块' }).click();
    await judge('add-block');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^柱状图/ })
      .click();
    const sheet =
      '<table><tr><td>人群</td><td>比例</td></tr><tr><td>在职</td><td>60%</td></tr><tr><td>退休</td><td>约七成</td></tr></table>';
    await paste(page, '从电子表格贴进来', { 'text/html': sheet, 'text/plain': '' });
    await page.getByText('第 3 行第 2 列“约七成”不是数。').waitFor();
    await page.getByLabel('退休 比例').fill('70');
    expect(await page.getByLabel('在职 比例').inputValue()).toBe('60');
    expect(await page.getByLabel('单位', { exact: true }).inputValue()).toBe('%');
    await saved(page);
    await page.reload();
    expect(await page.getByLabel('退休 比例').inputValue()).toBe('70');
    await judge('explainer');
  });

  it('write 这和我有关吗, tell what is wrong with it in place, and go through it as a resident', async () => {
    const { page } = seat;
    await begins(page, /^政策图解/);
    await page.getByRole('button', { name: '＋ 加自测' }).click();
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    const answer = (asked: number, number: number) =>
      part(`自测第 ${String(asked)} 问`)
        .getByRole('group', { name: `第 ${String(number)} 个回答` })
        .getByLabel('回答', { exact: true });
    await part('自测第 1 问').getByLabel('问', { exact: true }).fill('你参加医保了吗？');
    await answer(1, 1).fill('参加了');
    await answer(1, 2).fill('没参加');
    await part('结论 1').getByLabel('怎么说').fill('门诊费能报一半。');
    await part('结论 2').getByLabel('怎么说').fill('先去登记参保。');
    await part('自测第 1 问').getByText('→ 结论 1').waitFor();
    await part('自测第 1 问').getByText('→ 结论 2').waitFor();

    // An outcome beneath one that takes everybody is nobody's; it is told at once, and moving it mends it.
    await page.getByRole('button', { name: '上移结论 2' }).click();
    await part('自测第 1 问').getByText('谁也不会被问到这一问。请在结论的条件里用到它，或者删掉。').waitFor();
    await part('结论 2')
      .getByText(/谁也看不到这条结论/)
      .waitFor();
    await judge('check-faults');
    await page.getByRole('button', { name: '下移结论 1' }).click();
    await part('结论 2')
      .getByText(/谁也看不到这条结论/)
      .waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '＋ 加一问' }).click();
    await part('自测第 2 问').getByLabel('问', { exact: true }).fill('你满60岁了吗？');
    await answer(2, 1).fill('满了');
    await answer(2, 2).fill('没满');
    await part('结论 1').getByRole('group', { name: '2. 你满60岁了吗？' }).getByLabel('满了', { exact: true }).check();
    await part('自测第 1 问').getByText('→ 第 2 问').waitFor();
    await part('结论 1').getByRole('button', { name: '＋ 选条款' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^门诊共济办法/ })
      .click();
    await page.getByRole('checkbox', { name: /老年人/ }).check();
    await page.getByRole('button', { name: '选好了' }).click();

    await page.getByRole('button', { name: '试自测' }).click();
    const tried = part('试一试自测');
    await tried.getByLabel('参加了', { exact: true }).check();
    await tried.getByLabel('满了', { exact: true }).check();
    await tried.getByText('门诊费能报一半。').waitFor();
    await tried.getByText(/^依据：《门诊共济办法》第二条/).waitFor();
    await saved(page);
    await judge('check');
    await page.getByRole('button', { name: '复制自测第 2 问' }).click();
    await page.getByRole('button', { name: '删除自测第 2 问' }).click();
    await part('结论 1').getByText('条件里用到的一问已经删了。').waitFor();
    await page.getByRole('button', { name: '撤销删除' }).click();
    await part('结论 1').getByText('条件里用到的一问已经删了。').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '删除整个自测' }).click();
    await page.getByRole('button', { name: '＋ 加自测' }).waitFor();
    await page.getByRole('button', { name: '撤销删除' }).click();
    await page.getByRole('button', { name: '删除自测第 3 问' }).click();
    await saved(page);
    await page.reload();
    expect(await part('结论 1').getByLabel('怎么说').inputValue()).toBe('门诊费能报一半。');
    await page.getByRole('button', { name: '修订记录' }).click();
    await page.getByRole('radio', { name: /^旧.*第 1 份$/ }).check();
    await part('这和我有关吗')
      .getByText(/告诉谁：你参加医保了吗：参加了；你满60岁了吗：满了/)
      .waitFor();
    await judge('check-compared');
  });

  it('say which link of a press conference does not answer before it begins, and tell residents that it was replaced', async () => {
    const { page } = seat;
    await page.goto(`${workbench.origin}/staff/publishing/list`);
    await page.getByRole('button', { name: '更正已发布的' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('医保新政');
    await dialog.getByRole('button', { name: /医保新政发布会/ }).click();
    await dialog.getByLabel(/^要更正什么/).fill('直播换了地址');
    await dialog.getByRole('button', { name: '开始更正' }).click();
    await page.getByRole('heading', { level: 1, name: '医保新政发布会' }).waitFor();
    // The link is asked in the background; whoever opens the piece afterwards is told.
    const note = page.getByRole('alert').filter({ hasText: '距开始还有10小时，有链接打不开。' });
    await until(async () => {
      await page.reload();
      await page.getByLabel('地点', { exact: true }).waitFor();
      return (await note.isVisible()) || undefined;
    });
    await judge('event-links');
    await note.getByRole('button', { name: '换一个' }).click();
    await page.getByLabel(/^直播地址/).fill('https://zhibo2.linxi.example/live');
    await note.getByText('稿子里已经换了，发布以后生效。').waitFor();
    await page.getByRole('group', { name: '变更记录' }).getByText('更换了直播链接。').waitFor();
    await saved(page);
    const phone = page.frameLocator('iframe[title^="群众看到的样子"]');
    await phone.getByText(/：更换了直播链接。$/).waitFor();
    await judge('event-links-replaced');
  });

  it('find the clauses of a published document and cite them, with the document', async () => {
    const { page } = seat;
    await begins(page, /^简明问答/);
    await question(page, 1).getByRole('button', { name: '＋ 选条款' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^门诊共济办法/ })
      .click();
    await page.getByLabel(/^在这份文件里找/).fill('老年人');
    await page.getByRole('checkbox', { name: /老年人/ }).check();
    await judge('clauses');
    await page.getByRole('button', { name: '选好了' }).click();
    await question(page, 1)
      .getByRole('button', { name: /^去掉第二条第（?一）?项/ })
      .waitFor();
    await page.getByText('《门诊共济办法》').waitFor();
  });

  it('keep what is written while the network is away', async () => {
    const { page, context } = seat;
    await begins(page, /^通知公告/);
    await context.setOffline(true);
    await page.getByLabel('正文', { exact: true }).fill('明天停水。');
    await page.getByText('离线，已留在本机。网络恢复后自动保存。').waitFor();
    await context.setOffline(false);
    await saved(page);
    await page.reload();
    expect(await page.getByLabel('正文', { exact: true }).inputValue()).toBe('明天停水。');
  });
});

describe('the publishing workbench on a phone', () => {
  it('is used with fingers, in the dark', async () => {
    const workbench = await startWorkbench({ withSite: true });
    const office = await openOffice(workbench);
    const { page, faults } = await office.seatOf('editor', { size: 'phone', dark: true });
    await page.goto(`${workbench.origin}/staff/publishing/tasks`);
    await begins(page, /^通知公告/);
    await page.getByLabel('正文', { exact: true }).fill('明天停水。');
    await saved(page);
    await keepPicture(page, 'publishing-notice-phone-dark');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.workbench')?.style.setProperty('--fs', '30px');
    });
    const bar = page.getByRole('region', { name: '下一步' });
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(0.35 * SIZES.phone.height);
    await bar.getByRole('button', { name: '送审' }).waitFor();
    await keepPicture(page, 'publishing-notice-phone-large');
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(faults).toEqual([]);
    await office.close();
    await workbench.stop();
  });
});
