import { CalendarYearMissing, civilDateOf, endOfDays, endOfMonths } from '../../../domain/calendar';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../domain/calendar';
import { itWithShared, readShared } from '../shared-cases';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind of case has fields of its own
type Fields = any;

describe('endOfDays', () => {
  it.each([
    ['2025-08-05', 60, '2025-10-04', '2025-10-09', 'the last day falls in 国庆节 and moves to the next working day'],
    ['2026-03-10', 60, '2026-05-09', '2026-05-09', 'an exchanged Saturday is worked, so nothing moves'],
    ['2026-03-30', 60, '2026-05-29', '2026-05-29', 'an ordinary Friday'],
  ])('%s + %d days: %s, due %s: %s (民法典第二百零三条)', (from, days, lastDay, dueOn) => {
    expect(endOfDays(from, days)).toEqual({ lastDay, dueOn });
  });
  it('refuses to guess when the day after the end lies in an unknown year', () => {
    expect(() => endOfDays('2026-11-05', 60)).toThrow(CalendarYearMissing);
  });
});

describe('endOfMonths', () => {
  it('takes the end of the month where the day does not exist (民法典第二百零二条)', () => {
    expect(endOfMonths('2025-08-31', 6)).toEqual({ lastDay: '2026-02-28', dueOn: '2026-02-28' });
    expect(endOfMonths('2024-01-31', 1)).toEqual({ lastDay: '2024-02-29', dueOn: '2024-02-29' });
    expect(endOfMonths('2025-11-30', 3)).toEqual({ lastDay: '2026-02-28', dueOn: '2026-02-28' });
  });
  it('moves a last day off to the next working day (民法典第二百零三条)', () => {
    expect(endOfMonths('2025-04-01', 6)).toEqual({ lastDay: '2025-10-01', dueOn: '2025-10-09' });
  });
});

describe('the reference cases', () => {
  itWithShared('law/deadline-cases.json', 'come out as written', () => {
    const check: Record<string, (input: Fields, expected: Fields) => void> = {
      workdays: (input, expected) => expect(addWorkingDays(input.start, input.n)).toBe(expected.deadline),
      calendarDays: (input, expected) =>
        expect(endOfDays(input.start, input.n)).toEqual({ lastDay: expected.rawLastDay, dueOn: expected.deadline }),
      months: (input, expected) =>
        expect(endOfMonths(input.start, input.months)).toEqual({
          lastDay: expected.rawLastDay,
          dueOn: expected.deadline,
        }),
      receiptInstant: (input, expected) => {
        expect(civilDateOf(input.instant)).toBe(expected.receiptDate);
        expect(addWorkingDays(civilDateOf(input.instant), input.n)).toBe(expected.deadline);
      },
      remaining: (input, expected) =>
        expect(workingDaysBetween(input.asOf, input.deadline)).toBe(expected.remainingWorkdays),
      isWorkday: (input, expected) => {
        const result = Object.fromEntries(input.dates.map((date: string) => [date, isWorkingDay(date)]));
        expect(result).toEqual(expected.result);
      },
    };
    const { cases } = readShared('law/deadline-cases.json');
    const done = cases.filter(({ kind, input, expected }: { kind: string; input: Fields; expected: Fields }) => {
      check[kind]?.(input, expected);
      return check[kind] !== undefined;
    });
    expect(done.length).toBeGreaterThanOrEqual(20);
  });
});
