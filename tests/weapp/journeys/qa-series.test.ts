import { to, toContent } from '../../../src/routes';
import { startSite, type Site } from '../../h5/harness/site';
import { WEAPP_DIST } from '../built-package';
import { MiniProgram } from '../harness/mini-program';
import { overBudget } from '../set-data-budget';

const ISSUE = toContent('qa-issues', 'yibao-shebao-wenda-1');

describe('questions and answers in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  beforeAll(async () => {
    site = await startSite();
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: site.origin, path: ISSUE });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  it('open an issue from a shared card, with every question', async () => {
    expect(await app.title()).toBe('看门诊怎么报销？');
    expect(await app.hasText('看一次感冒花了200元，能报吗？')).toBe(true);
    expect(await app.hasText('换工作断缴了两个月，门诊还能报吗？')).toBe(true);
  });

  it('open the clause that an answer rests on in place', async () => {
    await app.tap({ role: 'button', name: /^依据：.*第九条$/ });
    expect(await app.route()).toBe('resident/qa-series/issue');
    expect(await app.hasText('看全文')).toBe(true);
  });

  it('count one vote, changeable', async () => {
    await app.tap({ role: 'button', name: '说清楚了' });
    expect(await app.hasText('1 人觉得清楚 · 0 人觉得没说清楚')).toBe(true);
    await app.tap({ role: 'button', name: '没说清楚' });
    expect(await app.hasText('0 人觉得清楚 · 1 人觉得没说清楚')).toBe(true);
  });

  it('can be shared, with title and path', async () => {
    expect(await app.share()).toMatchObject({ title: '看门诊怎么报销？', path: ISSUE });
  });

  it('take a further question once, however often the thumb comes down', async () => {
    await app.tap({ role: 'link', name: '还有疑问' });
    expect(await app.route()).toBe('resident/enquiry/ask');
    await app.fill('你的问题', '断缴三个月以后，门诊还能报吗？😀');
    await app.tapQuickly({ role: 'button', name: '发送' }, 4);
    expect(await app.hasText('收到了')).toBe(true);
    expect(app.requests.filter(({ url }) => url.endsWith('/api/enquiry'))).toHaveLength(1);
  });

  it('keep a draft on the phone for each thing asked about', async () => {
    const ask = to('enquiry', { kind: 'qa-issues', id: 'yibao-shebao-wenda-2' });
    await app.open(ask);
    await app.fill('你的问题', '写到一半');
    await app.back();
    await app.open(ask);
    expect(await app.value('你的问题')).toBe('写到一半');
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
