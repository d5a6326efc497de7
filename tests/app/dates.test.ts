import fc from 'fast-check';
import { civilDate, clockTime, duration, plainDate, plainDay, weekday } from '../../src/ui/dates';

const instant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** The same question put to the platform's own calendar. */
const inShanghai = (at: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...options }).format(new Date(at));

describe('civilDate', () => {
  it('is the day in Beijing, wherever the phone is', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const [year, month, day] = ['year', 'month', 'day'].map((part) =>
          inShanghai(at, { [part]: part === 'year' ? 'numeric' : '2-digit' })
            .replace(/\D/g, '')
            .padStart(2, '0'),
        );
        expect(civilDate(at)).toBe(`${String(year)}-${String(month)}-${String(day)}`);
      }),
    );
  });

  it('leaves a civil date as it is', () => expect(civilDate('2026-11-22')).toBe('2026-11-22'));

  it('turns the day at 16:00 UTC', () => {
    expect(civilDate('2026-12-31T15:59:59.999Z')).toBe('2026-12-31');
    expect(civilDate('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
  });
});

describe('clockTime', () => {
  it('is the time in Beijing with two digits each', () => {
    fc.assert(
      fc.property(instant, (at) =>
        expect(clockTime(at)).toBe(inShanghai(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })),
      ),
    );
  });
});

describe('weekday', () => {
  it('is that of the day in Beijing', () => {
    fc.assert(fc.property(instant, (at) => expect(weekday(at)).toBe(inShanghai(at, { weekday: 'short' }))));
  });
});

describe('plainDate', () => {
  it('says a date without leading zeros', () => expect(plainDate('2026-03-05')).toBe('2026年3月5日'));
  it('without the year is plainDay', () => {
    fc.assert(fc.property(instant, (at) => expect(plainDate(at).endsWith(`年${plainDay(at)}`)).toBe(true)));
  });
});

describe('duration', () => {
  it.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [125, '2:05'],
    [3_600, '1:00:00'],
    [3_725, '1:02:05'],
  ])('of %s s is %s', (seconds, words) => expect(duration(seconds)).toBe(words));
});
