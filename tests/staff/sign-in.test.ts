import { axeViolations } from '../h5/harness/phone';
import { codeOf, makePerson, SECOND_PASSWORD } from '../server/staff/signed-in';
import { keepPicture, openOffice, type Office } from './harness/browser';
import { startWorkbench, type Workbench } from './harness/workbench';

describe('signing in to the workbench', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  it('leads a new member of staff through enrolment and a password of his own, and back to where he wanted to go', async () => {
    const person = await makePerson(workbench, 'administrator');
    const { page, faults, context } = await office.seat();
    await page.goto(`${workbench.origin}/staff/accounts/list`);
    await page.getByLabel('账号').fill(person.account);
    await page.getByLabel('密码').fill('Wrong-Password-1');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('alert').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('密码').fill(person.firstPassword);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('heading', { name: '绑定动态码' }).waitFor();
    await page.getByText('扫不了？手工输入密钥').click();
    const secret = (await page.locator('.w-secret').innerText()).replaceAll(' ', '');
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, 'enrolment');
    await page.getByLabel('动态码', { exact: true }).fill(codeOf(secret, workbench.clock.now()));
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '修改密码' }).waitFor();
    await page.getByLabel('现在的密码').fill(person.firstPassword);
    await page.getByLabel('新密码', { exact: true }).fill(SECOND_PASSWORD);
    await page.getByLabel('再输一次新密码').fill(SECOND_PASSWORD);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '改密码' }).click();
    await page.getByRole('heading', { name: '账号', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/staff/accounts/list');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('lets an administrator make an account, whose first password is shown once', async () => {
    const { page, faults, context } = await office.seatOf('administrator');
    await page.goto(`${workbench.origin}/staff/accounts/list`);
    await page.getByRole('button', { name: '新建账号' }).click();
    await page.getByLabel('账号', { exact: true }).fill('he.ming');
    await page.getByLabel('姓名').fill('何明');
    await page.getByLabel('部门', { exact: true }).selectOption({ label: '临溪市医疗保障局' });
    await page.getByRole('checkbox', { name: '督查' }).check();
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, 'account-form');
    await page.getByRole('button', { name: '建立账号' }).click();
    await page.getByRole('heading', { name: '初始密码' }).waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('rowheader', { name: /何明/ }).waitFor();
    await keepPicture(page, 'accounts');
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
    const inspector = await office.seatOf('inspector');
    await inspector.page.goto(`${workbench.origin}/staff/audit/list`);
    await inspector.page.getByRole('cell', { name: '建立账号' }).first().waitFor();
    await keepPicture(inspector.page, 'audit');
    expect(await axeViolations(inspector.page)).toEqual([]);
    expect(inspector.faults).toEqual([]);
    await inspector.context.close();
  });

  it('keeps the three hands apart on the screen, and shows what an older store unites', async () => {
    const { page, faults, context } = await office.seatOf('administrator');
    const old = await makePerson(workbench, 'inspector');
    await workbench.store.write((trx) =>
      trx
        .updateTable('staff_accounts')
        .set({ roles: JSON.stringify(['inspector', 'handler']) })
        .where('id', '=', old.id)
        .execute(),
    );
    await page.goto(`${workbench.origin}/staff/accounts/list`);
    await page.getByText('的岗位跨了类').waitFor();
    await keepPicture(page, 'accounts-to-correct');
    expect(await axeViolations(page)).toEqual([]);
    const row = page.getByRole('row', { name: new RegExp(old.account) });
    await row.getByText('岗位要改正').waitFor();
    await row.getByRole('button', { name: /^修改/ }).click();
    await page.getByText('选了不止一类').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: /^修改/ }).click();
    await page.getByLabel('公开工作机构负责人').check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('要分开：一个账号不能跨着兼任').first().waitFor();
    await keepPicture(page, 'roles-refused');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('公开工作机构负责人').uncheck();
    await page.getByRole('checkbox', { name: '督查' }).uncheck();
    await page.getByRole('button', { name: '保存' }).click();
    await row.getByText('岗位要改正').waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: /administrator/ })
      .first()
      .getByRole('button', { name: /^修改/ })
      .click();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('tells somebody whose work it is not that it is not his', async () => {
    const { page, context } = await office.seatOf('administrator');
    await page.goto(`${workbench.origin}/staff/desk/register`);
    await page.getByRole('heading', { name: '你的岗位不办理这件事' }).waitFor();
    await context.close();
  });
});
