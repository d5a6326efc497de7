import fc from 'fast-check';
import { addDays, addWorkingDays, isWorkingDay, ledger, whyWorkingDay } from '../../../domain/calendar';

describe('whyWorkingDay', () => {
  it.each([
    ['2025-03-04', '周二，工作日'],
    ['2025-03-08', '周六，休息日'],
    ['2025-10-01', '周三，国庆节、中秋节放假（国务院办公厅2025年放假通知，国办发明电〔2024〕12号）'],
    ['2025-10-11', '周六，调休上班（国务院办公厅2025年放假通知，国办发明电〔2024〕12号）'],
    ['2008-02-02', '周六，调休上班（国务院办公厅2008年放假通知）'],
    ['2020-01-31', '周五，春节（延长）放假（国务院办公厅延长2020年春节假期的通知，国办发明电〔2020〕1号）'],
    ['2015-09-03', '周四，抗战胜利70周年纪念日放假（国务院2015年抗战胜利纪念日放假通知，国发明电〔2015〕1号）'],
    ['2022-12-31', '周六，元旦放假（国务院办公厅2023年放假通知，国办发明电〔2022〕16号）'],
  ])('%s: %s', (date, why) => {
    expect(whyWorkingDay(date)).toBe(why);
  });
});

describe('ledger', () => {
  it('lists each civil day from the day after day zero to the last, and counts as many as asked (民法典第二百零一条)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6_500 }), fc.integer({ min: 1, max: 60 }), (offset, n) => {
        const from = addDays('2008-01-01', offset);
        const days = ledger(from, n);
        expect(days[0]?.date).toBe(addDays(from, 1));
        expect(days.at(-1)?.date).toBe(addWorkingDays(from, n));
        expect(days.filter((day) => day.counted)).toHaveLength(n);
        days.forEach((day, index) => {
          expect(day.date).toBe(addDays(from, index + 1));
          expect(day.counted).toBe(isWorkingDay(day.date));
          expect(day.why).not.toBe('');
        });
      }),
      { numRuns: 60 },
    );
  });
  it('is empty when nothing is to be counted', () => {
    expect(ledger('2026-03-02', 0)).toEqual([]);
  });
});
