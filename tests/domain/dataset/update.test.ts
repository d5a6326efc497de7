import fc from 'fast-check';
import { addDays } from '../../../domain/calendar';
import { dueOn, FREQUENCIES, isLate } from '../../../domain/dataset';

describe('isLate', () => {
  it.each([
    ['daily', '2026-11-22', '2026-11-23'],
    ['weekly', '2026-11-22', '2026-11-29'],
    ['monthly', '2026-01-31', '2026-02-28'],
    ['quarterly', '2026-11-30', '2027-02-28'],
    ['yearly', '2024-02-29', '2025-02-28'],
  ] as const)('promised %s, updated on %s, the next one is due on %s and late the day after', (frequency, on, due) => {
    expect(dueOn(frequency, on)).toBe(due);
    expect(isLate(frequency, on, due)).toBe(false);
    expect(isLate(frequency, on, addDays(due, 1))).toBe(true);
  });

  it('is never late where nothing was promised', () => {
    expect(isLate('irregular', '2009-01-01', '2026-11-22')).toBe(false);
  });

  it('once late stays late until a new version comes', () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2010-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...FREQUENCIES), day, day, (frequency, on, today) => {
        if (isLate(frequency, on, today)) expect(isLate(frequency, on, addDays(today, 1))).toBe(true);
        expect(isLate(frequency, today, today)).toBe(false);
      }),
    );
  });
});
