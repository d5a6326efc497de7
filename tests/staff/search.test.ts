import { findOverflow } from '../h5/harness/measure';
import { axeViolations } from '../h5/harness/phone';
import { notice } from '../server/small-city';
import { findSmallTargets, keepPicture, openOffice, type Office, type Seat } from './harness/browser';
import { searchAwake, startWorkbench, type Workbench } from './harness/workbench';

const LARGE = '30px';

describe('the search on the desk', () => {
  let workbench: Workbench;
  let office: Office;
  beforeAll(async () => {
    workbench = await startWorkbench();
    office = await openOffice(workbench);
    const publish = (sourceId: string, title: string, body: string) =>
      workbench.publish('notices', notice(sourceId, { title, body }));
    await publish('budongchan', '不动产权证书遗失补发公告', '证书遗失的，由本人申请补发。');
    await publish('tingshui', '城北片区计划停水通知', '因管网改造，计划停水八小时。');
    await searchAwake(workbench.origin);
  }, 90_000);
  afterAll(async () => {
    await office.close();
    await workbench.stop();
  });

  const search = async (q: string): Promise<{ total: number; hits: { id: string }[] }> =>
    (await fetch(`${workbench.origin}/api/search?q=${encodeURIComponent(q)}`)).json() as Promise<never>;
  const open = async ({ page }: Seat, part = ''): Promise<void> => {
    await page.goto(`${workbench.origin}/staff/search/desk${part === '' ? '' : `?part=${part}`}`);
    await page.getByRole('heading', { name: '搜索', exact: true }).waitFor();
  };
  const looksRight = async ({ page, faults }: Seat): Promise<void> => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(faults).toEqual([]);
  };

  it.each(['desktop', 'phone'] as const)('makes a search that found nothing find what was meant (%s)', async (size) => {
    const words = size === 'desktop' ? '红本本掉了' : '小红本没了';
    expect((await search(words)).total).toBe(0);
    const seat = await office.seatOf('foi-officer', { size });
    const { page } = seat;
    await open(seat);
    await page.getByRole('button', { name: new RegExp(`^加百姓话.*${words}`) }).waitFor();
    await keepPicture(page, `search-unanswered-${size}`);
    await looksRight(seat);
    if (size === 'phone') expect(await page.evaluate(findSmallTargets)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`^加百姓话.*${words}`) }).click();
    expect(await page.getByLabel('群众会怎么说').inputValue()).toBe(words);
    await page.getByLabel('文件里怎么写').fill('不动产权证书');
    await keepPicture(page, `search-form-${size}`);
    await looksRight(seat);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(`“${words}”已经处理`).waitFor();
    await page.getByRole('button', { name: new RegExp(`^加百姓话.*${words}`) }).waitFor({ state: 'detached' });
    expect((await search(words)).hits[0]?.id).toBe('budongchan');
    await seat.context.close();
  });

  it('puts a search aside, and takes that back', async () => {
    await search('胡乱敲的字');
    const seat = await office.seatOf('foi-officer');
    const { page } = seat;
    await open(seat);
    const line = page.getByRole('button', { name: /^不用管.*胡乱敲的字/ });
    await line.click();
    await line.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await line.waitFor();
    await seat.context.close();
  });

  it('chooses a page to put first, deletes a line, and undoes that', async () => {
    const seat = await office.seatOf('foi-officer');
    const { page } = seat;
    await open(seat, 'best-bets');
    await page.getByRole('button', { name: '加一条' }).click();
    await page.getByLabel('搜什么词').fill('今天有水吗');
    await page.getByLabel('找要推荐的那一页').fill('停水');
    await page.getByRole('button', { name: '找', exact: true }).click();
    await page.getByLabel(/城北片区计划停水通知/).check();
    await keepPicture(page, 'search-best-bet');
    await looksRight(seat);
    await page.getByRole('button', { name: '保存' }).click();
    const remove = page.getByRole('button', { name: /^删除.*今天有水吗/ });
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await remove.waitFor();
    expect((await search('今天有水吗')).hits[0]?.id).toBe('tingshui');
    await page.getByRole('searchbox', { name: '在表里查找' }).fill('没有的词');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('没有含“没有的词”的').waitFor();
    await seat.context.close();
  });

  it('says what is wrong with a line, beside the field', async () => {
    const seat = await office.seatOf('foi-officer', { size: 'phone', dark: true });
    const { page } = seat;
    await open(seat, 'look-alikes');
    await page.getByRole('button', { name: '加一条' }).click();
    await page.getByLabel('一组形近字').fill('a');
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('.w-fault').waitFor();
    await keepPicture(page, 'search-fault-dark');
    await looksRight(seat);
    await seat.context.close();
  });

  it.each(['desktop', 'phone'] as const)('shows how a search came about (%s)', async (size) => {
    const seat = await office.seatOf('inspector', { size, dark: size === 'phone' });
    const { page } = seat;
    await open(seat, 'trial');
    await page.getByLabel('试搜什么').fill('红本本掉了');
    await page.getByRole('button', { name: '试搜', exact: true }).click();
    await page.getByText('不动产权证书遗失补发公告').first().waitFor();
    const analysis = page.getByRole('region', { name: '分析：看懂这句话' });
    await analysis.getByRole('region', { name: '百姓话换成规范用语' }).getByText('不动产权证书').first().waitFor();
    await analysis.getByRole('region', { name: '拿来找的词' }).getByText('规范用语（红本本掉了）').first().waitFor();
    await page.getByText(/^可能的有 \d+ 篇。查了索引：标题 \d+ 条，正文 \d+ 条。$/).waitFor();
    const scores = page.getByRole('region', { name: '每条结果的得分' });
    await scores.getByRole('rowheader', { name: '1. 不动产权证书遗失补发公告' }).waitFor();
    expect(await page.locator('pre:visible').count()).toBe(0);
    await page.getByText('原始数据').first().click();
    await page.locator('pre:visible').waitFor();
    await keepPicture(page, `search-trial-${size}`);
    await looksRight(seat);
    await page.addStyleTag({ content: `:root, .workbench { --fs: ${LARGE} !important; }` });
    await keepPicture(page, `search-trial-large-${size}`);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await seat.context.close();
  });

  it('makes the index anew, and tells how far it is; an inspector only looks on', async () => {
    const seat = await office.seatOf('foi-officer', { size: 'phone' });
    const { page } = seat;
    await search('停水');
    await open(seat, 'index');
    await page.getByText('正常').waitFor();
    await page.getByRole('button', { name: '重建索引' }).click();
    await page.getByText(/上次重建/).waitFor();
    await keepPicture(page, 'search-index-phone');
    await looksRight(seat);
    await seat.context.close();
    const inspector = await office.seatOf('inspector');
    await open(inspector, 'index');
    await inspector.page.getByText('正常').waitFor();
    expect(await inspector.page.getByRole('button', { name: '重建索引' }).count()).toBe(0);
    await inspector.context.close();
  });
});
