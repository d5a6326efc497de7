import fc from 'fast-check';
import { eventLinks, linksDueSince, timeLeft } from '../../../domain/press-conference/event-links';

const event = { startsAt: '2026-11-22T10:00:00+08:00', endsAt: '2026-11-22T11:00:00+08:00' };
const at = (time: string): Date => new Date(`2026-11-${time}+08:00`);

describe('eventLinks', () => {
  it('are its addresses and those in its texts, each once, and none that is wrong by its form', () => {
    const content = {
      title: '发布会',
      summary: '报名：https://www.linxi.example/baoming，材料见https://live.linxi.example/a。',
      livestreamUrl: 'https://live.linxi.example/a',
      audioUrl: '/media/a.m3u8',
      replayUrl: 'http://192.168.1.1/a',
      channels: { finderUserName: 'sphA', fallbackUrl: 'https://channels.linxi.example/' },
    };
    const found = eventLinks(content);
    expect(new Set(found.map(({ address }) => address))).toEqual(
      new Set(['https://www.linxi.example/baoming', 'https://live.linxi.example/a', 'https://channels.linxi.example/']),
    );
    expect(found).toHaveLength(3);
    expect(found).toContainEqual({
      field: 'channels.fallbackUrl',
      name: '视频号备用链接',
      address: 'https://channels.linxi.example/',
    });
  });
});

describe('linksDueSince', () => {
  it.each([
    ['21T09:59:59', null],
    ['21T10:00:00', '21T10:00:00'],
    ['22T08:59:59', '21T10:00:00'],
    ['22T09:00:00', '22T09:00:00'],
    ['22T09:49:59', '22T09:00:00'],
    ['22T09:50:00', '22T09:50:00'],
    ['22T09:59:59', '22T09:50:00'],
    ['22T10:00:00', '22T10:00:00'],
    ['22T10:29:59', '22T10:20:00'],
    ['22T10:59:59', '22T10:50:00'],
    ['22T11:00:00', null],
  ])('at %s is %s', (now, since) => {
    expect(linksDueSince(event, at(now))).toEqual(since === null ? null : at(since));
  });

  it('never lies ahead, and never goes back as time passes', () => {
    const inside = fc.integer({ min: -24 * 60, max: 59 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(inside, inside, (one, other) => {
        const start = Date.parse(event.startsAt);
        const [before, after] = [Math.min(one, other), Math.max(one, other)].map((ms) => new Date(start + ms));
        const [first, second] = [linksDueSince(event, before!), linksDueSince(event, after!)];
        expect(first!.getTime()).toBeLessThanOrEqual(before!.getTime());
        expect(second!.getTime()).toBeGreaterThanOrEqual(first!.getTime());
      }),
    );
  });
});

describe('timeLeft', () => {
  it.each([
    ['20T06:30:00', '距开始还有2天3小时30分'],
    ['22T09:20:00', '距开始还有40分'],
    ['22T09:59:30', '马上开始'],
    ['22T10:00:00', '已经开始'],
  ])('at %s is %s', (now, words) => {
    expect(timeLeft(event.startsAt, at(now))).toBe(words);
  });
});
