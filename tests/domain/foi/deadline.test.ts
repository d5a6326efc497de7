import { CalendarYearMissing } from '../../../domain/calendar';
import { receivedOn, remainingWorkingDays, replyDueOn, tryReplyDueOn, type Receipt } from '../../../domain/foi';

describe('receivedOn', () => {
  it('of an online request is the day its receipt was shown, in Asia/Shanghai (条例第三十一条第三项)', () => {
    expect(receivedOn({ channel: 'online', receiptShownAt: '2026-03-31T15:59:59Z' })).toBe('2026-03-31');
    expect(receivedOn({ channel: 'online', receiptShownAt: new Date('2026-03-31T16:00:00Z') })).toBe('2026-04-01');
  });
  it('may be a day off: a request is received on a Sunday too (条例第三十一条第三项)', () => {
    expect(receivedOn({ channel: 'online', receiptShownAt: '2026-03-08T10:00:00+08:00' })).toBe('2026-03-08');
  });
  it.each<[Receipt, string]>([
    [{ channel: 'in-person', submittedOn: '2026-03-02' }, '条例第三十一条第一项'],
    [{ channel: 'registered-post', signedOn: '2026-03-02' }, '条例第三十一条第二项'],
    [{ channel: 'ordinary-post', confirmedOn: '2026-03-02' }, '条例第三十一条第二项'],
    [{ channel: 'fax', confirmedOn: '2026-03-02' }, '条例第三十一条第三项'],
  ])('of %j is that day (%s)', (receipt) => {
    expect(receivedOn(receipt)).toBe('2026-03-02');
  });
});

describe('replyDueOn', () => {
  it.each([
    ['2026-03-02', '2026-03-30'],
    ['2025-09-15', '2025-10-17'],
    ['2026-03-31', '2026-04-29'],
    ['2026-03-08', '2026-04-03'],
  ])('of a request received on %s is %s, 20 working days later (条例第三十三条第二款)', (received, due) => {
    expect(replyDueOn(received)).toBe(due);
  });
  it('is not guessed where it reaches a year whose notice has not been issued', () => {
    expect(replyDueOn('2026-12-03')).toBe('2026-12-31');
    expect(() => replyDueOn('2026-12-04')).toThrow(CalendarYearMissing);
    expect(tryReplyDueOn('2026-12-04')).toEqual({ ok: false, refusal: { code: 'calendar.year-missing', year: 2027 } });
  });
});

describe('remainingWorkingDays', () => {
  it('counts from tomorrow to the due date, and below zero when overdue (条例第三十三条第二款)', () => {
    expect(remainingWorkingDays('2026-03-02', '2026-03-30')).toBe(20);
    expect(remainingWorkingDays('2026-03-30', '2026-03-30')).toBe(0);
    expect(remainingWorkingDays('2025-10-22', '2025-10-17')).toBe(-3);
  });
});
