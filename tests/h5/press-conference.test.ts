import { readFileSync } from 'node:fs';
import type { ListPage } from '../../contract/list';
import type { PressConferenceSummary, PressConferenceView } from '../../contract/press-conference';
import { pressConferenceState } from '../../domain/press-conference';
import { launchPhone, type Phone, type Visit } from './harness/phone';
import { startSite, type Site } from './harness/site';
import { hasFfmpeg, makeFilm, type Film } from './hls-film';

let site: Site;
let phone: Phone;
let visit: Visit;
let all: PressConferenceSummary[];

const inState = (state: string): PressConferenceSummary =>
  all.find((conference) => pressConferenceState(conference, new Date()) === state)!;
const address = ({ id }: { id: string }): string => `/resident/press-conference/detail?id=${id}`;
const fullView = async ({ id }: { id: string }): Promise<PressConferenceView> =>
  (await (await fetch(`${site.origin}/api/press-conferences/${id}`)).json()) as PressConferenceView;
const playedSeconds = (): Promise<number> =>
  visit.page.evaluate(() => document.querySelector<HTMLMediaElement>('video, audio')?.currentTime ?? -1);
const untilPlaying = (from: number): Promise<unknown> =>
  visit.page.waitForFunction((least) => {
    const media = document.querySelector<HTMLMediaElement>('video, audio');
    return media !== null && !media.paused && media.currentTime > least;
  }, from);

beforeAll(async () => {
  site = await startSite();
  phone = await launchPhone(site.origin);
  const page = (await (
    await fetch(`${site.origin}/api/press-conferences?limit=50`)
  ).json()) as ListPage<PressConferenceSummary>;
  all = page.items;
}, 90_000);
beforeEach(async () => {
  visit = await phone.visit();
});
afterEach(() => visit.context.close());
afterAll(async () => {
  await phone.close();
  await site.stop();
});

describe('the calendar', () => {
  it('shows what is on, what comes soonest first, and what was, latest first', async () => {
    const { page, open } = visit;
    await open('/resident/press-conference/list');
    await page.getByRole('region', { name: '正在直播' }).getByText(inState('live').title).waitFor();
    for (const [state, name] of [
      ['upcoming', '将要举行'],
      ['ended', '已经举行'],
    ] as const) {
      const expected = all
        .filter((conference) => pressConferenceState(conference, new Date()) === state)
        .sort((a, b) => (Date.parse(a.startsAt) - Date.parse(b.startsAt)) * (state === 'ended' ? -1 : 1));
      const links = page.getByRole('region', { name }).getByRole('link');
      const shown = await links.evaluateAll((rows) => rows.map((row) => row.textContent));
      expect(shown).toHaveLength(expected.length);
      // Two at the same instant stand in either order.
      expect(shown.at(0)).toContain(`今年第 ${expected.at(0)!.numberInYear} 场`.slice(0, 4));
      expect(shown.at(-1)).toContain(expected.at(-1)!.title);
    }
  });
});

/** With the clock in the test's hand nothing moves by itself: it is moved on until the app has taken over. */
async function untilTakenOver(page: Visit['page']): Promise<void> {
  for (let step = 0; step < 50 && (await page.locator('#first-screen').count()) > 0; step += 1) {
    await page.clock.runFor(100);
    await page.waitForLoadState('networkidle');
  }
}

describe('before it begins', () => {
  it('counts down without reading every second aloud, and takes questions', async () => {
    const { page, open } = visit;
    const upcoming = inState('upcoming');
    await page.clock.install({ time: Date.parse(upcoming.startsAt) - 90_000 });
    await page.goto(site.origin + address(upcoming));
    await untilTakenOver(page);
    const running = page.locator('.press-running');
    const before = await running.textContent();
    await page.clock.runFor(2_000);
    expect(await running.textContent()).not.toBe(before);
    expect(await running.getAttribute('aria-hidden')).toBe('true');
    expect(await page.locator('video').count()).toBe(0);
    await open(address(upcoming));
    await page.getByRole('link', { name: '会前提问' }).tap();
    await page.waitForURL(`**/resident/enquiry/ask?kind=press-conferences&id=${upcoming.id}`);
  });

  it('goes live by itself when its time comes', async () => {
    const { page } = visit;
    const upcoming = inState('upcoming');
    await page.clock.install({ time: Date.parse(upcoming.startsAt) - 20_000 });
    await page.goto(site.origin + address(upcoming));
    await untilTakenOver(page);
    await page.getByRole('link', { name: '会前提问' }).waitFor();
    await page.clock.runFor(30_000);
    await page.getByText('直播中').waitFor();
    expect(await page.getByRole('link', { name: '会前提问' }).count()).toBe(0);
  });

  it('hands over a calendar file with the time and a reminder', async () => {
    const { page, open } = visit;
    const upcoming = inState('upcoming');
    await open(address(upcoming));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `提醒我：${upcoming.title}` }).tap(),
    ]);
    const text = readFileSync(await download.path(), 'utf8').replace(/\r\n /g, '');
    const utc = new Date(upcoming.startsAt).toISOString().replace(/[-:]|\.\d{3}/g, '');
    expect(text).toContain(`DTSTART:${utc}`);
    expect(text).toContain(`SUMMARY:${upcoming.title}`);
    expect(text).toContain('TRIGGER:-PT30M');
    await page.getByText('日历文件已经存下').waitFor();
  });
});

(hasFfmpeg ? describe : describe.skip)(`the film${hasFfmpeg ? '' : ' (skipped: ffmpeg is not installed)'}`, () => {
  let film: Film;
  beforeAll(() => {
    film = makeFilm();
  }, 60_000);
  afterAll(() => film.remove());
  beforeEach(() => film.serveIn(visit.context));

  it('is fetched when it is played and not before, and plays', async () => {
    const { page, open, faults } = visit;
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await open(address(inState('ended')));
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((url) => /\.m3u8|\.ts$/.test(url))).toEqual([]);
    await page.getByRole('button', { name: /^播放录像/ }).tap();
    await untilPlaying(1);
    expect(fetched.some((url) => url.endsWith('.m3u8'))).toBe(true);
    expect(faults).toEqual([]);
  });

  it('plays through hls.js where the browser has no HLS of its own, fetched only then', async () => {
    const { page, open, faults } = visit;
    await page.addInitScript(() => {
      HTMLMediaElement.prototype.canPlayType = (type) => (type.includes('mpegurl') ? '' : 'maybe');
    });
    const scripts: string[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await open(address(inState('ended')));
    await page.waitForLoadState('networkidle');
    const before = scripts.length;
    await page.getByRole('button', { name: /^播放录像/ }).tap();
    await untilPlaying(1);
    expect(scripts.length).toBe(before + 1);
    expect(await page.evaluate(() => document.querySelector('video')?.currentSrc)).toMatch(/^blob:/);
    await page
      .getByRole('button', { name: /^从 1:00 播放/ })
      .first()
      .tap();
    await untilPlaying(60);
    expect(faults).toEqual([]);
  });

  it('jumps to the second of an entry of the transcript, started or not', async () => {
    const { page, open } = visit;
    const ended = inState('ended');
    const { transcript } = await fullView(ended);
    const late = transcript.filter(({ atSeconds }) => atSeconds > 30 && atSeconds < 110);
    await open(address(ended));
    for (const { atSeconds } of [late.at(-1)!, late.at(0)!]) {
      const time = `${Math.floor(atSeconds / 60)}:${String(atSeconds % 60).padStart(2, '0')}`;
      await page
        .getByRole('button', { name: new RegExp(`^从 ${time} 播放`) })
        .first()
        .tap();
      await untilPlaying(atSeconds);
      expect(await playedSeconds()).toBeLessThan(atSeconds + 8);
    }
    expect(await page.locator('.press-entry.current').count()).toBe(1);
  });

  it('can be listened to without the picture, from where it was', async () => {
    const { page, open } = visit;
    await open(address(inState('ended')));
    await page.getByRole('button', { name: /^播放录像/ }).tap();
    await untilPlaying(2);
    await page.getByRole('button', { name: '只听声音' }).tap();
    await page.locator('audio').waitFor();
    await untilPlaying(2);
    expect(await page.locator('video').count()).toBe(0);
  });
});

describe('while it is live', () => {
  it('plays the livestream of the sample city', async () => {
    const { page, open } = visit;
    await open(address(inState('live')));
    await page.getByRole('button', { name: /^播放直播/ }).tap();
    await untilPlaying(0.5);
  });
});

describe('what stands around it', () => {
  it('opens the clause an answer rests on, and links what was released with it', async () => {
    const { page, open } = visit;
    const ended = inState('ended');
    const { releasedWith } = await fullView(ended);
    await open(address(ended));
    await page
      .getByRole('button', { name: /^依据：/ })
      .first()
      .tap();
    await page.getByRole('note').waitFor();
    for (const { title } of releasedWith)
      await page.getByRole('region', { name: '同步发布' }).getByText(title, { exact: true }).waitFor();
  });
});
