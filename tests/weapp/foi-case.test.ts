import { assigned, MONDAY, POINTS, served, TODAY } from '../h5/foi-cases';
import { openCityHall, type CityHall, type SentRequest } from '../h5/harness/city-hall';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

const WORDS = '2025 年，翠苑小区🏠';

describe('a case in the mini-program', () => {
  let hall: CityHall;
  let app: MiniProgram;
  let waiting: SentRequest;
  let replied: SentRequest;
  const acts = () => app.requests.filter(({ url }) => url.endsWith('/api/foi/act'));
  const documents = () =>
    app.calls
      .filter(({ name }) => name === 'openDocument')
      .map(({ options }) => options as { filePath: string; begins: string; known: string[] });
  const open = ({ number }: SentRequest): Promise<void> => app.open(`/resident/foi/case?number=${number}`);

  beforeAll(async () => {
    hall = await openCityHall(MONDAY);
    waiting = await hall.receive();
    hall.clock.set('2026-03-02T10:00:00+08:00');
    const event = { kind: 'amendment-asked', on: TODAY, dueOn: '2026-03-12' };
    await hall.act(waiting, 'foi-officer', event, POINTS);
    replied = await served(hall);
    const storage = { 'foi-cases': JSON.parse(JSON.stringify([waiting.kept, replied.kept])) as never };
    app = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: hall.origin, storage, path: '/resident/foi/cases' });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await hall.stop();
  });

  it('is announced in the list with what is new', async () => {
    await app.waitForText('有新进展：请补充材料，最迟 3月12日');
  });

  it('is counted under 我的 while it has news', async () => {
    const request = await hall.receive();
    hall.clock.set('2026-03-02T11:00:00+08:00');
    await hall.act(request, 'foi-officer', { kind: 'assigned', on: TODAY, department: 'yibao' });
    const storage = { 'foi-cases': JSON.parse(JSON.stringify([request.kept])) as never };
    const again = await MiniProgram.launch({ dist: WEAPP_DIST, apiOrigin: hall.origin, storage, path: '/pages/me' });
    await again.waitForText('1 件有新进展');
    await again.close();
  });

  it('says what to do and until when (条例第三十条)', async () => {
    await open(waiting);
    expect(await app.hasText('请补充材料：最迟 3月12日')).toBe(true);
    expect(await app.hasText('最迟 3月12日 · 条例第三十条')).toBe(true);
  });

  it('keeps what is written of an amendment on the phone before it is sent', async () => {
    await app.tap({ role: 'button', name: '补正申请' });
    await app.tap({ role: 'button', name: '提交补正' });
    expect(await app.hasText('请写清楚内容。')).toBe(true);
    await app.fill('补正的内容', WORDS);
    expect(await app.storage()).toMatchObject({
      [`foi-act:${waiting.number}:amendment-received`]: { text: WORDS },
    });
  });

  it('makes one amendment of a lost answer, a retry and an impatient thumb, and shows the new state', async () => {
    await app.setNetwork({ loseAnswers: 1 });
    await app.tap({ role: 'button', name: '提交补正' });
    expect(await app.hasText('网络断了')).toBe(true);
    await app.tapQuickly({ role: 'button', name: '再试一次' }, 3);
    expect(await app.hasText('补正收到了')).toBe(true);
    expect(await app.hasText('正在办理')).toBe(true);
    expect(acts()).toHaveLength(2);
    expect(new Set(acts().map(({ header }) => header['idempotency-key'])).size).toBe(1);
    expect(Object.keys(await app.storage()).filter((key) => key.startsWith('foi-act'))).toEqual([]);
  });

  it('explains every day, a few at a time', async () => {
    await app.tap({ role: 'button', name: /一天一天看/ });
    await app.waitForText('第 20 天');
    expect(await app.frame.locator('#foi-days .ledger-day').count()).toBeGreaterThan(27);
  });

  it('opens a letter in WeChat’s viewer, and keeps one file at a time', async () => {
    await open(replied);
    await app.tap({ role: 'button', name: /^打开文书：.*答复书/ });
    await app.tap({ role: 'button', name: /^打开文书：.*登记回执/ });
    const [reply, receipt] = documents();
    expect(reply).toMatchObject({ fileType: 'pdf', showMenu: true });
    expect(reply?.begins).toMatch(/^%PDF-/);
    expect(receipt?.known).toEqual([receipt?.filePath]);
    expect(app.requests.filter(({ url }) => url.includes(replied.code) || url.includes(replied.number))).toEqual([]);
  });

  it('says why a letter did not come', async () => {
    await app.setNetwork({ loseAnswers: 0, offline: true });
    await app.tap({ role: 'button', name: /^打开文书：.*答复书/ });
    expect(await app.hasText('网络连不上，文件没有取到。联网后再试一次。')).toBe(true);
    await app.setNetwork({ offline: false });
  });

  it('takes a rating', async () => {
    await app.tapText('满意', { exact: true });
    await app.tap({ role: 'button', name: '提交评价' });
    expect(await app.hasText('你的评价：满意。谢谢。')).toBe(true);
  });

  it('withdraws after saying what that means', async () => {
    await app.open('/resident/foi/cases');
    const request = await assigned(hall);
    await app.fill('申请编号', request.number);
    await app.fill('查询码', request.code);
    await app.tap({ role: 'button', name: '查进展' });
    await app.tap({ role: 'button', name: '撤回申请' });
    expect(await app.hasText('承办部门不再办理，也不会再答复。')).toBe(true);
    await app.tap({ role: 'button', name: '确定撤回' });
    expect(await app.hasText('你撤回了申请')).toBe(true);
  });

  it('stays within the setData budget with a clock of half a year', async () => {
    const request = await assigned(hall);
    const event = { kind: 'amendment-asked', on: TODAY, dueOn: '2026-08-28' };
    await hall.act(request, 'foi-officer', event, POINTS);
    hall.clock.set('2026-08-25T09:00:00+08:00');
    await app.open('/resident/foi/cases');
    await app.fill('申请编号', request.number);
    await app.fill('查询码', request.code);
    await app.tap({ role: 'button', name: '查进展' });
    await app.tap({ role: 'button', name: /一天一天看/ });
    await app.waitForText('8月25日 今天');
    expect(overBudget(app)).toEqual([]);
  });

  it('did so without a fault', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
  });
});
