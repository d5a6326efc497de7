import fc from 'fast-check';
import { addDays, stateCouncilCalendar as calendar } from '../../../../domain/calendar';
import {
  applicantActs,
  applyEvent,
  APPLICANT_ACTS,
  caseAt,
  lawfulActions,
  NEEDS_WORDS,
  type CaseEvent,
} from '../../../../domain/foi/case';
import { drawFrom, lawfulHistory } from './histories';

const on = '2026-03-02';
const online: CaseEvent[] = [
  { kind: 'submitted', on, channel: 'online' },
  { kind: 'receipt-confirmed', on, channel: 'online' },
];
const kindsAfter = (events: readonly CaseEvent[], day = on) =>
  applicantActs(caseAt(events, calendar, day), calendar).map(({ kind }) => kind);

describe('applicantActs', () => {
  it('offers what is lawful and the applicant’s, in any history; each offer is taken (条例第三十条、第三十五条、第四十一条)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const events = lawfulHistory(drawFrom(seed));
        const day = events.at(-1)!.on;
        const view = caseAt(events, calendar, day);
        const offered = applicantActs(view, calendar);
        const all = lawfulActions(view, calendar);
        expect(offered).toEqual(all.filter(({ kind }) => (APPLICANT_ACTS as readonly string[]).includes(kind)));
        for (const { kind } of offered) expect(applyEvent(events, { kind, on: day }, calendar).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('offers an answer only where something was asked', () => {
    expect(kindsAfter(online)).toEqual(['withdrawn']);
    expect(kindsAfter([...online, { kind: 'amendment-asked', on, dueOn: '2026-03-20' }])).toEqual([
      'amendment-received',
      'withdrawn',
    ]);
    expect(kindsAfter([...online, { kind: 'reasons-asked', on, dueOn: '2026-03-20' }])).toEqual([
      'reasons-given',
      'withdrawn',
    ]);
  });

  it('offers nothing once the applicant has withdrawn, and a correction once there is a reply (条例第四十一条)', () => {
    expect(kindsAfter([...online, { kind: 'withdrawn', on }], addDays(on, 1))).toEqual([]);
    const served: CaseEvent[] = [
      ...online,
      { kind: 'legal-review', on, opinion: 'agrees' },
      { kind: 'decided', on, reply: 'granted' },
      { kind: 'served', on, method: 'electronic' },
    ];
    expect(kindsAfter(served)).toEqual(['correction-asked']);
  });

  it('asks for words with everything but a withdrawal', () => {
    expect(APPLICANT_ACTS.filter((kind) => !NEEDS_WORDS.has(kind))).toEqual(['withdrawn']);
  });
});
