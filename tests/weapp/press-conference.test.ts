import type { ListPage } from '../../contract/list';
import type { PressConferenceSummary } from '../../contract/press-conference';
import { pressConferenceState } from '../../domain/press-conference';
import { startSite, type Site } from '../h5/harness/site';
import { WEAPP_DIST } from './built-package';
import { MiniProgram } from './harness/mini-program';
import { overBudget } from './set-data-budget';

const LIVE = { feedId: 'feed-1', nonceId: 'nonce-1', status: 2 as const };

describe('press conferences in the mini-program', () => {
  let site: Site;
  let app: MiniProgram;
  let all: PressConferenceSummary[];
  const inState = (state: string): PressConferenceSummary =>
    all.find((conference) => pressConferenceState(conference, new Date()) === state)!;
  const openOne = (state: string): Promise<void> =>
    app.open(`/resident/press-conference/detail?id=${inState(state).id}`);

  beforeAll(async () => {
    site = await startSite();
    const list = await fetch(`${site.origin}/api/press-conferences?limit=50`);
    all = ((await list.json()) as ListPage<PressConferenceSummary>).items;
    app = await MiniProgram.launch({
      dist: WEAPP_DIST,
      apiOrigin: site.origin,
      path: '/resident/press-conference/list',
      channels: { sphLinxiFabu0001: LIVE },
    });
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await site.stop();
  });

  it('shows the calendar and opens the one that is live', async () => {
    for (const said of ['将要举行', '已经举行']) expect(await app.hasText(said)).toBe(true);
    await app.tapText(`直播中 · ${inState('live').title}`);
    expect(await app.route()).toBe('resident/press-conference/detail');
    expect(await app.hasText('直播中')).toBe(true);
  });

  it('opens Channels at a tap, never from inside the answer (law.md 6.7)', async () => {
    const channelled = all.filter((each) => pressConferenceState(each, new Date()) !== 'upcoming');
    for (const { id } of channelled) {
      await app.open(`/resident/press-conference/detail?id=${id}`);
      if ((await app.frame.getByText('在视频号看').count()) > 0) break;
    }
    await app.tapText('在视频号看');
    const opened = app.calls.filter(({ name }) => name === 'openChannelsLive').at(-1);
    expect(opened?.options).toMatchObject({ finderUserName: 'sphLinxiFabu0001', feedId: 'feed-1', nonceId: 'nonce-1' });
  });

  it('plays the replay and jumps to the second of an entry', async () => {
    await openOne('ended');
    expect(await app.frame.locator('wx-video').count()).toBe(0);
    await app.tap({ role: 'button', name: /^播放录像/ });
    await app.tap({ role: 'button', name: /^从 1:00 播放/ });
    expect((await app.video('press-player'))['src']).toMatch(/\.m3u8$/);
    expect(app.calls.filter(({ name }) => name === 'video.seek').at(-1)?.options).toMatchObject({ value: 60 });
  });

  it('plays the sound alone', async () => {
    await app.tapText('只听声音');
    expect((await app.video('press-player'))['src']).toMatch(/audio\.m3u8$/);
  });

  it('writes an upcoming one into the phone’s calendar, and says so when that is not allowed', async () => {
    await openOne('upcoming');
    await app.answer('permission', false);
    await app.tap({ role: 'button', name: `提醒我：${inState('upcoming').title}` });
    expect(await app.hasText('没有得到写日历的许可')).toBe(true);
    await app.tap({ role: 'button', name: `提醒我：${inState('upcoming').title}` });
    expect(await app.hasText('已经写进手机日历')).toBe(true);
    const written = app.calls.filter(({ name }) => name === 'addPhoneCalendar').at(-1)?.options;
    expect(written).toMatchObject({ startTime: Date.parse(inState('upcoming').startsAt) / 1_000, alarmOffset: 1_800 });
  });

  it('takes questions before it begins', async () => {
    await app.tapText('会前提问', { exact: true });
    expect(await app.route()).toBe('resident/enquiry/ask');
  });

  it('did so without a fault and within the setData budget', () => {
    expect(app.errors).toEqual([]);
    expect(app.unsimulated).toEqual([]);
    expect(overBudget(app)).toEqual([]);
  });
});
