import fc from 'fast-check';
import { addDays, stateCouncilCalendar as calendar } from '../../../../domain/calendar';
import {
  applyEvent,
  caseAt,
  checkHistory,
  explainClock,
  lawfulActions,
  replyRules,
  usualPractice,
  type CaseEvent,
  type CaseEventKind,
  type CaseView,
} from '../../../../domain/foi/case';
import { drawFrom, someEvent, type Draw } from './histories';

const HISTORIES = 10_000;
const STEPS = 10;
/** Bringing a case to its end takes as long as the walk itself: one in so many is. */
const FINISHED_ONE_IN = 8;
const UNLIKELY: readonly CaseEventKind[] = ['withdrawn', 'archived'];

/** Acts that may give an earlier last day to reply, or none: a reason, and nothing else is one. */
const MOVES_EARLIER: ReadonlySet<CaseEventKind> = new Set([
  'channel-fact-added',
  'third-party-answered',
  'other-organ-answered',
  'amendment-asked',
  'fee-notice',
  'consultation-letter-received',
]);

const tally = {
  histories: 0,
  events: 0,
  refused: 0,
  archived: 0,
  /** Replies whose review was bound to a text. */
  bound: 0,
  changed: 0,
  seen: new Set<CaseEventKind>(),
  states: new Set<string>(),
};

/** A check in the hot path; an assertion of the framework would take most of the time. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function checkMove(before: CaseView, after: CaseView, event: CaseEvent): void {
  const reason = MOVES_EARLIER.has(event.kind);
  if (before.receivedOn !== null && after.receivedOn !== before.receivedOn) {
    expect(event.kind).toBe('channel-fact-added');
    expect(after.receivedOn! < before.receivedOn).toBe(true);
  }
  if (!reason && before.replyDueOn !== null && before.calendarMissingYear === null) {
    if (after.replyDueOn === null) expect(after.calendarMissingYear).not.toBeNull();
    else must(after.replyDueOn >= before.replyDueOn, `${event.kind} moved the last day earlier`);
  }
}

/** Days of the explained clock follow each other and add up. */
function checkClock(events: readonly CaseEvent[], view: CaseView): void {
  const days = explainClock(events, calendar, view.on);
  if (view.receivedOn === null) {
    must(days.length === 0, 'days before receipt');
    return;
  }
  let expected = addDays(view.receivedOn, 1);
  const sums = { counted: 0, skipped: 0, paused: 0, void: 0, overdue: 0 };
  for (const { date, kind, number } of days) {
    if (date !== expected) throw new Error(`a gap before ${date}`);
    expected = addDays(date, 1);
    sums[kind] += 1;
    if (number !== (kind === 'counted' ? sums.counted : null)) throw new Error(`${date} is numbered ${number}`);
  }
  if (view.replyDueOn === null || view.limit === null) return;
  const { base, extension, deferral } = view.limit;
  must(sums.counted === base + extension + deferral, 'the counted days do not add up');
  must(sums.paused === view.pausedWorkingDays, 'the pauses do not add up');
  if (view.timeliness && !view.timeliness.onTime) expect(sums.overdue).toBe(view.timeliness.overdueWorkingDays);
  if (view.phase === 'overdue') expect(sums.overdue).toBe(-view.remainingWorkingDays!);
  else if (view.remainingWorkingDays !== null) {
    expect(days.filter(({ kind, date }) => kind === 'counted' && date > view.on)).toHaveLength(
      view.remainingWorkingDays,
    );
  }
}

function checkRules(events: readonly CaseEvent[], view: CaseView): void {
  must(events.filter(({ kind }) => kind === 'amendment-asked').length <= 1, 'a second amendment request');
  must(events.filter(({ kind }) => kind === 'extension-granted').length <= 1, 'a second extension');
  const decision = events.findIndex(({ kind }) => kind === 'decided');
  const decided = events[decision];
  if (decided?.kind === 'decided' && replyRules[decided.reply].remedy !== 'closing') {
    const agreed = events.slice(0, decision).some((each) => each.kind === 'legal-review' && each.opinion === 'agrees');
    must(agreed, 'a reply without a review');
    const review = events
      .slice(0, decision)
      .filter((each) => each.kind === 'legal-review')
      .at(-1);
    const bound = review?.kind === 'legal-review' ? review.text : undefined;
    must(bound === undefined || bound === decided.text, 'a reply that says something else than what was reviewed');
    if (bound !== undefined) tally.bound += 1;
  }
  must(view.state === 'archived' || lawfulActions(view, calendar).length > 0, `no exit from ${view.state}`);
  const held = view.holdings.reduce((sum, { days }) => sum + days, 0);
  const [from, until] = [view.holdings[0]?.from, view.holdings.at(-1)?.until];
  if (from && until) must(addDays(from, held) === until, 'the times that departments held it do not add up');
}

/** What a careful office does to bring any case to its end. */
function finish(events: readonly CaseEvent[], from: string): readonly CaseEvent[] {
  const steps: Partial<Record<CaseEventKind, object>> = {
    'receipt-confirmed': { channel: (events[0] as { channel: string }).channel },
    'amendment-received': {},
    'fee-paid': {},
    'third-party-answered': { opinion: 'agrees' },
    'other-organ-answered': { opinion: 'agrees' },
    archived: {},
    served: { method: 'direct' },
    decided: { reply: 'partly-granted' },
    'legal-review': { opinion: 'agrees' },
  };
  let [done, on] = [events, from];
  for (let step = 0; step < 40; step += 1) {
    const view = caseAt(done, calendar, on);
    if (view.state === 'archived') return done;
    const offered = new Set(lawfulActions(view, calendar).map(({ kind }) => kind));
    const kind = (Object.keys(steps) as CaseEventKind[]).find((each) => offered.has(each));
    const open = view.consultations.find(
      ({ answeredOn, consultee }) => answeredOn === null && kind?.startsWith(consultee),
    );
    const { reviewedText } = view.facts;
    const text = kind === 'decided' && reviewedText !== null ? { text: reviewedText } : {};
    const event = {
      kind,
      on,
      ...(kind && steps[kind]),
      ...text,
      ...(open ? { consultation: open.id } : {}),
    } as CaseEvent;
    const result = kind ? applyEvent(done, event, calendar) : null;
    if (!result?.ok) throw new Error(`no way on from ${view.state}: ${JSON.stringify({ event, result, done })}`);
    done = result.value;
    on = addDays(on, 1);
  }
  throw new Error('the case does not end');
}

function walk(draw: Draw): void {
  let on = addDays('2024-01-02', draw(1000));
  let events: readonly CaseEvent[] = [someEvent('submitted', on, null, draw)];
  let view = caseAt(events, calendar, on);
  for (let step = 0; step < STEPS; step += 1) {
    on = addDays(on, draw(3) === 0 ? draw(12) : draw(3));
    const today = caseAt(events, calendar, on);
    // A day that passes moves no date.
    must(
      today.receivedOn === view.receivedOn && today.replyDueOn === view.replyDueOn,
      'a day that passes moved a date',
    );
    const offered = lawfulActions(today, calendar).map(({ kind }) => kind);
    const likely = offered.filter((kind) => !UNLIKELY.includes(kind) || draw(6) === 0);
    const wild: CaseEventKind = draw(10) === 0 ? 'amendment-asked' : 'decided';
    const kind = draw(8) === 0 || likely.length === 0 ? wild : likely[draw(likely.length)]!;
    const event = someEvent(kind, on, today, draw);
    const result = applyEvent(events, event, calendar);
    view = today;
    if (!result.ok) {
      tally.refused += 1;
      if (result.refusal.code === 'foi.case.changed-after-review') tally.changed += 1;
      must(/条|号/.test(result.refusal.article ?? ''), `no article: ${result.refusal.code}`);
      continue;
    }
    must(offered.includes(kind), `${kind} was not offered`);
    events = result.value;
    view = caseAt(events, calendar, on);
    checkMove(today, view, event);
    tally.seen.add(kind);
    tally.states.add(view.state);
    tally.events += 1;
  }
  checkClock(events, view);
  checkRules(events, view);
  must(checkHistory(events, calendar).ok, 'the history as a whole is refused');
  if (on < '2026-09-01' && tally.histories % FINISHED_ONE_IN === 0)
    tally.archived += finish(events, addDays(on, 1)).length > 0 ? 1 : 0;
  tally.histories += 1;
}

describe('a case', () => {
  it(`keeps to its rules over ${HISTORIES} random histories (条例第三十条至第四十五条)`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0x7ffffffe }), (seed) => walk(drawFrom(seed))),
      { numRuns: HISTORIES, endOnFailure: true },
    );
    expect(tally.archived).toBeGreaterThan(HISTORIES / FINISHED_ONE_IN / 2);
    expect(tally.histories).toBeGreaterThanOrEqual(HISTORIES);
    expect(tally.events).toBeGreaterThan(HISTORIES * 5);
    expect(tally.refused).toBeGreaterThan(HISTORIES);
    expect(tally.bound).toBeGreaterThan(HISTORIES / 100);
    expect(tally.changed).toBeGreaterThan(HISTORIES / 100);
    // A walk that never got somewhere would prove nothing about it.
    expect([...tally.states].sort()).toEqual(
      ['abandoned', 'archived', 'awaiting-amendment', 'awaiting-payment', 'awaiting-reasons', 'decided'].concat([
        'in-consultation',
        'in-hand',
        'reviewed',
        'served',
        'submitted',
        'withdrawn',
      ]),
    );
    // One kind more is so rare that a walk seldom comes to it.
    expect(tally.seen.size).toBeGreaterThanOrEqual(29);
  }, 180_000);

  it('shows for every prefix what was shown then, whatever came later (条例第四十五条)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0x7ffffffe }), (seed) => {
        const draw = drawFrom(seed);
        let on = addDays('2025-01-02', draw(300));
        let events: readonly CaseEvent[] = [someEvent('submitted', on, null, draw)];
        const shown = [{ on, view: caseAt(events, calendar, on), clock: explainClock(events, calendar, on) }];
        for (let step = 0; step < STEPS; step += 1) {
          on = addDays(on, 1 + draw(5));
          const today = caseAt(events, calendar, on);
          const offered = lawfulActions(today, calendar);
          if (offered.length === 0) break;
          const result = applyEvent(events, someEvent(offered[draw(offered.length)]!.kind, on, today, draw), calendar);
          if (result.ok) events = result.value;
          shown.push({ on, view: caseAt(events, calendar, on), clock: explainClock(events, calendar, on) });
        }
        for (const { on: day, view, clock } of shown) {
          expect(caseAt(events, calendar, day, usualPractice)).toEqual(view);
          expect(explainClock(events, calendar, day)).toEqual(clock);
        }
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
