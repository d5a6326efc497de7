import { validityOn, type Validity, type ValidityDates } from '../../../domain/policy';

describe('validityOn', () => {
  const dates = {
    effectiveOn: '2024-01-01',
    amendedOn: '2025-01-01',
    expiresOn: '2026-12-31',
    repealedOn: '2026-06-01',
  };
  it.each<[ValidityDates, string, Validity, string]>([
    [dates, '2023-12-31', 'not-yet-in-force', 'the day before it comes into force'],
    [dates, '2024-01-01', 'in-force', 'its first day'],
    [dates, '2025-01-01', 'amended', 'the day the newer text stands'],
    [dates, '2026-05-31', 'amended', 'the day before the repeal'],
    [dates, '2026-06-01', 'repealed', 'the day of the repeal, which is no longer a day in force'],
    [dates, '2027-01-01', 'repealed', 'a repeal says more than a lapse'],
    [{ expiresOn: '2026-12-31' }, '2026-12-31', 'in-force', 'the last day in force'],
    [{ expiresOn: '2026-12-31' }, '2027-01-01', 'lapsed', 'the day after'],
    [
      { effectiveOn: '2027-01-01', repealedOn: '2026-01-01' },
      '2026-02-01',
      'repealed',
      'repealed before it came into force',
    ],
    [{}, '2026-02-01', 'in-force', 'no date known'],
  ])('%j on %s is %s: %s (条例第二十条第一项)', (given, on, expected) => {
    expect(validityOn(given, on)).toBe(expected);
  });
});
