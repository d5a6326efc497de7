import fc from 'fast-check';
import { isQuiet, mayDisturbAt, nextDigestAt } from '../../../domain/push';

const at = (time: string): Date => new Date(`2026-11-22T${time}+08:00`);
const anyInstant = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('isQuiet', () => {
  it.each([
    ['21:59:59', false],
    ['22:00:00', true],
    ['23:59:59', true],
    ['00:00:00', true],
    ['07:59:59', true],
    ['08:00:00', false],
    ['12:00:00', false],
  ])('at %s: %s', (time, quiet) => {
    expect(isQuiet(at(time))).toBe(quiet);
  });
});

describe('mayDisturbAt', () => {
  it('is never in the quiet hours, never earlier, and at most ten hours later', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const then = mayDisturbAt(instant);
        expect(isQuiet(then)).toBe(false);
        expect(then.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(then.getTime() - instant.getTime()).toBeLessThanOrEqual(10 * 3_600_000);
        if (!isQuiet(instant)) expect(then).toEqual(instant);
      }),
    );
  });

  it('is eight of the same morning after midnight, of the next before it', () => {
    expect(mayDisturbAt(at('00:00:00'))).toEqual(at('08:00:00'));
    expect(mayDisturbAt(at('22:00:00'))).toEqual(new Date('2026-11-23T08:00:00+08:00'));
    expect(mayDisturbAt(new Date('2026-12-31T23:00:00+08:00'))).toEqual(new Date('2027-01-01T08:00:00+08:00'));
  });
});

describe('nextDigestAt', () => {
  it('comes later than what it gathers, within a day or a week, at half past eight', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom('daily', 'weekly'), (instant, frequency) => {
        const digest = nextDigestAt(frequency, instant);
        const ahead = digest.getTime() - instant.getTime();
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThanOrEqual((frequency === 'daily' ? 1 : 7) * 86_400_000);
        expect(digest.toISOString().slice(11, 19)).toBe('00:30:00');
        if (frequency === 'weekly') expect(digest.getUTCDay()).toBe(1);
      }),
    );
  });

  it('takes what comes at half past eight itself along the next time', () => {
    expect(nextDigestAt('daily', at('08:30:00'))).toEqual(new Date('2026-11-23T08:30:00+08:00'));
    expect(nextDigestAt('daily', at('08:29:59'))).toEqual(at('08:30:00'));
  });
});
