import type { CaseEvent, CaseEventKind } from '../../../../domain/foi/case';
import { addDays, stateCouncilCalendar } from '../../../../domain/calendar';
import {
  applyEvent,
  caseAt,
  lawfulActions,
  replyRules,
  type CaseView,
  type ReplyKind,
} from '../../../../domain/foi/case';

/** Whole numbers below a bound, drawn by the property test. */
export type Draw = (below: number) => number;

/** Numbers that follow from one seed, so that a failing history is named by it. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(draw: Draw, of: readonly T[]): T => of[draw(of.length)]!;
const replies = Object.keys(replyRules) as ReplyKind[];
const opinions = ['agrees', 'objects-with-reason', 'objects-without-reason'] as const;

/** The hash of one of two drafts, or none. */
const someText = (draw: Draw): { text?: string } =>
  draw(3) === 0 ? {} : { text: draw(4) ? 'one draft' : 'another draft' };

/** Some event of a kind on a day; lawful or not in what it says. */
export function someEvent(kind: CaseEventKind, on: string, view: CaseView | null, draw: Draw): CaseEvent {
  const consultation = pick(draw, [...(view?.consultations.map(({ id }) => id) ?? []), `c${draw(5)}`]);
  const rest: Record<CaseEventKind, object> = {
    submitted: { channel: pick(draw, ['in-person', 'registered-post', 'ordinary-post', 'fax', 'online']) },
    'receipt-confirmed': { channel: view?.facts.channel ?? 'online' },
    'channel-fact-added': { receivedOn: addDays(on, -draw(8)), proof: 'delivery-slip' },
    assigned: { department: 'yibao' },
    'handed-over': { to: pick(draw, ['yibao', 'renshe', 'zhujian']) },
    'amendment-asked': { dueOn: addDays(on, draw(20)) },
    'amendment-received': {},
    'third-party-asked': { consultation },
    'third-party-answered': { consultation, opinion: pick(draw, opinions) },
    'other-organ-asked': { consultation },
    'other-organ-answered': { consultation, opinion: pick(draw, opinions) },
    'consultation-letter-received': { consultation, receivedOn: addDays(on, -draw(4)) },
    'extension-granted': { workingDays: draw(22), approvedByOfficeHead: draw(8) > 0 },
    'reasons-asked': { dueOn: addDays(on, draw(12)) },
    'reasons-given': {},
    deferral: { workingDays: draw(30) },
    'fee-notice': { basis: draw(2) ? { by: 'page', pages: draw(300) } : { by: 'item', nth: 1 + draw(50) } },
    'fee-paid': {},
    'legal-review': { opinion: draw(5) ? 'agrees' : 'returns', ...someText(draw) },
    decided: { reply: pick(draw, replies), ...someText(draw), ...(draw(4) ? {} : { publicInterest: true }) },
    'third-party-notified': { consultation },
    'third-party-notice-received': { consultation, receivedOn: addDays(on, -draw(4)) },
    served: {
      method: pick(draw, ['direct', 'entrusted', 'post', 'electronic']),
      ...(draw(4) ? { byPostalEnterprise: true } : {}),
    },
    'mail-signed': {},
    withdrawn: {},
    'correction-asked': {},
    'correction-answered': { outcome: 'forwarded' },
    'reconsideration-filed': {},
    'reconsideration-concluded': { outcome: pick(draw, ['upheld', 'corrected', 'other']) },
    'litigation-filed': { route: pick(draw, ['direct', 'after-reconsideration']) },
    'litigation-concluded': { outcome: 'upheld' },
    archived: {},
  };
  return { kind, on, ...rest[kind] } as CaseEvent;
}

/** A history that is lawful at each step, with the days between its events drawn too; every act lawful on its day may come. */
export function lawfulHistory(draw: Draw, steps = 12): readonly CaseEvent[] {
  let on = addDays('2024-01-02', draw(1_000));
  let events: readonly CaseEvent[] = [someEvent('submitted', on, null, draw)];
  for (let step = 0; step < steps; step += 1) {
    on = addDays(on, draw(3) === 0 ? draw(12) : draw(3));
    const view = caseAt(events, stateCouncilCalendar, on);
    const offered = lawfulActions(view, stateCouncilCalendar).map(({ kind }) => kind);
    if (offered.length === 0) return events;
    const likely = offered.filter((kind) => (kind !== 'withdrawn' && kind !== 'archived') || draw(6) === 0);
    const longer = applyEvent(
      events,
      someEvent(pick(draw, likely.length > 0 ? likely : offered), on, view, draw),
      stateCouncilCalendar,
    );
    if (longer.ok) events = longer.value;
  }
  return events;
}
