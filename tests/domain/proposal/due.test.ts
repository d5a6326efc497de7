import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay, lastDayOfMonths, stateCouncilCalendar } from '../../../domain/calendar';
import { countProposals, replyDueOn, shareOf, timingOf, type CountedProposal } from '../../../domain/proposal';

const day = fc.integer({ min: 0, max: 1_700 }).map((days) => addDays('2022-01-01', days));

describe('replyDueOn', () => {
  it.each([
    ['2026-03-10', false, '2026-06-10'],
    ['2026-03-10', true, '2026-09-10'],
    // 30 November and three months: February has no such day, and its last is a Saturday on which people work.
    ['2025-11-30', false, '2026-02-28'],
    // The National Day holiday: the first working day after it.
    ['2026-07-01', false, '2026-10-08'],
  ])('of what was assigned on %s (complex: %s) is %s', (assignedOn, isComplex, expected) => {
    expect(replyDueOn(assignedOn, isComplex)).toBe(expected);
  });

  it('lies on a working day, on the day as counted or after the days off that follow it (民法典第二百零三条)', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (assignedOn, isComplex) => {
        const counted = lastDayOfMonths(assignedOn, isComplex ? 6 : 3);
        const dueOn = replyDueOn(assignedOn, isComplex);
        if (!stateCouncilCalendar.years.has(Number(dueOn.slice(0, 4)))) return;
        expect(isWorkingDay(dueOn, stateCouncilCalendar)).toBe(true);
        for (let at = counted; at < dueOn; at = addDays(at, 1))
          expect(isWorkingDay(at, stateCouncilCalendar)).toBe(false);
      }),
    );
  });

  it('is the day as counted where the holiday notice of the year has not been issued', () => {
    const none = { years: new Set<number>(), specialDays: new Map() };
    expect(replyDueOn('2026-10-01', false, none)).toBe('2027-01-01');
  });
});

const proposal: fc.Arbitrary<CountedProposal> = fc
  .record({
    form: fc.constantFrom('suggestion' as const, 'proposal' as const),
    assignedOn: day,
    limit: fc.integer({ min: 60, max: 190 }),
    took: fc.option(fc.integer({ min: 0, max: 300 })),
    result: fc.constantFrom('done' as const, 'planned' as const, 'limited' as const, 'reference' as const),
    satisfaction: fc.constantFrom('satisfied' as const, 'mostly' as const, 'dissatisfied' as const, null),
  })
  .map(({ form, assignedOn, limit, took, result, satisfaction }) => ({
    form,
    assignedOn,
    dueOn: addDays(assignedOn, limit),
    answeredOn: took === null ? null : addDays(assignedOn, took),
    result: took === null ? null : result,
    satisfaction: took === null ? null : satisfaction,
  }));

describe('timingOf', () => {
  it('has the last day in time, and the day after it late', () => {
    const dueOn = '2026-06-10';
    expect(timingOf({ dueOn, answeredOn: '2026-06-10' }, '2026-12-01')).toBe('in-time');
    expect(timingOf({ dueOn, answeredOn: '2026-06-11' }, '2026-12-01')).toBe('late');
    expect(timingOf({ dueOn, answeredOn: null }, '2026-06-10')).toBe('pending');
    expect(timingOf({ dueOn, answeredOn: null }, '2026-06-11')).toBe('overdue');
  });
});

describe('countProposals', () => {
  it('counts each proposal once in everything that it is divided by', () => {
    fc.assert(
      fc.property(fc.array(proposal, { maxLength: 60 }), day, (proposals, today) => {
        const counted = countProposals(proposals, today);
        const sum = (parts: object): number =>
          Object.values(parts).reduce((all: number, each: number) => all + each, 0);
        expect(sum(counted.forms)).toBe(proposals.length);
        expect(counted.inTime + counted.late + counted.pending + counted.overdue).toBe(proposals.length);
        expect(counted.inTime + counted.late).toBe(counted.answered);
        expect(sum(counted.results)).toBe(counted.answered);
        expect(sum(counted.satisfaction)).toBe(counted.answered);
      }),
    );
  });

  it('takes for the middle what half of the replies do not exceed', () => {
    fc.assert(
      fc.property(fc.array(proposal, { maxLength: 40 }), day, (proposals, today) => {
        const { medianDays, answered } = countProposals(proposals, today);
        const days = proposals.flatMap(({ assignedOn, answeredOn }) =>
          answeredOn === null ? [] : [daysBetween(assignedOn, answeredOn)],
        );
        if (medianDays === null) expect(answered).toBe(0);
        else expect(days.filter((each) => each <= medianDays).length * 2).toBeGreaterThanOrEqual(answered);
      }),
    );
  });
});

describe('shareOf', () => {
  it('says 100 only of all', () => {
    expect(shareOf(999, 1_000)).toBe(99.9);
    expect(shareOf(9_999, 10_000)).toBe(99.9);
    expect(shareOf(3, 3)).toBe(100);
    expect(shareOf(0, 0)).toBeNull();
  });
});
