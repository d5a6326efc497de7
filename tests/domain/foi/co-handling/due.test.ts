import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay, stateCouncilCalendar as calendar } from '../../../../domain/calendar';
import {
  coHandlingDays,
  coHandlingDue,
  isCoHandlingOverdue,
  opinionFault,
  usualCoHandlingDue,
  wishFault,
} from '../../../../domain/foi/co-handling';

const day = fc.integer({ min: 0, max: 300 }).map((after) => addDays('2026-01-05', after));
const refusalOf = (...given: Parameters<typeof coHandlingDue>) => {
  const due = coHandlingDue(...given);
  return due.ok ? null : due.refusal.code;
};

describe('usualCoHandlingDue', () => {
  it('is three working days on, by the holiday notices', () => {
    expect(usualCoHandlingDue('2026-03-02', null, calendar)).toBe('2026-03-05');
    // Friday before 清明: the weekend and the holiday do not count.
    expect(usualCoHandlingDue('2026-04-03', null, calendar)).toBe('2026-04-09');
  });

  it('is a working day from today on, and never after the last day to reply', () => {
    fc.assert(
      fc.property(day, fc.option(day), (today, replyDueOn) => {
        const due = usualCoHandlingDue(today, replyDueOn, calendar)!;
        expect(due >= today).toBe(true);
        if (replyDueOn !== null && replyDueOn >= today) expect(due <= replyDueOn).toBe(true);
        if (due !== replyDueOn && due !== today) expect(isWorkingDay(due, calendar)).toBe(true);
        expect(refusalOf(undefined, { today, replyDueOn, calendar })).toBeNull();
      }),
    );
  });

  it('has to be named where a holiday notice is missing and nothing limits it', () => {
    expect(usualCoHandlingDue('2026-12-30', null, calendar)).toBeNull();
    const moment = { today: '2026-12-30', replyDueOn: null, calendar };
    expect(refusalOf(undefined, moment)).toBe('foi.co-handling.due-needed');
    expect(refusalOf('2027-01-05', moment)).toBeNull();
  });
});

describe('coHandlingDue', () => {
  it('takes every day from today to the last day to reply, and no other; an overdue case leaves today (条例第三十三条)', () => {
    fc.assert(
      fc.property(day, day, day, (today, replyDueOn, wanted) => {
        const latest = replyDueOn < today ? today : replyDueOn;
        const expected =
          wanted < today ? 'foi.co-handling.due-past' : wanted > latest ? 'foi.co-handling.due-after-reply' : null;
        expect(refusalOf(wanted, { today, replyDueOn, calendar })).toBe(expected);
      }),
    );
  });
});

describe('coHandlingDays', () => {
  it('counts civil days up to the end, or up to today, and never backwards', () => {
    fc.assert(
      fc.property(day, fc.option(day), day, (askedOn, closedOn, today) => {
        const until = closedOn ?? today;
        expect(coHandlingDays(askedOn, closedOn, today)).toBe(until < askedOn ? 0 : daysBetween(askedOn, until));
      }),
    );
  });
});

describe('isCoHandlingOverdue', () => {
  it('is so from the day after the last day on, and stays so where the answer came too late', () => {
    expect(isCoHandlingOverdue('2026-03-05', null, '2026-03-05')).toBe(false);
    expect(isCoHandlingOverdue('2026-03-05', null, '2026-03-06')).toBe(true);
    expect(isCoHandlingOverdue('2026-03-05', '2026-03-05', '2026-03-20')).toBe(false);
    expect(isCoHandlingOverdue('2026-03-05', '2026-03-06', '2026-03-20')).toBe(true);
    expect(isCoHandlingOverdue(null, null, '2026-03-20')).toBe(false);
  });
});

describe('wishFault', () => {
  it('takes 1 to 500 characters, as a person counts them', () => {
    expect(wishFault('😀'.repeat(500))).toBeNull();
    expect(wishFault('😀'.repeat(501))?.code).toBe('foi.co-handling.wish-too-long');
    expect(wishFault(' 　\n')?.code).toBe('foi.co-handling.wish-needed');
  });
});

describe('opinionFault', () => {
  it('wants a reason for what the applicant is not to get (条例第三十六条第三项、第四项)', () => {
    expect(opinionFault('may-disclose', '')).toBeNull();
    for (const opinion of ['no-records', 'may-not-disclose'] as const) {
      expect(opinionFault(opinion, ' ')?.code).toBe('foi.co-handling.reason-needed');
      expect(opinionFault(opinion, '查过 2025 年的档案')).toBeNull();
    }
    expect(opinionFault('may-disclose', '字'.repeat(2_001))?.code).toBe('foi.co-handling.reason-too-long');
  });
});
