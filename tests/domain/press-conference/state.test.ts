import fc from 'fast-check';
import { countdownTo, pressConferenceState } from '../../../domain/press-conference';

const event = { startsAt: '2026-11-22T10:00:00+08:00', endsAt: '2026-11-22T11:00:00+08:00' };

describe('pressConferenceState', () => {
  it.each([
    ['2026-11-22T01:59:59.999Z', 'upcoming'],
    ['2026-11-22T02:00:00Z', 'live'],
    ['2026-11-22T02:59:59Z', 'live'],
    ['2026-11-22T03:00:00Z', 'ended'],
  ])('at %s is %s', (now, state) => {
    expect(pressConferenceState(event, now)).toBe(state);
    expect(pressConferenceState(event, new Date(now))).toBe(state);
  });
  it('refuses what is no instant', () => {
    expect(() => pressConferenceState({ ...event, startsAt: 'soon' }, '2026-11-22T02:00:00Z')).toThrow(RangeError);
  });
});

describe('countdownTo', () => {
  it('gives whole days, hours, minutes and seconds', () => {
    expect(countdownTo(event.startsAt, '2026-11-19T21:57:56Z')).toEqual({ days: 2, hours: 4, minutes: 2, seconds: 4 });
  });
  it('reaches zero at the instant, not a second before, and stays there', () => {
    expect(countdownTo(event.startsAt, '2026-11-22T01:59:59.001Z').seconds).toBe(1);
    const zero = { days: 0, hours: 0, minutes: 0, seconds: 0 };
    expect(countdownTo(event.startsAt, '2026-11-22T02:00:00Z')).toEqual(zero);
    expect(countdownTo(event.startsAt, '2026-11-23T02:00:00Z')).toEqual(zero);
  });
  it('adds up to the time left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (seconds) => {
        const now = new Date(Date.parse(event.startsAt) - seconds * 1000);
        const left = countdownTo(event.startsAt, now);
        expect(((left.days * 24 + left.hours) * 60 + left.minutes) * 60 + left.seconds).toBe(seconds);
      }),
    );
  });
});
