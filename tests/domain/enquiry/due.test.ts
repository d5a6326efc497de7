import fc from 'fast-check';
import { addDays, addWorkingDays, stateCouncilCalendar as calendar } from '../../../domain/calendar';
import { answerDueOn, duePhase } from '../../../domain/enquiry';

const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-01', n));

describe('answerDueOn', () => {
  it('is what the inspection allows at most where the city promises nothing (国办秘函〔2019〕19号)', () => {
    expect(answerDueOn('2026-11-22', null, calendar)).toEqual({ on: '2027-02-22', ground: 'inspection' });
    expect(answerDueOn('2025-11-30', null, calendar)).toEqual({ on: '2026-02-28', ground: 'inspection' });
  });

  it('is what the city promises, in working days, where that comes before', () => {
    expect(answerDueOn('2026-09-30', 5, calendar)).toEqual({
      on: addWorkingDays('2026-09-30', 5, calendar),
      ground: 'city',
    });
    expect(answerDueOn('2025-06-03', 200, calendar).ground).toBe('inspection');
  });

  it('still names a day where the holidays of next year are not known', () => {
    expect(answerDueOn('2026-12-30', 5, calendar)).toEqual({ on: '2027-03-30', ground: 'inspection' });
  });

  it('never lies behind what the inspection allows', () => {
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 1, max: 60 })), (receivedOn, promised) => {
        const { on } = answerDueOn(receivedOn, promised, calendar);
        expect(on <= answerDueOn(receivedOn, null, calendar).on).toBe(true);
        expect(on > receivedOn).toBe(true);
      }),
    );
  });
});

describe('duePhase', () => {
  it.each([
    ['2026-11-22', 'in-time'],
    ['2027-01-21', 'in-time'],
    ['2027-01-22', 'soon'],
    ['2027-02-22', 'soon'],
    ['2027-02-23', 'late'],
  ])('on %s is %s: the inspection warns from two months on', (today, phase) => {
    expect(duePhase({ on: '2027-02-22', ground: 'inspection' }, '2026-11-22', today)).toBe(phase);
  });

  it.each([
    ['2026-11-24', 'in-time'],
    ['2026-11-25', 'soon'],
    ['2026-11-27', 'soon'],
    ['2026-11-28', 'late'],
  ])('on %s is %s: a promise of the city presses two days before', (today, phase) => {
    expect(duePhase({ on: '2026-11-27', ground: 'city' }, '2026-11-20', today)).toBe(phase);
  });
});
