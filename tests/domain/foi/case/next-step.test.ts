import { stateCouncilCalendar as calendar } from '../../../../domain/calendar';
import { caseAt, nextStep, type CaseEvent } from '../../../../domain/foi/case';

const begun: readonly CaseEvent[] = [
  { kind: 'submitted', on: '2026-03-02', channel: 'online' },
  { kind: 'receipt-confirmed', on: '2026-03-02', channel: 'online' },
];
const stepAfter = (...events: CaseEvent[]) => {
  const history = [...begun, ...events];
  return nextStep(caseAt(history, calendar, history.at(-1)?.on ?? '2026-03-02'), calendar);
};
const assigned: CaseEvent = { kind: 'assigned', on: '2026-03-03', department: 'yibao' };
const reviewed: CaseEvent = { kind: 'legal-review', on: '2026-03-10', opinion: 'agrees' };
const decided: CaseEvent = { kind: 'decided', on: '2026-03-11', reply: 'granted' };
const served: CaseEvent = { kind: 'served', on: '2026-03-12', method: 'electronic' };

describe('nextStep', () => {
  it('is to give a new case to a department, while an amendment can still be asked for (条例第三十条、第四十五条)', () => {
    expect(stepAfter()).toMatchObject({ kind: 'assigned', until: '2026-03-11' });
  });

  it('goes from review to decision, service and archive, with the last day to reply (条例第三十三条、第四十五条)', () => {
    expect(stepAfter(assigned)).toMatchObject({ kind: 'legal-review', until: '2026-03-30' });
    expect(stepAfter(assigned, reviewed)).toMatchObject({ kind: 'decided', until: '2026-03-30' });
    expect(stepAfter(assigned, reviewed, decided)).toMatchObject({ kind: 'served', until: '2026-03-30' });
    expect(stepAfter(assigned, reviewed, decided, served)).toMatchObject({ kind: 'archived' });
  });

  it('is to tell a third party that is overruled, before service; where telling it is only offered it presses nobody (条例第三十二条)', () => {
    const after = (opinion: 'objects-with-reason' | 'objects-without-reason', ...more: CaseEvent[]) =>
      stepAfter(
        assigned,
        { kind: 'third-party-asked', on: '2026-03-04', consultation: 'c1' },
        { kind: 'third-party-answered', on: '2026-03-09', consultation: 'c1', opinion },
        reviewed,
        { ...decided, publicInterest: opinion === 'objects-with-reason' },
        ...more,
      );
    // The three working days of the consultation are not counted.
    expect(after('objects-with-reason')).toMatchObject({ kind: 'third-party-notified', until: '2026-04-02' });
    const told: CaseEvent = { kind: 'third-party-notified', on: '2026-03-11', consultation: 'c1' };
    expect(after('objects-with-reason', told)).toMatchObject({ kind: 'served' });
    expect(after('objects-without-reason')).toMatchObject({ kind: 'served' });
    expect(after('objects-without-reason', served)).toMatchObject({ kind: 'archived' });
  });

  it('is first to confirm the receipt of a fax (条例第三十一条第三项)', () => {
    const faxed: CaseEvent[] = [{ kind: 'submitted', on: '2026-03-02', channel: 'fax' }];
    expect(nextStep(caseAt(faxed, calendar, '2026-03-02'), calendar)).toMatchObject({ kind: 'receipt-confirmed' });
  });

  it('is nobody’s while the applicant is waited for, and the lapse when he let the day pass (条例第三十条)', () => {
    const asked: CaseEvent = { kind: 'amendment-asked', on: '2026-03-05', dueOn: '2026-03-16' };
    expect(stepAfter(assigned, asked)).toBeNull();
    const view = caseAt([...begun, assigned, asked], calendar, '2026-03-17');
    expect(nextStep(view, calendar)).toMatchObject({ kind: 'decided' });
  });
});
