import type { ManuscriptView } from '../../../contract/manuscript';
import { axeViolations } from '../../h5/harness/phone';
import { findOverflow } from '../../h5/harness/measure';
import { multiply } from '../../server/publishing/multiply';
import { signIn } from '../../server/staff/signed-in';
import { findSmallTargets, keepPicture, openOffice, SIZES, type Office } from '../harness/browser';
import { startWorkbench, type Workbench } from '../harness/workbench';

const OTHERS = 60;
const DAY_MS = 86_400_000;

describe('the tasks on the desk, more than fit at once', () => {
  let workbench: Workbench;
  let office: Office;

  const ask = async <T>(headers: object, url: string, payload: object): Promise<T> => {
    const key = { 'idempotency-key': `tasks-on-the-desk-${url.slice(-20).replaceAll('/', '-')}` };
    const answer = await workbench.app.inject({ method: 'POST', url, headers: { ...headers, ...key }, payload });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    return answer.json<T>();
  };

  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
    const editor = await signIn(workbench, 'editor');
    const content = {
      ...{ title: '关于停水的通知', summary: '', department: 'yibao', topics: ['yiliao'] },
      ...{ body: '正文第一段。', related: [] },
    };
    const { id } = await ask<ManuscriptView>(editor, '/api/staff/manuscripts', {
      kind: 'notices',
      content,
      disclosure: { attribute: 'proactive' },
    });
    await ask(editor, `/api/staff/manuscripts/${id}/acts`, { act: { kind: 'submit' } });
    // The first was submitted a week before the others.
    workbench.clock.set(new Date(workbench.clock.now().getTime() + 7 * DAY_MS).toISOString());
    await multiply(workbench, id, OTHERS);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  it('say how many there are in all, begin with what is overdue, and give the rest when they are asked', async () => {
    const { page, context, faults } = await office.seatOf('reviewer');
    await page.goto(`${workbench.origin}/staff/publishing/tasks`);
    const group = page.getByRole('region', { name: '待我初审' });
    await group.getByText(`${String(OTHERS + 1)} 件，其中 1 件逾期`).waitFor();
    expect(await group.getByRole('listitem').count()).toBe(20);
    expect(await group.getByRole('listitem').first().textContent()).toMatch(/^关于停水的通知最迟 11月26日办完/);
    await group.getByText('最急的在最上面。下面还有 41 件。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, 'tasks-many');
    await group.getByRole('button', { name: '待我初审：再看后面的' }).click();
    await group.getByRole('listitem').nth(OTHERS).waitFor();
    expect(await group.getByRole('listitem').count()).toBe(OTHERS + 1);
    expect(await group.getByRole('button').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are read on a phone in the dark, in the largest type too', async () => {
    const { page, context } = await office.seatOf('reviewer', { size: 'phone', dark: true });
    await page.goto(`${workbench.origin}/staff/publishing/tasks`);
    await page.getByRole('button', { name: '待我初审：再看后面的' }).waitFor();
    await keepPicture(page, 'tasks-many-phone-dark');
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await page.addStyleTag({ content: ':root, .workbench { --fs: 30px !important; }' });
    expect(await page.evaluate(findOverflow, SIZES.phone.width)).toEqual([]);
    await keepPicture(page, 'tasks-many-phone-30');
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });
});
