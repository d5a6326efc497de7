import { NOTICE_VERSION } from '../../domain/audience';
import { PAGES } from '../../src/routes';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { ISSUE, SERIES } from '../server/enquiry/question-desk';
import { untilCompared } from '../server/lineage/until-compared';
import { policy } from '../server/small-city';
import { findSmallTargets, keepPicture, openOffice, SIZES, type Office, type Seat } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

/** As many as make a segment that points at nobody. */
const MANY = 21;

describe('pushes on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench({ withSite: true });
    await workbench.publish('policies', policy('menzhen'));
    await workbench.publish('qa-series', SERIES);
    await workbench.publish('qa-issues', ISSUE);
    office = await openOffice(workbench);
    for (let person = 0; person < MANY; person += 1) await subscribes(person, person === 0 ? ['zhufang'] : ['yiliao']);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  /** A resident with a device of his own. */
  async function subscribes(person: number, topics: readonly string[]): Promise<void> {
    const answer = await workbench.app.inject({
      method: 'PUT',
      url: '/api/audience/me',
      headers: { 'x-mingbai-subscriber': `resident-${String(person).padStart(32, '0')}` },
      payload: {
        topics,
        areas: person < 3 ? ['xidong'] : [],
        situations: [],
        frequency: 'each',
        paused: false,
        usesReading: true,
        consent: { noticeVersion: NOTICE_VERSION },
      },
    });
    expect([answer.statusCode, answer.body]).toEqual([200, answer.body]);
  }

  const to = (path: string): string => `${workbench.origin}/staff/push/${path}`;

  async function begins({ page }: Seat): Promise<void> {
    await page.goto(to('list'));
    await page.getByText('新推送：从一页').click();
    await page.getByRole('radio', { name: /^门诊报销/ }).check();
    await page.getByRole('button', { name: '写推送' }).click();
    await page.getByRole('heading', { name: '写什么' }).waitFor();
  }

  it('make a segment of what people chose, counted while it is made, with a warning below twenty', async () => {
    const { page, context, faults } = await office.seatOf('push-officer');
    await page.goto(to('segments'));
    await page.getByText('还没有人群').waitFor();
    await page.getByRole('button', { name: '新建人群' }).click();
    const dialog = page.getByRole('dialog');
    const counted = dialog.getByRole('status');
    await counted.getByText(`${String(MANY)} 人，一共 ${String(MANY)} 人订阅。`).waitFor();
    await dialog.getByRole('checkbox', { name: '医疗医保' }).first().check();
    await counted.getByText(/^20 人，.*选了“医疗医保”的人/).waitFor();
    await dialog.getByText('主题：医疗医保').first().waitFor();
    expect(await counted.getByText(/少于 20 人/).count()).toBe(0);
    await dialog.getByRole('button', { name: '再加一条（并且）' }).click();
    await dialog.getByLabel('条件2怎样算').selectOption('none');
    await dialog.getByText('区域', { exact: true }).last().click();
    await dialog.getByRole('checkbox', { name: '溪东区' }).last().check();
    await counted.getByText(/^18 人/).waitFor();
    await counted.getByText(/少于 20 人：消息可能让人猜到是谁/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, 'push-segment');

    await dialog.getByRole('button', { name: '保存人群' }).click();
    await dialog.locator('.w-fault, .w-note.bad').first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: '新建人群' }).click();
    await counted.getByText(/^18 人/).waitFor();
    await dialog.getByRole('textbox', { name: '名字' }).fill('溪东区以外的参保人');
    await dialog.getByRole('button', { name: '保存人群' }).click();
    await page.getByText('已保存“溪东区以外的参保人”。').waitFor();
    await page.getByText('选了“医疗医保”，并且没有选了“溪东区”的人').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('say at its field what is missing, and lose nothing that was written over a reload', async () => {
    const seat = await office.seatOf('push-officer');
    const { page, context } = seat;
    await begins(seat);
    await page.getByRole('textbox', { name: '标题' }).fill('');
    await page.getByRole('textbox', { name: '正文' }).fill('写到一半');
    await page.reload();
    await page.getByRole('heading', { name: '写什么' }).waitFor();
    expect(await page.getByRole('textbox', { name: '正文' }).inputValue()).toBe('写到一半');
    await page.getByRole('button', { name: '算一算发给谁' }).click();
    await page.locator('.w-fault').first().waitFor();
    expect(await page.getByRole('textbox', { name: '标题' }).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true);
    expect(await page.getByRole('textbox', { name: '正文' }).inputValue()).toBe('写到一半');
    await context.close();
  });

  it('go back to the author with a reason, and again to who approves once they are mended', async () => {
    const seat = await office.seatOf('push-officer');
    const { page } = seat;
    await begins(seat);
    await page.getByRole('checkbox', { name: /^溪东区以外的参保人/ }).check();
    await page.getByRole('textbox', { name: '标题' }).fill('门诊报销有新说法');
    await page.getByRole('textbox', { name: '正文' }).fill('直接刷卡。');
    await page.getByRole('button', { name: '算一算发给谁' }).click();
    await page.getByText('符合 18 人 = 收得到 18 人 + 收不到 0 人').waitFor();
    await keepPicture(page, 'push-planned');
    await page.getByRole('textbox', { name: '正文' }).fill('直接刷卡就行。');
    // Another word needs another count.
    expect(await page.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '算一算发给谁' }).click();
    await page.getByText('算好了').waitFor();
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('已提交，等另一位审批。').waitFor();

    const publisher = await office.seatOf('publisher');
    await publisher.page.goto(page.url());
    await publisher.page.getByRole('button', { name: '退回', exact: true }).click();
    await publisher.page.getByRole('textbox', { name: '为什么退回' }).fill('请写明从哪天起');
    await publisher.page.getByRole('button', { name: '确定退回' }).click();
    await publisher.page.getByText('已退回。').waitFor();

    await page.reload();
    await page.getByText('请写明从哪天起').waitFor();
    await page.getByRole('textbox', { name: '正文' }).fill('12月1日起直接刷卡。');
    await page.getByRole('button', { name: '算一算发给谁' }).click();
    await page.getByText('算好了').waitFor();
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('已提交，等另一位审批。').waitFor();
    await publisher.page.reload();
    await publisher.page.getByText('12月1日起直接刷卡。').first().waitFor();
    expect([...seat.faults, ...publisher.faults]).toEqual([]);
    await seat.context.close();
    await publisher.context.close();
  });

  /** A push to everybody about an issue whose answer cites 第二条, which changes afterwards. */
  async function pushedAndAmended(): Promise<void> {
    const { page, context } = await office.seatOf('push-officer');
    await workbench.publish('policies', policy('banfa'));
    const item = {
      sourceId: 'buzhu-duoshao',
      question: '补贴多少？',
      answer: '每月一百元。',
      tags: [],
      clauses: [{ policyId: 'banfa', anchor: 'art-2' }],
    };
    const issue = { ...ISSUE, sourceId: 'buzhu', number: 2, title: '补贴问答', policies: ['banfa'], items: [item] };
    await workbench.publish('qa-issues', issue);
    await page.goto(to('list'));
    await page.getByText('新推送：从一页').click();
    await page.getByRole('radio', { name: /^补贴问答/ }).check();
    await page.getByRole('button', { name: '写推送' }).click();
    await page.getByRole('checkbox', { name: /^溪东区以外的参保人/ }).check();
    await page.getByRole('textbox', { name: '标题' }).fill('补贴每月一百元');
    await page.getByRole('textbox', { name: '正文' }).fill('每月一百元，直接打到卡上。');
    await goesOut({ page }, page.url());
    await context.close();
    workbench.clock.set(new Date(workbench.clock.now().getTime() + 60_000).toISOString());
    const { body, ...rest } = policy('banfa');
    await workbench.publish('policies', { ...rest, body: body.replace('一百元', '两百元') });
    await untilCompared(workbench.store);
  }

  /** Counted, submitted, approved by another person, and sent. */
  async function goesOut({ page }: Pick<Seat, 'page'>, address: string): Promise<void> {
    await page.getByRole('button', { name: '算一算发给谁' }).click();
    await page.getByText('算好了').waitFor();
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('已提交，等另一位审批。').waitFor();
    const publisher = await office.seatOf('publisher');
    await publisher.page.goto(address);
    await publisher.page.getByRole('button', { name: '批准发送' }).click();
    await publisher.page.getByText('已批准。').waitFor();
    await publisher.page.getByText('已发完', { exact: true }).first().waitFor();
    await publisher.context.close();
  }

  it('that rest on a changed clause are corrected for those who got them, and say so in their inbox', async () => {
    await pushedAndAmended();
    const seat = await office.seatOf('push-officer');
    const { page, context } = seat;
    await page.goto(to('list'));
    await page.getByText('所依据的条款变了').first().waitFor();
    await keepPicture(page, 'push-list-changed');
    await page.goto(`${workbench.origin}/staff/lineage/list`);
    const onDesk = page.getByRole('region', { name: '推送过的' });
    await onDesk.getByText('《banfa办法》第二条改过了').waitFor();
    expect([await page.evaluate(findOverflow), await axeViolations(page)]).toEqual([[], []]);
    await keepPicture(page, 'lineage-pushed');
    await onDesk.getByRole('link', { name: '补贴每月一百元' }).click();
    const note = page.getByRole('region', { name: '这次推送所依据的条款变了' });
    await note.getByText('18 人收到过。').waitFor();
    await note.getByRole('button', { name: /^不用发更正/ }).click();
    await note.getByRole('button', { name: '确定不用发' }).click();
    await note.locator('.w-fault').waitFor();
    expect([await page.evaluate(findOverflow), await axeViolations(page)]).toEqual([[], []]);
    await keepPicture(page, 'push-changed');
    await page.setViewportSize(SIZES.phone);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([await page.evaluate(findOverflow), await axeViolations(page)]).toEqual([[], []]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await keepPicture(page, 'push-changed-phone');
    await page.setViewportSize(SIZES.desktop);
    await page.emulateMedia({ colorScheme: 'light' });
    await note.getByRole('button', { name: /^给收到的人发更正/ }).click();

    await page.getByRole('region', { name: '这是一次更正' }).waitFor();
    expect(await page.getByRole('textbox', { name: '标题' }).inputValue()).toBe('更正：补贴问答');
    expect(await page.getByRole('button', { name: '新建人群' }).count()).toBe(0);
    await page.getByRole('textbox', { name: '正文' }).fill('补贴涨到每月两百元，请以现在的规定为准。');
    await page.getByRole('button', { name: '算一算发给谁' }).click();
    await page.getByText('符合 18 人 = 收得到 18 人 + 收不到 0 人').waitFor();
    expect([await page.evaluate(findOverflow), await axeViolations(page)]).toEqual([[], []]);
    await keepPicture(page, 'push-correction');
    const address = page.url();
    await page.getByRole('textbox', { name: '标题' }).fill('更正：补贴涨到每月两百元');
    await goesOut(seat, address);
    expect(seat.faults).toEqual([]);
    await context.close();
    await readsCorrection();
  });

  /** What one of those who got both finds on his phone. */
  async function readsCorrection(): Promise<void> {
    const { page, context, faults } = await office.seat({ size: 'phone' });
    const secret = `resident-${String(MANY - 1).padStart(32, '0')}`;
    await page.addInitScript((kept) => localStorage.setItem('mingbai:subscriber-secret', kept), JSON.stringify(secret));
    await page.goto(workbench.origin + PAGES.audienceInbox);
    await page.getByText(/^更正2026年11月24日发给你的消息：补贴每月一百元/).waitFor();
    await page.getByText(/^这条消息2026年11月24日更正过，请以更正为准：更正：补贴涨到每月两百元/).waitFor();
    await page.getByRole('button', { name: '为什么收到：更正：补贴涨到每月两百元' }).click();
    await page.getByText('因为你收到过2026年11月24日的推送《补贴每月一百元》，它所依据的条款后来改了').waitFor();
    expect([await page.evaluate(findOverflow), await axeViolations(page)]).toEqual([[], []]);
    await keepPicture(page, 'inbox-corrected');
    await page.evaluate(() => {
      for (const screen of document.querySelectorAll<HTMLElement>('.screen')) screen.style.setProperty('--fs', '30px');
    });
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await keepPicture(page, 'inbox-corrected-large');
    await page.getByRole('link', { name: '《banfa办法》第二条改过了' }).click();
    await page.getByRole('heading', { name: 'banfa办法' }).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }

  it('fit a desk and a phone, light and dark, and can be heard and touched', async () => {
    for (const [size, dark] of [
      ['desktop', false],
      ['phone', true],
    ] as const) {
      const seat = await office.seatOf('push-officer', { size, dark });
      const { page } = seat;
      for (const path of ['list', 'segments']) {
        await page.goto(to(path));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect([path, await page.evaluate(findOverflow), await axeViolations(page)]).toEqual([path, [], []]);
        if (size === 'phone') expect(await page.evaluate(findSmallTargets)).toEqual([]);
      }
      await begins(seat);
      expect([await page.evaluate(findOverflow), await axeViolations(page)]).toEqual([[], []]);
      if (size === 'phone') expect(await page.evaluate(findSmallTargets)).toEqual([]);
      await keepPicture(page, `push-write-${size}`);
      await seat.context.close();
    }
  });
});
