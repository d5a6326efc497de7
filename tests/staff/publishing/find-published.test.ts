import { notice } from '../../server/small-city';
import { openOffice, type Office, type Seat } from '../harness/browser';
import { searchAwake, startWorkbench, type Workbench } from '../harness/workbench';

const SEARCH = '**/api/search?*';

describe('finding what is published', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    await workbench.publish('notices', notice('tingshui', { title: '城北片区停水通知' }));
    await workbench.publish('notices', notice('tingdian', { title: '城南片区停电通知' }));
    office = await openOffice(workbench);
    await searchAwake(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  async function opens({ page }: Seat) {
    await page.goto(`${workbench.origin}/staff/publishing/list`);
    await page.getByRole('button', { name: '更正已发布的' }).click();
    return page.getByRole('dialog');
  }

  it('says that the network is away, keeps the words, and finds when it is back', async () => {
    const seat = await office.seatOf('editor');
    const dialog = await opens(seat);
    await seat.page.route(SEARCH, (route) => route.abort());
    const field = dialog.getByRole('searchbox', { name: '找已经发布的内容' });
    await field.fill('停水');
    await dialog.getByRole('alert').getByText('网络连不上').waitFor();
    expect(await dialog.getByText(/^(?:找到|没有找到)/).count()).toBe(0);
    await seat.page.unroute(SEARCH);
    await dialog.getByRole('button', { name: '再试一次' }).click();
    await dialog.getByRole('button', { name: /城北片区停水通知/ }).waitFor();
    expect(await field.inputValue()).toBe('停水');
    await field.fill('饕餮貔貅');
    await dialog.getByText('没有找到，换几个字再找。').waitFor();
    await seat.context.close();
  });

  it('shows what was found for the last words, also when an earlier answer comes after it', async () => {
    const seat = await office.seatOf('editor');
    const dialog = await opens(seat);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let answered = (): void => undefined;
    const late = new Promise<void>((resolve) => (answered = resolve));
    await seat.page.route(SEARCH, async (route) => {
      if (!decodeURIComponent(route.request().url()).includes('停水')) return route.continue();
      await held;
      await route.continue();
      answered();
    });
    const field = dialog.getByRole('searchbox', { name: '找已经发布的内容' });
    const asksFirst = seat.page.waitForRequest((request) => decodeURIComponent(request.url()).includes('q=停水'));
    await field.fill('停水');
    await asksFirst;
    await field.fill('停电');
    await dialog.getByRole('button', { name: /城南片区停电通知/ }).waitFor();
    const arrives = seat.page.waitForResponse((answer) => decodeURIComponent(answer.url()).includes('q=停水'));
    release();
    await Promise.all([late, arrives]);
    await seat.page.waitForTimeout(300);
    await dialog.getByRole('button', { name: /城南片区停电通知/ }).waitFor();
    expect(await dialog.getByRole('button', { name: /城北片区停水通知/ }).count()).toBe(0);
    await seat.context.close();
  });
});
