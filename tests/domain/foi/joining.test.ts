import fc from 'fast-check';
import { addDays } from '../../../domain/calendar';
import {
  earliestDueOn,
  isAnsweredRepeat,
  JOINED_AT_MOST,
  joiningFault,
  leadOf,
  mayBeDoneTogether,
  progressOf,
  whyAlike,
  type JoinedCase,
} from '../../../domain/foi';
import { caseAt, type CaseEventKind } from '../../../domain/foi/case';
import { stateCouncilCalendar } from '../../../domain/calendar';
import { actRules } from '../../../domain/foi/case/lawful/rules';
import { drawFrom, lawfulHistory } from './case/histories';

const ORDER = ['undecided', 'decided', 'ended'] as const;
const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-03-02', days));

/** A group whose first case the others were joined to; it may have been parted since. */
const groups = fc
  .array(
    fc.record({
      progress: fc.constantFrom(...ORDER),
      receivedOn: day,
      replyDueOn: fc.option(day),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((cases) =>
    fc.boolean().map((isLeadHere): JoinedCase[] =>
      cases.map((each, index) => ({
        ...each,
        id: `id-${String(index)}`,
        number: `2026-${String(index + 1).padStart(4, '0')}`,
        isNamedLead: isLeadHere && index === 0,
      })),
    ),
  );
const rank = ({ progress }: JoinedCase): number => ORDER.indexOf(progress);
const shuffled = (group: readonly JoinedCase[], seed: number): JoinedCase[] => {
  const draw = drawFrom(seed);
  return [...group]
    .map((each) => [draw(1_000_000), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
};

describe('leadOf', () => {
  it('keeps the case that the others were joined to, for as long as no other has more ahead of it', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const named = group.find(({ isNamedLead }) => isNamedLead);
        const isStillAhead = named && group.every((each) => rank(named) <= rank(each));
        expect(leadOf(group) === named).toBe(Boolean(isStillAhead));
      }),
    );
  });

  it('goes on without it when it was withdrawn or decided alone: the oldest receipt of those with most ahead leads', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const lead = leadOf(group);
        expect(Math.min(...group.map(rank))).toBe(rank(lead));
        if (lead.isNamedLead) return;
        for (const each of group.filter((other) => rank(other) === rank(lead)))
          expect(`${lead.receivedOn} ${lead.number}` <= `${each.receivedOn} ${each.number}`).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which the cases are read', () => {
    fc.assert(
      fc.property(groups, fc.integer(), (group, seed) => {
        expect(leadOf(shuffled(group, seed)).id).toBe(leadOf(group).id);
      }),
    );
  });

  it('passes on by oldest receipt when the lead ends, and stays when all are decided together', () => {
    const of = (id: string, receivedOn: string, isNamedLead = false): JoinedCase => ({
      ...{ id, number: id, receivedOn, isNamedLead, replyDueOn: null },
      progress: 'undecided',
    });
    const [a, b, c] = [of('a', '2026-03-04', true), of('b', '2026-03-03'), of('c', '2026-03-02')];
    expect(leadOf([a, b, c]).id).toBe('a');
    expect(leadOf([{ ...a, progress: 'ended' }, b, c]).id).toBe('c');
    expect(leadOf([{ ...a, progress: 'decided' }, b, c]).id).toBe('c');
    expect(leadOf([a, b, c].map((each) => ({ ...each, progress: 'decided' as const }))).id).toBe('a');
    expect(() => leadOf([])).toThrow(RangeError);
  });
});

describe('earliestDueOn', () => {
  it('is a day on which none of those that have not ended is late, and the last day of one of them (条例第三十三条)', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const running = group.filter(({ progress, replyDueOn }) => progress !== 'ended' && replyDueOn !== null);
        const earliest = earliestDueOn(group);
        if (running.length === 0) expect(earliest).toBeNull();
        else expect(running.some(({ replyDueOn }) => replyDueOn === earliest)).toBe(true);
        for (const { replyDueOn } of running) expect((earliest ?? '') <= (replyDueOn ?? '')).toBe(true);
      }),
    );
  });
});

describe('joiningFault', () => {
  const alone = (id: string, progress: JoinedCase['progress'] = 'undecided') => ({ id, progress, group: [] });

  it('joins two that are open and undecided, and no others', () => {
    expect(joiningFault(alone('a'), alone('b'))).toBeNull();
    expect(joiningFault(alone('a'), alone('a'))).toBe('foi.joining.same-case');
    for (const progress of ['decided', 'ended'] as const) {
      expect(joiningFault(alone('a', progress), alone('b'))).toBe('foi.joining.not-open');
      expect(joiningFault(alone('a'), alone('b', progress))).toBe('foi.joining.not-open');
    }
  });

  it('makes no chains: a case is in one group, and is joined to its lead', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const [joined, lead] = [group.at(-1)!, leadOf(group)];
        expect(joiningFault({ ...joined, group }, alone('new'))).toBe('foi.joining.already-joined');
        const fault = joiningFault(alone('new'), { ...joined, group });
        if (joined.id !== lead.id) expect(fault).toBe('foi.joining.to-the-lead');
        else expect(fault).toBe(lead.progress === 'undecided' ? null : 'foi.joining.not-open');
      }),
    );
  });

  it('ends at a group that can still be looked over', () => {
    const one = leadOf(fc.sample(groups, 1)[0]!);
    const many = Array.from({ length: JOINED_AT_MOST }, (_, index) => ({
      ...one,
      id: `m${String(index)}`,
      number: `2026-${String(1000 + index)}`,
      progress: 'undecided' as const,
      isNamedLead: index === 0,
    }));
    expect(joiningFault(alone('new'), { ...many[0]!, group: many })).toBe('foi.joining.group-full');
    expect(joiningFault(alone('new'), { ...many[0]!, group: many.slice(1) })).toBe('foi.joining.to-the-lead');
  });
});

describe('progressOf', () => {
  it('never goes back as a case goes on (条例第四十五条)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const events = lawfulHistory(drawFrom(seed), 14);
        const steps = events.map((event, index) => {
          const { facts } = caseAt(events.slice(0, index + 1), stateCouncilCalendar, event.on);
          return ORDER.indexOf(progressOf(facts));
        });
        expect(steps).toEqual([...steps].sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('mayBeDoneTogether', () => {
  it('keeps what one applicant did, paid, said or was told of himself to his own case', () => {
    const kinds = Object.keys(actRules) as CaseEventKind[];
    expect(kinds.filter((kind) => !mayBeDoneTogether({ kind })).sort()).toEqual(
      [
        ...['submitted', 'receipt-confirmed', 'channel-fact-added', 'amendment-received', 'reasons-asked'],
        ...['reasons-given', 'deferral', 'fee-notice', 'fee-paid', 'mail-signed', 'withdrawn', 'correction-asked'],
        ...['correction-answered', 'reconsideration-filed', 'reconsideration-concluded', 'litigation-filed'],
        'litigation-concluded',
      ].sort(),
    );
    for (const reply of ['repeat', 'unreasonable', 'reconfirm', 'amendment-lapsed', 'fee-lapsed'] as const)
      expect(mayBeDoneTogether({ kind: 'decided', reply })).toBe(false);
    expect(mayBeDoneTogether({ kind: 'decided', reply: 'granted' })).toBe(true);
  });
});

describe('whyAlike', () => {
  it('tells the same words, the same applicant, and both', () => {
    expect([whyAlike(true, false), whyAlike(false, true), whyAlike(true, true), whyAlike(false, false)]).toEqual([
      'words',
      'applicant',
      'both',
      null,
    ]);
  });
});

describe('isAnsweredRepeat', () => {
  it('is one who asks the same again and has his reply (条例第三十六条第六项)', () => {
    const service = { on: '2026-03-20', method: 'electronic', signedOn: '2026-03-20' } as const;
    expect(isAnsweredRepeat('both', { service })).toBe(true);
    expect(isAnsweredRepeat('both', { service: null })).toBe(false);
    expect(isAnsweredRepeat('words', { service })).toBe(false);
    expect(isAnsweredRepeat('applicant', { service })).toBe(false);
  });
});
