import type { DeskEnquiries } from '../../contract/enquiry-desk';
import { PAGES, to } from '../../src/routes';
import { startSite, type Site } from '../h5/harness/site';
import { Office } from '../server/staff/office';
import { signIn } from '../server/staff/signed-in';
import { startWorkbench, type Workbench } from '../staff/harness/workbench';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { FAULTLESS, judgeScreen } from './judge-screen';
import { overBudget } from './set-data-budget';

describe('a question in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  it('begins with the words of a search that found nothing', async () => {
    await app.open(to('search', { q: '饕餮貔貅' }));
    await app.waitForText('没有找到“饕餮貔貅”');
    await app.tap({ role: 'link', name: '去提问' });
    expect(await app.route()).toBe('resident/enquiry/ask');
    await app.waitForText('想问什么？');
    expect(await app.value('你的问题')).toBe('饕餮貔貅');
  });

  it('shows what is answered already, opens it, and keeps what was written', async () => {
    const written = '我的医保个人账户里的钱，爸妈看病能不能用？';
    await app.fill('你的问题', written);
    await app.waitForText('可能已经答过了');
    await app.tap({ role: 'link', name: '我的个人账户，爸妈能用吗？' });
    expect(await app.route()).toBe('resident/qa-series/item');
    await app.back();
    expect(await app.value('你的问题')).toBe(written);
  });

  it('is not cut off where it is too long, and says how much fits', async () => {
    const written = await app.value('你的问题');
    const long = `😀${'字'.repeat(6_000)}`;
    await app.fill('你的问题', long);
    await app.waitForText('已写 6001 字，最多 5000 字。');
    await app.tap({ role: 'button', name: '发送' });
    await app.waitForText('问题最多写 5000 个字，请精简一些，或者分几次问。');
    expect(await app.value('你的问题')).toBe(long);
    expect(await judgeScreen(app, 'enquiry-too-long', 44)).toEqual(FAULTLESS);
    await app.fill('你的问题', written);
  });

  it('is sent all the same', async () => {
    await app.tap({ role: 'button', name: '发送' });
    await app.waitForText('收到了');
    // One was refused before.
    expect(app.requests.filter(({ url }) => url.endsWith('/api/enquiry'))).toHaveLength(2);
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});

describe('the answer to a question in the mini-program', () => {
  let workbench: Workbench;
  let app: MiniProgram;
  beforeAll(async () => {
    workbench = await startWorkbench();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: workbench.origin });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await workbench.stop();
  });

  /** The desk answers what came last. */
  const answered = async (act: object): Promise<void> => {
    const office = new Office(workbench.origin);
    const officer = await signIn(workbench, 'foi-officer');
    const list = await office.must(officer, 'POST', '/api/staff/enquiries/list', { view: 'all' });
    const [last] = list.json<DeskEnquiries>().items;
    const enquiries = [{ id: last?.first.id, version: last?.first.version }];
    await office.must(officer, 'POST', '/api/staff/enquiries/acts', { act, enquiries });
  };

  it('is found under 我的提问, where the question says how it stands until then', async () => {
    await app.open(to('enquiry'));
    await app.waitForText('想问什么？');
    await app.fill('你的问题', '低保去哪里办？');
    await app.tap({ role: 'button', name: '发送' });
    await app.waitForText('收到了');
    await app.tap({ role: 'link', name: '看我的提问' });
    expect(await app.route()).toBe('resident/enquiry/mine');
    await app.waitForText('正在找负责的部门。');
    await answered({ kind: 'answer', text: '到镇便民服务中心一楼办。' });
    await app.open(PAGES.myEnquiries);
    await app.waitForText('到镇便民服务中心一楼办。');
    await app.waitForText('有新结果');
  });

  it('is taken off the phone only when that is wanted twice', async () => {
    await app.tap({ role: 'button', name: '从手机上删掉：低保去哪里办？' });
    await app.waitForText('删掉以后，再也查不到这个问题的答复。');
    await app.tap({ role: 'button', name: '确定删掉：低保去哪里办？' });
    await app.waitForText('这台手机上还没有提过问题。');
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
