import { untilCompared } from '../server/lineage/until-compared';
import { explainer, notice, policy } from '../server/small-city';
import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { keepPicture, openOffice, type Office } from './harness/browser';
import { searchAwake, startWorkbench, type Workbench } from './harness/workbench';

const BODY = '第一条　目的。\n第二条　补贴每月一百元。';

describe('what was published, on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    // In the small hours it is still yesterday in London.
    workbench = await startWorkbench({ from: '2026-11-25T01:00:00+08:00' });
    await workbench.publish('policies', policy('banfa', { body: BODY }));
    await workbench.publish('explainers', explainer('tujie', 'banfa'));
    await workbench.publish('notices', notice('xin', { title: '补贴金额更正的说明' }));
    await untilCompared(workbench.store);
    workbench.clock.set(new Date(workbench.clock.now().getTime() + 60_000).toISOString());
    await workbench.publish('policies', policy('banfa', { body: BODY.replace('一百元', '两百元') }));
    await untilCompared(workbench.store);
    office = await openOffice(workbench);
    await searchAwake(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  it('is a task when what it cites has changed, until a reviewer says why it is still right', async () => {
    const { page, faults, context } = await office.seatOf('reviewer');
    await page.goto(`${workbench.origin}/staff/lineage/list`);
    const card = page.getByRole('article', { name: 'tujie图解' });
    await card.getByText('《banfa办法》第二条改过了').waitFor();
    await card.getByText('补贴每月两百元').waitFor();
    await card.getByText('（2026年11月25日发现）').waitFor();
    await keepPicture(page, 'lineage');
    expect(await axeViolations(page)).toEqual([]);
    const keep = card.getByRole('button', { name: '核对过，不用改：tujie图解' });
    await keep.click();
    await card.getByText('请写一句为什么不用改，以后查得到。').waitFor();
    await card.getByLabel('不用改的话，写一句为什么').fill('图解没有写金额。');
    await keep.click();
    await page.getByText('“tujie图解”核对过了，提示已经拿掉。').waitFor();
    await page.getByText('没有要核对的内容。').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is corrected by an editor, who comes to a new edition of it', async () => {
    workbench.clock.set(new Date(workbench.clock.now().getTime() + 60_000).toISOString());
    await workbench.publish('policies', policy('banfa', { body: BODY.replace('一百元', '三百元') }));
    await untilCompared(workbench.store);
    const { page, faults, context } = await office.seatOf('editor');
    await page.goto(`${workbench.origin}/staff/lineage/list`);
    await page.getByRole('button', { name: '去更正：tujie图解' }).click();
    await page.waitForURL(/\/staff\/publishing\/manuscript\?id=/);
    await page.getByRole('heading', { level: 1, name: /tujie图解/ }).waitFor();
    await keepPicture(page, 'correction');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is taken back with a reason, which residents read, and shown again by one tap', async () => {
    const { page, faults, context } = await office.seatOf('publisher');
    await page.goto(`${workbench.origin}/staff/withdrawal/list`);
    await page.getByText('撤回一篇内容', { exact: true }).click();
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('先选要撤回哪一篇。').waitFor();
    await page.getByLabel('找发布了的内容').fill('tujie');
    await page.getByRole('button', { name: '找', exact: true }).click();
    await page.getByRole('radio', { name: /^tujie图解/ }).check();
    await page.getByRole('radio', { name: '内容有错误' }).check();
    await page.getByRole('radio', { name: /不作数/ }).check();
    await page.getByRole('button', { name: '撤回“tujie图解”' }).click();
    await page.getByText('请用一两句话写清为什么撤回，点进来的人会看到。').waitFor();
    await page.getByLabel('写给居民看的说明').fill('补贴金额写错了，更正以后再公开。');
    await keepPicture(page, 'withdrawal');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await page.getByRole('button', { name: '撤回“tujie图解”' }).click();
    await page.getByText('“tujie图解”撤回了。').waitFor();
    expect((await fetch(`${workbench.origin}/api/explainers/tujie`)).status).toBe(410);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已恢复原样。').waitFor();
    expect((await fetch(`${workbench.origin}/api/explainers/tujie`)).status).toBe(200);
    expect(faults).toEqual([]);
    await context.close();
  });
});
