import fc from 'fast-check';
import { livePlaylist, segmentsOf, type Segment } from '../../../server/modules/media/live-playlist';
import { runCity, type RunningCity } from '../running-city';

const FILM: Segment[] = [4, 5, 3.5, 5, 4.8, 5, 2, 5].map((seconds, at) => ({ seconds, uri: `s${at}.ts` }));

interface Read {
  readonly sequence: number;
  readonly items: { uri: string; seconds: number; jump: boolean }[];
}

function read(playlist: string): Read {
  const items: Read['items'] = [];
  let jump = false;
  let seconds = 0;
  for (const line of playlist.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') jump = true;
    else if (line.startsWith('#EXTINF:')) seconds = parseFloat(line.slice(8));
    else if (line !== '' && !line.startsWith('#')) {
      items.push({ uri: line, seconds, jump });
      jump = false;
    }
  }
  return { sequence: Number(/MEDIA-SEQUENCE:(\d+)/.exec(playlist)?.[1]), items };
}

const instants = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });

describe('livePlaylist', () => {
  it('slides: a segment keeps its number, and the number never falls (RFC 8216, 6.2.2)', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 40_000 }), (now, later) => {
        const [a, b] = [read(livePlaylist(FILM, now)), read(livePlaylist(FILM, now + later))];
        expect(b.sequence).toBeGreaterThanOrEqual(a.sequence);
        const byNumber = new Map(a.items.map((item, at) => [a.sequence + at, item]));
        b.items.forEach((item, at) => {
          const known = byNumber.get(b.sequence + at);
          if (known) expect(item).toEqual(known);
        });
      }),
    );
  });

  it('never ends, holds six segments no longer than announced, and marks each new round', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const text = livePlaylist(FILM, now);
        expect(text).not.toContain('ENDLIST');
        const { items } = read(text);
        expect(items).toHaveLength(6);
        const longest = Number(/TARGETDURATION:(\d+)/.exec(text)?.[1]);
        for (const { seconds, uri, jump } of items) {
          expect(seconds).toBeLessThanOrEqual(longest);
          expect(jump).toBe(uri === 's0.ts');
        }
      }),
    );
  });

  it('goes on as fast as time does', () => {
    const start = read(livePlaylist(FILM, 1_800_000_000_000)).sequence;
    const seconds = FILM.reduce((sum, segment) => sum + segment.seconds, 0);
    const after = read(livePlaylist(FILM, 1_800_000_000_000 + 10 * seconds * 1000)).sequence;
    expect(after - start).toBe(10 * FILM.length);
  });
});

describe('/media', () => {
  let city: RunningCity;
  beforeAll(async () => {
    city = await runCity();
  });
  afterAll(() => city.stop());

  it('broadcasts segments that are really there', async () => {
    for (const name of ['conference', 'conference-audio']) {
      const live = await city.app.inject(`/media/live/${name}.m3u8`);
      expect(live.headers['content-type']).toBe('application/vnd.apple.mpegurl');
      expect(live.headers['cache-control']).toBe('public, max-age=1');
      for (const { uri } of read(live.body).items) {
        const path = new URL(uri, `http://x/media/live/${name}.m3u8`).pathname;
        const segment = await city.app.inject({ url: path, method: 'HEAD' });
        expect([path, segment.statusCode, segment.headers['content-type']]).toEqual([path, 200, 'video/mp2t']);
      }
    }
  });

  it('serves a part of a file, and says when the part does not exist', async () => {
    const url = '/media/conference-replay/segment-00.ts';
    const part = await city.app.inject({ url, headers: { range: 'bytes=0-99' } });
    expect([part.statusCode, part.rawPayload.length]).toEqual([206, 100]);
    const beyond = await city.app.inject({ url, headers: { range: 'bytes=999999999-' } });
    expect(beyond.statusCode).toBe(416);
  });

  it.each([
    '/media/keines.svg',
    '/media/README.md',
    '/media/../directory.yaml',
    '/media/%2e%2e/directory.yaml',
    '/media/',
  ])('gives nothing away at %s', async (path) => {
    const answer = await city.app.inject(path);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});

describe('segmentsOf', () => {
  it('reads the segments of a finished playlist with the folder before their names', () => {
    expect(segmentsOf('#EXTM3U\n#EXTINF:5.000,\na.ts\n#EXTINF:4.8,x\nb.ts\n#EXT-X-ENDLIST\n', '../film')).toEqual([
      { seconds: 5, uri: '../film/a.ts' },
      { seconds: 4.8, uri: '../film/b.ts' },
    ]);
  });
});
