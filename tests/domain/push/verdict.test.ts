import fc from 'fast-check';
import { MAX_ATTEMPTS, pauseAfter, webPushVerdict, wechatVerdict } from '../../../domain/push';

describe('wechatVerdict', () => {
  it.each([
    [0, 'delivered'],
    [43101, 'burnt'],
    [40003, 'refused'],
    [40037, 'refused'],
    [43108, 'later'],
    [45009, 'later'],
    [-1, 'later'],
    [99999, 'later'],
  ])('%s is %s', (errcode, kind) => {
    expect(wechatVerdict(errcode).kind).toBe(kind);
  });

  it('ends for everybody what is wrong with the message, and for one what is wrong with him', () => {
    for (const errcode of [40037, 41030, 47003, 43107, 48001])
      expect(wechatVerdict(errcode)).toMatchObject({ forAll: true });
    for (const errcode of [40003, 43104]) expect(wechatVerdict(errcode)).toMatchObject({ forAll: false });
  });
});

describe('webPushVerdict', () => {
  it('knows a browser that is gone, a service that asks for rest, and an answer that tells nothing', () => {
    expect(webPushVerdict(201)).toEqual({ kind: 'delivered' });
    for (const status of [404, 410])
      expect(webPushVerdict(status)).toMatchObject({ reason: 'endpoint-gone', forAll: false });
    expect(webPushVerdict(429)).toEqual({ kind: 'later', rest: 'minute' });
    expect(webPushVerdict(429, 120_000)).toEqual({ kind: 'later', rest: 120_000 });
    expect(webPushVerdict(502)).toEqual({ kind: 'unknown' });
    expect(webPushVerdict(403)).toMatchObject({ reason: 'channel-blocked', forAll: true });
  });

  it('never takes an error for a delivery', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), (status) => {
        expect(webPushVerdict(status).kind).not.toBe('delivered');
      }),
    );
  });
});

describe('pauseAfter', () => {
  it('grows, and is never longer than an hour', () => {
    const pauses = Array.from({ length: MAX_ATTEMPTS }, (_, at) => pauseAfter(at + 1));
    expect(pauses[0]).toBe(15_000);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
    expect(pauses.at(-1)).toBe(3_600_000);
  });
});
