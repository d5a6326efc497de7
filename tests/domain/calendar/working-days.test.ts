import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  CalendarYearMissing,
  calendarOf,
  compareCivilDates,
  isWorkingDay,
  stateCouncilNotices,
  tryAddWorkingDays,
  weekdayOf,
  workingDaysBetween,
} from '../../../domain/calendar';
import { itWithShared, readShared } from '../shared-cases';

const knownDay = fc.integer({ min: 0, max: 6_500 }).map((offset) => addDays('2008-01-01', offset));

describe('isWorkingDay', () => {
  it.each([
    ['2024-02-09', true, '除夕 2024: the notice only encourages leave'],
    ['2020-01-31', false, 'the spring festival of 2020 was extended to 2 February'],
    ['2020-02-01', false, 'the exchanged Saturday of 2020 was taken back by the extension'],
    ['2020-02-02', false, 'last day of the extension'],
    ['2020-02-03', true, 'work began'],
    ['2018-12-29', true, 'a Saturday worked for the new year of 2019'],
    ['2022-12-31', false, 'arranged by the notice of 2023'],
    ['2011-12-31', true, 'a Saturday worked for the new year of 2012'],
    ['2015-09-04', false, 'the 70th anniversary, arranged by a notice of its own'],
    ['2015-09-06', true, 'the Sunday worked for it'],
    ['2026-02-28', true, 'an exchanged Saturday'],
    ['2026-11-22', false, 'a Sunday'],
  ])('%s is %s: %s (国务院办公厅历年放假通知)', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it('agrees with an independent calendar on each of the 6,940 days from 2008 to 2026', () => {
    const dates: string[] = [];
    for (let date = '2008-01-01'; compareCivilDates(date, '2026-12-31') <= 0; date = addDays(date, 1)) dates.push(date);
    expect(dates).toHaveLength(6_940);
    // That package is right only in a process that runs in Asia/Shanghai; ours must not depend on the zone.
    const script = `const { isWorkday } = require('chinese-days');
      const dates = JSON.parse(require('fs').readFileSync(0, 'utf8'));
      console.log(JSON.stringify(dates.filter((date) => isWorkday(date))));`;
    const answer = execFileSync(process.execPath, ['-e', script], {
      input: JSON.stringify(dates),
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      encoding: 'utf8',
    });
    expect(dates.filter((date) => isWorkingDay(date))).toEqual(JSON.parse(answer));
  });

  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('gives %d its %d working days', (year, expected) => {
    expect(workingDaysBetween(addDays(`${year}-01-01`, -1), `${year}-12-31`)).toBe(expected);
  });

  it('refuses a year whose notice has not been issued, and names it', () => {
    expect(() => isWorkingDay('2027-01-04')).toThrow(CalendarYearMissing);
    expect(() => isWorkingDay('2007-06-01')).toThrow(RangeError);
    try {
      isWorkingDay('2027-01-04');
    } catch (error) {
      expect((error as CalendarYearMissing).year).toBe(2027);
    }
    expect.assertions(3);
  });
});

describe('stateCouncilNotices', () => {
  it('only gives leave in a row and only has weekend days worked in exchange (放假办法第七条)', () => {
    for (const notice of stateCouncilNotices) {
      for (const { from, to, exchangedWorkdays } of notice.holidays) {
        expect(compareCivilDates(from, to)).toBeLessThanOrEqual(0);
        for (const date of exchangedWorkdays) expect([0, 6]).toContain(weekdayOf(date));
      }
    }
  });

  itWithShared('law/holidays-2019-2026.json', 'holds the days off and exchanged days of the reference table', () => {
    const table = readShared('law/holidays-2019-2026.json') as Record<string, { off: string[]; work: string[] }>;
    for (const { off, work } of Object.values(table)) {
      for (const date of work) expect([date, isWorkingDay(date)]).toEqual([date, true]);
      for (const range of off) {
        const [from = '', to = from] = range.split('~');
        for (let date = from; compareCivilDates(date, to) <= 0; date = addDays(date, 1)) {
          expect([date, isWorkingDay(date)]).toEqual([date, false]);
        }
      }
    }
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2025-03-03', 20, '2025-03-31', 'an ordinary month'],
    ['2025-09-15', 20, '2025-10-17', 'across 国庆节、中秋节 2025'],
    ['2026-01-04', 20, '2026-01-30', 'received on an exchanged Sunday'],
    ['2020-01-17', 20, '2020-02-21', 'across the extended spring festival'],
    ['2024-02-19', 20, '2024-03-18', 'across a leap day'],
    ['2026-02-10', 7, '2026-02-26', 'time to ask for an amendment (条例第三十条)'],
    ['2025-06-10', 15, '2025-07-01', 'time for a third party (条例第三十二条)'],
    ['2025-12-31', 20, '2026-01-29', 'across the year'],
  ])('from %s, %d working days: %s, %s (民法典第二百零一条)', (from, n, due) => {
    expect(addWorkingDays(from, n)).toBe(due);
  });

  it('reaches the last day of the last known year, and not one day more', () => {
    expect(addWorkingDays('2026-12-30', 1)).toBe('2026-12-31');
    expect(() => addWorkingDays('2026-12-31', 1)).toThrow(CalendarYearMissing);
    expect(addWorkingDays('2026-12-31', 0)).toBe('2026-12-31');
    expect(addWorkingDays('2007-12-31', 1)).toBe('2008-01-02');
  });

  it('goes further once the next notice is in the calendar', () => {
    const next = { year: 2027, cite: '某通知', title: '某通知', holidays: [] };
    expect(addWorkingDays('2026-12-31', 1, calendarOf([...stateCouncilNotices, next]))).toBe('2027-01-01');
  });

  it('refuses a count that is no whole number or is negative', () => {
    expect(() => addWorkingDays('2026-01-01', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-01', 1.5)).toThrow(RangeError);
  });

  it('lands on a working day, with that many working days between (民法典第二百零一条)', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const due = addWorkingDays(from, n);
        expect(isWorkingDay(due)).toBe(true);
        expect(workingDaysBetween(from, due)).toBe(n);
      }),
    );
  });
});

describe('tryAddWorkingDays', () => {
  it('gives an unknown year as a value, so that a receipt can still be given', () => {
    expect(tryAddWorkingDays('2026-12-15', 20)).toEqual({
      ok: false,
      refusal: { code: 'calendar.year-missing', year: 2027 },
    });
    expect(tryAddWorkingDays('2026-11-02', 20)).toEqual({ ok: true, value: '2026-11-30' });
  });
});

describe('workingDaysBetween', () => {
  it('is negative when overdue', () => {
    expect(workingDaysBetween('2025-10-22', '2025-10-17')).toBe(-3);
    expect(workingDaysBetween('2025-10-17', '2025-10-17')).toBe(0);
  });
  it('adds up, in either direction', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), (a, x, y) => {
        const [b, c] = [addDays(addDays(a, 100), x), addDays(addDays(a, 100), y)];
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
      }),
    );
  });
});
