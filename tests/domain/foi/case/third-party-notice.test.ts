import fc from 'fast-check';
import { addDays, stateCouncilCalendar as calendar } from '../../../../domain/calendar';
import {
  applyEvent,
  caseAt,
  lawfulActions,
  noticeOf,
  owesNotice,
  thirdPartyRemediesOf,
  type CaseEvent,
  type Opinion,
  type ReplyKind,
} from '../../../../domain/foi/case';
import { drawFrom, lawfulHistory } from './histories';

const asked = (opinions: readonly (Opinion | null)[]): CaseEvent[] =>
  opinions.flatMap((opinion, index): CaseEvent[] => {
    const consultation = `c${String(index + 1)}`;
    return [
      { kind: 'third-party-asked', on: '2026-03-03', consultation },
      ...(opinion ? [{ kind: 'third-party-answered', on: '2026-03-05', consultation, opinion } as const] : []),
    ];
  });

/** Decided on 2 April, when the time of a third party that said nothing has passed. */
const decided = (opinions: readonly (Opinion | null)[], reply: ReplyKind, publicInterest?: boolean): CaseEvent[] => [
  { kind: 'submitted', on: '2026-03-02', channel: 'online' },
  { kind: 'receipt-confirmed', on: '2026-03-02', channel: 'online' },
  ...asked(opinions).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  { kind: 'legal-review', on: '2026-04-01', opinion: 'agrees' },
  { kind: 'decided', on: '2026-04-02', reply, ...(publicInterest === undefined ? {} : { publicInterest }) },
];
const tell = (consultation: string, on = '2026-04-02'): CaseEvent => ({
  kind: 'third-party-notified',
  on,
  consultation,
});
const serve: CaseEvent = { kind: 'served', on: '2026-04-02', method: 'electronic' };
const refusalOf = (events: readonly CaseEvent[], next: CaseEvent) => {
  const longer = applyEvent(events, next, calendar);
  return longer.ok ? null : longer.refusal;
};
const standings = (events: readonly CaseEvent[]) =>
  caseAt(events, calendar, events.at(-1)!.on).consultations.map(({ notice }) => notice);

describe('noticeOf', () => {
  it('is owed to each third party that objected with reason and is overruled for the public interest, and to no other (条例第三十二条)', () => {
    const opinions = ['objects-with-reason', 'objects-without-reason', 'agrees', null, 'objects-with-reason'] as const;
    expect(standings(decided(opinions, 'granted', true))).toEqual(['owed', 'offered', null, null, 'owed']);
    expect(standings(decided(opinions, 'partly-granted', true))).toEqual(['owed', 'offered', null, null, 'owed']);
    // What was objected to with reason is left out of a part that is released without weighing it.
    expect(standings(decided(opinions, 'partly-granted'))).toEqual([null, 'offered', null, null, null]);
    expect(standings(decided(opinions, 'refused-third-party'))).toEqual([null, null, null, null, null]);
  });

  it('leaves nobody to be told before there is a decision (条例第三十二条)', () => {
    const consultation = caseAt(decided(['objects-with-reason'], 'granted', true), calendar, '2026-04-01')
      .consultations[0]!;
    expect(noticeOf(consultation, { decision: null })).toBeNull();
  });
});

describe('owesNotice', () => {
  it('bars service until each of them was told, and no longer (条例第三十二条)', () => {
    const events = decided(['objects-with-reason', 'objects-with-reason'], 'granted', true);
    const refusal = { code: 'foi.case.third-party-not-notified', article: '条例第三十二条' };
    expect(refusalOf(events, serve)).toEqual(refusal);
    expect(refusalOf([...events, tell('c2')], serve)).toEqual(refusal);
    // Issued is enough: it need not have arrived.
    expect(refusalOf([...events, tell('c2'), tell('c1')], serve)).toBeNull();
  });

  it('does not bar service for a notice that is only offered (条例第三十二条)', () => {
    const events = decided(['objects-without-reason'], 'granted');
    expect(refusalOf(events, serve)).toBeNull();
    expect(refusalOf([...events, serve], tell('c1'))).toBeNull();
  });

  it('holds in every lawful history: nothing is served while it is owed (条例第三十二条)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const events = lawfulHistory(drawFrom(seed), 16);
        const at = events.findIndex(({ kind }) => kind === 'served');
        if (at === -1) return;
        const before = caseAt(events.slice(0, at), calendar, events[at]!.on);
        expect(owesNotice(before.facts)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('is said by the acts that are lawful: the notice instead of the service, until the day to reply', () => {
    const view = caseAt(decided(['objects-with-reason'], 'granted', true), calendar, '2026-04-02');
    const kinds = lawfulActions(view, calendar);
    expect(kinds.some(({ kind }) => kind === 'served')).toBe(false);
    expect(kinds.find(({ kind }) => kind === 'third-party-notified')).toMatchObject({ until: view.replyDueOn });
  });
});

describe('third-party-notified', () => {
  it('is once for a third party, and only for one that is overruled (条例第三十二条)', () => {
    const events = decided(['objects-with-reason', 'agrees', 'objects-with-reason'], 'granted', true);
    expect(refusalOf(events, tell('c2'))?.code).toBe('foi.case.nothing-to-tell');
    expect(refusalOf(events, tell('c9'))?.code).toBe('foi.case.consultation-unknown');
    expect(refusalOf([...events, tell('c1')], tell('c1'))?.code).toBe('foi.case.notice-once');
    expect(refusalOf(decided(['agrees'], 'granted'), tell('c1'))?.code).toBe('foi.case.nothing-to-tell');
  });
});

describe('thirdPartyRemediesOf', () => {
  it('counts 60 days and 6 months from the day the notice arrived, which is not counted (行政复议法第二十条；行政诉讼法第四十六条)', () => {
    const arrived: CaseEvent = {
      kind: 'third-party-notice-received',
      on: '2026-04-03',
      consultation: 'c1',
      receivedOn: '2026-04-03',
    };
    const told = [...decided(['objects-with-reason'], 'granted', true), tell('c1')];
    expect(caseAt(told, calendar, '2026-04-03').consultations[0]!.remedies).toBeNull();
    expect(caseAt([...told, arrived], calendar, '2026-04-03').consultations[0]!.remedies).toEqual({
      ...thirdPartyRemediesOf('2026-04-03', calendar),
      reconsiderationUntil: '2026-06-02',
      // 3 October is a holiday: the last day moves to the first working day after it.
      litigationUntil: '2026-10-08',
    });
    expect(refusalOf([...told, arrived], arrived)?.code).toBe('foi.case.notice-not-sent');
    const early = { ...arrived, receivedOn: addDays('2026-04-02', -1) };
    expect(refusalOf(told, early)?.code).toBe('foi.case.letter-day');
  });
});
