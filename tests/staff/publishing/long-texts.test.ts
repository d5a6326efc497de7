import { axeViolations } from '../../h5/harness/phone';
import { begins, saved } from '../../journeys/publishing/writing';
import { keepPicture, openOffice, type Office } from '../harness/browser';
import { startWorkbench, type Workbench } from '../harness/workbench';

jest.setTimeout(120_000);

/** Longer than any field of a piece takes, with letters beyond the first plane. */
const LONG = `门诊怎么报😀👨‍👩‍👧‍👦𠮷${'一'.repeat(5_000)}`.slice(0, 5_000);

describe('what is too long', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
  }, 120_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  it('is kept as it was written, saved, and said in place with how much has to go', async () => {
    const { page, context, faults } = await office.seatOf('editor');
    await page.goto(`${workbench.origin}/staff/publishing/tasks`);
    await begins(page, /^政策图解/);
    const fields = ['标题', '一句话说明', '导语'].map((label) =>
      page.getByRole('textbox', { name: label, exact: true }),
    );
    for (const field of fields) await field.fill(LONG);
    await saved(page);
    await page.getByText('5000 字，最多 200 字，要删掉 4800 字').waitFor();
    const todo = page.getByRole('region', { name: /^送审前要处理/ });
    await todo.getByRole('button', { name: /^标题：写得太长了，最多 \d+ 个字。/ }).waitFor();
    await todo.getByRole('button', { name: '一句话说明：写得太长了，最多 200 个字。' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, 'too-long');
    await page.reload();
    for (const field of fields) {
      await field.waitFor();
      expect(await field.inputValue()).toBe(LONG);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
