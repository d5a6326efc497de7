import fc from 'fast-check';
import { addDays, stateCouncilCalendar } from '../../../domain/calendar';
import { applyEvent, caseAt, lawfulActions, type CaseEvent } from '../../../domain/foi/case';
import { ledgerOf } from '../../../domain/annual-report';
import { drawFrom, someEvent } from '../foi/case/histories';

const head = { id: 'x', number: '2025-0001', column: 'naturalPerson', department: 'yibao' } as const;
const reading = { calendar: stateCouncilCalendar, clockYear: 2025 };

/** A lawful history that follows from a seed. */
function lawfulHistory(seed: number): readonly CaseEvent[] {
  const draw = drawFrom(seed);
  let on = '2025-01-06';
  let events: readonly CaseEvent[] = [{ kind: 'submitted', on, channel: draw(2) ? 'in-person' : 'online' }];
  for (let step = 0; step < 14; step += 1) {
    on = addDays(on, draw(6));
    const view = caseAt(events, stateCouncilCalendar, on);
    const offered = lawfulActions(view, stateCouncilCalendar).map(({ kind }) => kind);
    const kind = offered[draw(Math.max(offered.length, 1))];
    if (kind === undefined) break;
    const next = applyEvent(events, someEvent(kind, on, view, draw), stateCouncilCalendar);
    if (next.ok) events = next.value;
  }
  return events;
}

const granted: readonly CaseEvent[] = [
  { kind: 'submitted', on: '2025-03-03', channel: 'in-person' },
  { kind: 'assigned', on: '2025-03-03', department: 'yibao' },
  { kind: 'handed-over', on: '2025-03-05', to: 'minzheng' },
  { kind: 'legal-review', on: '2025-03-20', opinion: 'agrees' },
  { kind: 'decided', on: '2025-03-21', reply: 'granted' },
  { kind: 'served', on: '2025-04-01', method: 'direct' },
];

describe('ledgerOf', () => {
  it('reads days, row and department from the events, and whether the reply was in time (条例第三十三条)', () => {
    expect(ledgerOf(head, granted, reading)).toMatchObject({
      department: 'minzheng',
      receivedOn: '2025-03-03',
      concludedOn: '2025-04-01',
      row: '3.1',
      answer: { servedOn: '2025-04-01', onTime: false, workingDays: 21 },
    });
  });

  it('counts days only for replies served in the year asked about', () => {
    expect(ledgerOf(head, granted, { ...reading, clockYear: 2026 }).answer).toBeNull();
  });

  it('keeps each reconsideration and lawsuit with its days (行政复议法第二十条)', () => {
    const events: CaseEvent[] = [
      ...granted,
      { kind: 'reconsideration-filed', on: '2025-05-01' },
      { kind: 'reconsideration-concluded', on: '2025-07-01', outcome: 'upheld' },
      { kind: 'litigation-filed', on: '2025-07-10', route: 'after-reconsideration' },
    ];
    expect(ledgerOf(head, events, reading).remedies).toEqual([
      { kind: 'review', filedOn: '2025-05-01', concludedOn: '2025-07-01', outcome: 'upheld' },
      { kind: 'after-reconsideration', filedOn: '2025-07-10', concludedOn: null, outcome: null },
    ]);
  });

  it('says of any lawful history what the case itself says (国办公开办函〔2021〕30号)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const events = lawfulHistory(seed);
        const view = caseAt(events, stateCouncilCalendar, events.at(-1)!.on);
        const read = ledgerOf(head, events, reading);
        expect(read.row).toBe(view.report.row);
        expect(read.receivedOn).toBe(view.receivedOn);
        expect(read.concludedOn === null ? null : Number(read.concludedOn.slice(0, 4))).toBe(view.report.concludedIn);
        expect(read.answer?.onTime ?? null).toBe(view.timeliness?.onTime ?? null);
      }),
      { numRuns: 300 },
    );
  });
});
