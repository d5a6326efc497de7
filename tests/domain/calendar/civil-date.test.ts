import fc from 'fast-check';
import {
  addDays,
  civilDate,
  civilDateOf,
  compareCivilDates,
  daysBetween,
  isCivilDate,
  partsOf,
  weekdayName,
  weekdayOf,
} from '../../../domain/calendar';

const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isCivilDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1949-10-01'])('takes a day that exists: %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026-01-01T00',
    '',
    '0026-01-01',
  ])('refuses what is no day or is written otherwise: %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('addDays', () => {
  it('crosses the leap day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  });
  it('is undone by the same number of days back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
  it('refuses what is no date and does not run past the year 9999', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('weekdayOf', () => {
  it('knows a few days by heart', () => {
    expect(weekdayName('2026-11-22')).toBe('周日');
    expect(weekdayName('2024-02-09')).toBe('周五');
    expect(weekdayName('1949-10-01')).toBe('周六');
  });
  it('goes on by one each day', () => {
    fc.assert(fc.property(anyDate, (date) => expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) + 1) % 7)));
  });
});

describe('compareCivilDates', () => {
  it('orders dates as their text does', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(compareCivilDates(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});

describe('civilDate', () => {
  it('is the opposite of partsOf', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = partsOf(date);
        expect(civilDate(year, month, day)).toBe(date);
      }),
    );
  });
});

describe('civilDateOf', () => {
  it('is the day in Asia/Shanghai, whatever the zone of the machine', () => {
    expect(civilDateOf('2026-03-31T15:59:59Z')).toBe('2026-03-31');
    expect(civilDateOf('2026-03-31T16:00:00Z')).toBe('2026-04-01');
    expect(civilDateOf('2026-01-01T00:00:00+08:00')).toBe('2026-01-01');
    expect(civilDateOf(new Date('2025-12-31T16:00:00.000Z'))).toBe('2026-01-01');
  });
  it('refuses a text that is no instant', () => {
    expect(() => civilDateOf('yesterday')).toThrow(RangeError);
  });
});
