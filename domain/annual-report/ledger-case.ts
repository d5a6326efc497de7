import type { Calendar, CivilDate } from '../calendar';
import { workingDaysBetween, whereCalendarReaches } from '../calendar';
import { reportOf, endedOn } from '../foi/case/case-at';
import type { CaseEvent, CaseEventKind, LitigationRoute, RemedyOutcome } from '../foi/case/event';
import type { CaseFacts } from '../foi/case/facts';
import { factsOn } from '../foi/case/history';
import { usualPractice, type Practice } from '../foi/case/practice';
import { replyClock, type ReplyClock } from '../foi/case/reply-clock';
import { isOutcomeRow, type ApplicantColumn, type OutcomeRow } from './rows';

/** A reconsideration or a lawsuit over a case. */
export interface LedgerRemedy {
  readonly kind: 'review' | LitigationRoute;
  readonly filedOn: CivilDate;
  readonly concludedOn: CivilDate | null;
  readonly outcome: RemedyOutcome | null;
}

/** A reply that was served. */
export interface LedgerAnswer {
  readonly servedOn: CivilDate;
  /** Null where the last day to reply cannot be told: a holiday notice is missing. */
  readonly onTime: boolean | null;
  /** Working days that counted, from the day after the start to service, without those that consultations took. Null likewise. */
  readonly workingDays: number | null;
}

/** A case as the yearly report sees it. It names no person. */
export interface LedgerCase {
  readonly id: string;
  readonly number: string;
  readonly column: ApplicantColumn;
  /** Id of the department that answers for it. */
  readonly department: string;
  readonly receivedOn: CivilDate | null;
  readonly concludedOn: CivilDate | null;
  /** Null while it is open. */
  readonly row: OutcomeRow | null;
  readonly answer: LedgerAnswer | null;
  readonly remedies: readonly LedgerRemedy[];
  readonly feePaid: { readonly on: CivilDate; readonly yuan: number } | null;
}

/** What the events do not say about a case. */
export type LedgerHead = Pick<LedgerCase, 'id' | 'number' | 'column' | 'department'>;

function remediesOf(events: readonly CaseEvent[]): LedgerRemedy[] {
  const remedies: LedgerRemedy[] = [];
  const conclude = (isMeant: (kind: LedgerRemedy['kind']) => boolean, on: CivilDate, outcome: RemedyOutcome): void => {
    const at = remedies.findIndex(({ kind, concludedOn }) => isMeant(kind) && concludedOn === null);
    const filed = remedies[at];
    if (filed) remedies[at] = { ...filed, concludedOn: on, outcome };
  };
  for (const event of events) {
    const { on } = event;
    if (event.kind === 'reconsideration-filed')
      remedies.push({ kind: 'review', filedOn: on, concludedOn: null, outcome: null });
    else if (event.kind === 'litigation-filed')
      remedies.push({ kind: event.route, filedOn: on, concludedOn: null, outcome: null });
    else if (event.kind === 'reconsideration-concluded') conclude((kind) => kind === 'review', on, event.outcome);
    else if (event.kind === 'litigation-concluded') conclude((kind) => kind !== 'review', on, event.outcome);
  }
  return remedies;
}

/** Days of the count up to service; those after the last day to reply are counted one by one. */
function workingDaysTaken({ days, dueOn }: ReplyClock, servedOn: CivilDate, calendar: Calendar): number | null {
  const counted = days.filter(({ date, kind }) => kind === 'counted' && date <= servedOn).length;
  if (dueOn === null || servedOn <= dueOn) return dueOn === null ? null : counted;
  const over = whereCalendarReaches(() => workingDaysBetween(dueOn, servedOn, calendar));
  return over.ok ? counted + over.value : null;
}

function answerOf(facts: CaseFacts, calendar: Calendar, practice: Practice): LedgerAnswer | null {
  const { service } = facts;
  if (!service) return null;
  const clock = replyClock(facts, calendar, practice);
  return {
    servedOn: service.on,
    onTime: clock?.dueOn ? service.on <= clock.dueOn : null,
    workingDays: clock && workingDaysTaken(clock, service.on, calendar),
  };
}

/** What says when a case came, how it ended and what was paid. */
const COUNTED: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'submitted',
  'receipt-confirmed',
  'channel-fact-added',
  'fee-notice',
  'fee-paid',
  'decided',
  'served',
  'withdrawn',
]);

/** What moves the last day to reply besides. */
const TIMED: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  ...COUNTED,
  'amendment-asked',
  'amendment-received',
  'third-party-asked',
  'third-party-answered',
  'other-organ-asked',
  'other-organ-answered',
  'consultation-letter-received',
  'extension-granted',
  'deferral',
]);

/** The department that held a case last. */
function holderIn(events: readonly CaseEvent[]): string | null {
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event?.kind === 'handed-over') return event.to;
    if (event?.kind === 'assigned') return event.department;
  }
  return null;
}

/** How far a case is read. */
export interface LedgerReading {
  readonly calendar: Calendar;
  readonly practice?: Practice;
  /** The count of days is only made for replies served in this year; it is by far the dearest part. */
  readonly clockYear: number;
}

/**
 * A case as the yearly report sees it, from its whole history.
 *
 * @param head - `department` is the one that the request was sent to; a later holder takes its place
 * @param events - oldest first, the first being the submission
 * @source 国办公开办函〔2021〕30号
 */
export function ledgerOf(
  head: LedgerHead,
  events: readonly CaseEvent[],
  { calendar, practice = usualPractice, clockYear }: LedgerReading,
): LedgerCase {
  const last = events.at(-1);
  const servedInYear = events.some(({ kind, on }) => kind === 'served' && on.startsWith(`${String(clockYear)}-`));
  // Most of a history does not bear on the report, and there are 600,000 events: only what does is gathered.
  const telling = events.filter(({ kind }) => (servedInYear ? TIMED : COUNTED).has(kind));
  const facts = last ? factsOn(telling, last.on) : null;
  if (!facts) throw new RangeError(`the case ${head.number} has no events`);
  const { row } = reportOf(facts);
  return {
    ...head,
    department: holderIn(events) ?? head.department,
    receivedOn: facts.receivedOn,
    concludedOn: endedOn(facts),
    row: row !== null && isOutcomeRow(row) ? row : null,
    answer: servedInYear ? answerOf(facts, calendar, practice) : null,
    remedies: remediesOf(events),
    feePaid: facts.fee?.paidOn ? { on: facts.fee.paidOn, yuan: facts.fee.yuan } : null,
  };
}
