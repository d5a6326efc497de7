import fc from 'fast-check';
import { addDays, stateCouncilCalendar as calendar } from '../../../domain/calendar';
import { caseAt, replyRules, type CaseEvent, type ReplyKind } from '../../../domain/foi/case';
import { isToBeLookedAtAgain, refusedBeforeDay } from '../../../domain/foi/refusal-review';

const replies = Object.keys(replyRules) as ReplyKind[];
const REFUSED = [
  'partly-granted',
  'refused-secret',
  'refused-law',
  'refused-safety',
  'refused-third-party',
  'refused-internal',
  'refused-deliberative',
  'refused-case-file',
];
const decided = (on: string, reply: ReplyKind) => {
  const events: CaseEvent[] = [
    { kind: 'submitted', on, channel: 'in-person' },
    { kind: 'decided', on, reply },
  ];
  return caseAt(events, calendar, on).facts;
};

describe('isToBeLookedAtAgain', () => {
  it('is every refusal, in whole or in part, of an earlier year, and nothing else (条例第十八条)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_500 }),
        fc.constantFrom(...replies),
        fc.integer({ min: 2019, max: 2030 }),
        (days, reply, year) => {
          const on = addDays('2020-01-01', days);
          expect(isToBeLookedAtAgain(decided(on, reply), year)).toBe(
            REFUSED.includes(reply) && Number(on.slice(0, 4)) < year,
          );
        },
      ),
    );
  });

  it('is none that is open', () => {
    const open = caseAt([{ kind: 'submitted', on: '2025-03-03', channel: 'online' }], calendar, '2025-03-03').facts;
    expect(isToBeLookedAtAgain(open, 2026)).toBe(false);
  });
});

describe('refusedBeforeDay', () => {
  it('divides the last day of a year from the first of the next', () => {
    expect(isToBeLookedAtAgain(decided('2025-12-31', 'refused-secret'), 2026)).toBe(true);
    expect(isToBeLookedAtAgain(decided(refusedBeforeDay(2026), 'refused-secret'), 2026)).toBe(false);
  });
});
