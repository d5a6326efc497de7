import { addDays, civilDateOf, isWorkingDay, stateCouncilCalendar, type CivilDate } from '../domain/calendar';
import { applyEvent, type CaseEvent, type CaseEventOf } from '../domain/foi/case';

/** Numbers that look like chance and are the same in every run. */
export const chance = (seed: number): (() => number) => {
  let state = seed * 2_654_435_761 + 12_345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

export const DEPARTMENTS = ['yibao', 'renshe', 'minzheng'];
const REPLIES: readonly [number, CaseEventOf<'decided'>['reply']][] = [
  [0.3, 'granted'],
  [0.45, 'not-held'],
  [0.57, 'partly-granted'],
  [0.67, 'already-public'],
  [0.75, 'other-organ'],
  [0.82, 'refused-internal'],
  [0.88, 'refused-deliberative'],
  [0.94, 'needs-processing'],
  [1.01, 'not-foi'],
];

const nextWorkingDay = (day: CivilDate, after: number): CivilDate => {
  let next = day;
  for (let left = after; left > 0;) {
    next = addDays(next, 1);
    if (isWorkingDay(next, stateCouncilCalendar)) left -= 1;
  }
  return next;
};

/** Steps between receipt and reply, each so many working days after the one before; about every fifth case is amended. */
function* steps(random: () => number, department: string): Generator<[number, (on: CivilDate) => CaseEvent]> {
  const asked = (on: CivilDate): CivilDate => addDays(on, 20);
  yield [0, (on) => ({ kind: 'assigned', on, department })];
  if (random() < 0.2) {
    yield [2, (on) => ({ kind: 'amendment-asked', on, dueOn: asked(on) })];
    yield [3, (on) => ({ kind: 'amendment-received', on })];
  }
  for (let moved = 0; moved < 2; moved += 1) {
    const to = DEPARTMENTS[(DEPARTMENTS.indexOf(department) + 1 + moved) % DEPARTMENTS.length] ?? '';
    yield [1, (on) => ({ kind: 'handed-over', on, to })];
  }
  for (const consultation of random() < 0.5 ? ['c1'] : ['c1', 'c2']) {
    yield [1, (on) => ({ kind: 'third-party-asked', on, consultation })];
    yield [3, (on) => ({ kind: 'third-party-answered', on, consultation, opinion: 'agrees' })];
  }
  if (random() < 0.15)
    yield [1, (on) => ({ kind: 'extension-granted', on, workingDays: 10, approvedByOfficeHead: true })];
  yield [1, (on) => ({ kind: 'legal-review', on, opinion: 'agrees' })];
  const chosen = random();
  const reply = REPLIES.find(([until]) => chosen < until)?.[1] ?? 'granted';
  yield [1, (on) => ({ kind: 'decided', on, reply })];
  yield [0, (on) => ({ kind: 'served', on, method: 'electronic' })];
  yield [2, (on) => ({ kind: 'archived', on })];
}

/**
 * A lawful case that came in on a day, as far as it had come by another.
 *
 * @param stop - how many events it may have: what is still open has stopped early
 */
export function caseFrom(seed: number, cameOn: CivilDate, today: CivilDate, stop = Infinity): CaseEvent[] {
  const random = chance(seed + 1);
  const events: CaseEvent[] = [
    { kind: 'submitted', on: cameOn, channel: 'online' },
    { kind: 'receipt-confirmed', on: cameOn, channel: 'online' },
  ];
  let day = cameOn;
  for (const [after, event] of steps(random, DEPARTMENTS[seed % DEPARTMENTS.length] ?? 'yibao')) {
    day = nextWorkingDay(day, after);
    if (day > today || events.length >= stop) break;
    events.push(event(day));
  }
  return events;
}

/** Throws where the law has something against a case; a few are looked at, because it takes long. */
export function mustBeLawful(events: readonly CaseEvent[]): void {
  for (const [at, event] of events.entries()) {
    const longer = at === 0 ? null : applyEvent(events.slice(0, at), event, stateCouncilCalendar);
    if (longer?.ok === false) throw new Error(`${event.kind} on ${event.on}: ${longer.refusal.code}`);
  }
}

export const today = (): CivilDate => civilDateOf(new Date());
