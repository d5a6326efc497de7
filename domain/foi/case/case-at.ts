import type { Calendar } from '../../calendar/calendar';
import { daysBetween, type CivilDate } from '../../calendar/civil-date';
import { whereCalendarReaches, workingDaysBetween } from '../../calendar/working-days';
import { annualReportDue, type AnnualReportDue } from './annual-report-due';
import { consulteeDueOn, standingOf, type ConsulteeStanding } from './consultee-due';
import type { CaseEvent } from './event';
import type { CaseFacts, Consultation } from './facts';
import { factsOn } from './history';
import { usualPractice, type Practice } from './practice';
import { remediesOf, thirdPartyRemediesOf, type Remedies, type ThirdPartyRemedies } from './remedies';
import { replyClock, type ClockStart, type ReplyClock, type ReplyLimit } from './reply-clock';
import { replyRules, WITHDRAWN_ROW } from './reply-kind';
import { timelinessOf, type Timeliness } from './service';
import { hasEnded, isAbandoned, stateOf, type CaseState } from './state';
import { noticeOf, type NoticeStanding } from './third-party-notice';
import { workingDaysAfter } from './working-day-steps';

/** Working days in which an amendment may be asked for. @source 条例第三十条 */
export const AMENDMENT_WORKING_DAYS = 7;
/** Working days in which a fee is paid. @source 国办函〔2020〕109号 */
export const FEE_WORKING_DAYS = 20;

/** How close the last day to reply is; computed for people, never stored. `not-running`: something is awaited first. */
export type CasePhase =
  'not-running' | 'on-time' | 'due-soon' | 'due-very-soon' | 'due-today' | 'overdue' | 'not-known' | 'ended';

export interface ConsultationView extends Consultation {
  /** Last day for the opinion, inclusive; null where a holiday notice is missing. */
  readonly dueOn: CivilDate | null;
  readonly standing: ConsulteeStanding;
  /** Whether it is told of what is disclosed against its will. */
  readonly notice: NoticeStanding | null;
  /** What it can do against that; null until the notice has reached it. */
  readonly remedies: ThirdPartyRemedies | null;
}

/** The time that one department held the case; the times add up to the whole. */
export interface Holding {
  readonly department: string;
  readonly from: CivilDate;
  /** Exclusive: from that day on another held it, or it had ended; the day asked about while it is still held. */
  readonly until: CivilDate;
  readonly days: number;
}

/** A case on a day: state and every date, from its events and the calendar. */
export interface CaseView {
  readonly on: CivilDate;
  readonly facts: CaseFacts;
  readonly state: CaseState;
  readonly phase: CasePhase;
  readonly receivedOn: CivilDate | null;
  /** Last day to ask for an amendment, inclusive. */
  readonly amendmentAskableUntil: CivilDate | null;
  readonly amendmentDueOn: CivilDate | null;
  readonly feeDueOn: CivilDate | null;
  /** Last day to reply, inclusive; null while no time runs or a holiday notice is missing. */
  readonly replyDueOn: CivilDate | null;
  /** True while an opinion is awaited: an early one moves the last day forward. */
  readonly provisional: boolean;
  readonly calendarMissingYear: number | null;
  /** What the time to reply is counted from; null while no time runs. */
  readonly countsFrom: ClockStart | null;
  readonly limit: ReplyLimit | null;
  readonly pausedWorkingDays: number;
  /** Working days left that count; negative when overdue. */
  readonly remainingWorkingDays: number | null;
  readonly consultations: readonly ConsultationView[];
  readonly holdings: readonly Holding[];
  readonly timeliness: Timeliness | null;
  readonly remedies: Remedies | null;
  readonly report: {
    /** Row of the third table of the yearly report; null while the case is open. */
    readonly row: string | null;
    readonly receivedIn: number | null;
    readonly concludedIn: number | null;
    readonly due: AnnualReportDue | null;
  };
}

const orNull = <T>(count: () => T): T | null => {
  const counted = whereCalendarReaches(count);
  return counted.ok ? counted.value : null;
};

/** The day the case ended, as its last act says. */
export const endedOn = (facts: CaseFacts): CivilDate | null =>
  facts.service?.on ?? facts.withdrawnOn ?? (isAbandoned(facts) ? (facts.decision?.on ?? null) : null);

/** Last day to ask for an amendment, inclusive; null where it is not known. @source 条例第三十条 */
export const amendmentAskableUntil = ({ receivedOn }: CaseFacts, calendar: Calendar): CivilDate | null =>
  receivedOn === null ? null : orNull(() => workingDaysAfter(receivedOn, AMENDMENT_WORKING_DAYS, calendar));

/** Last day to pay a fee, inclusive; null where it is not known. @source 国办函〔2020〕109号 */
export const feeDueOn = ({ fee }: CaseFacts, calendar: Calendar): CivilDate | null =>
  fee === null ? null : orNull(() => workingDaysAfter(fee.noticeOn, FEE_WORKING_DAYS, calendar));

function remaining(clock: ReplyClock | null, on: CivilDate, calendar: Calendar): number | null {
  if (!clock?.dueOn) return null;
  const { dueOn, days } = clock;
  if (on > dueOn) return orNull(() => -workingDaysBetween(dueOn, on, calendar));
  return days.filter(({ date, kind }) => kind === 'counted' && date > on).length;
}

function phaseOf(facts: CaseFacts, clock: ReplyClock | null, left: number | null, on: CivilDate): CasePhase {
  if (hasEnded(facts)) return 'ended';
  if (!clock) return 'not-running';
  if (clock.dueOn === null) return 'not-known';
  if (on > clock.dueOn) return 'overdue';
  // On the last day before a pause that outlasts the count nothing is left to count, but the last day lies ahead.
  if (on === clock.dueOn) return 'due-today';
  if (left === null || left > 5) return 'on-time';
  return left > 2 ? 'due-soon' : 'due-very-soon';
}

function holdingsOf(facts: CaseFacts, on: CivilDate): Holding[] {
  const end = endedOn(facts) ?? on;
  return facts.holders.map(({ department, from }, index) => {
    const until = facts.holders[index + 1]?.from ?? (end < from ? from : end);
    return { department, from, until, days: daysBetween(from, until) };
  });
}

const yearOf = (date: CivilDate | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

/** Where the yearly report counts a case; no calendar is needed for it. @source 国办公开办函〔2021〕30号 */
export function reportOf(facts: CaseFacts): CaseView['report'] {
  const concluded = endedOn(facts);
  const concludedIn = yearOf(concluded);
  const row = facts.withdrawnOn ? WITHDRAWN_ROW : facts.decision ? replyRules[facts.decision.reply].row : null;
  return {
    row: concluded === null ? null : row,
    receivedIn: yearOf(facts.receivedOn),
    concludedIn,
    due: concludedIn === null ? null : annualReportDue(concludedIn),
  };
}

function viewOf(facts: CaseFacts, on: CivilDate, calendar: Calendar, practice: Practice): CaseView {
  const clock = replyClock(facts, calendar, practice);
  const left = remaining(clock, on, calendar);
  const phase = phaseOf(facts, clock, left, on);
  const due = clock?.dueOn ?? null;
  const { service } = facts;
  const consultations = facts.consultations.map((each) => ({
    ...each,
    dueOn: orNull(() => consulteeDueOn(each, calendar)),
    standing: standingOf(each, on, calendar),
    notice: noticeOf(each, facts),
    remedies: each.noticeReceivedOn === null ? null : thirdPartyRemediesOf(each.noticeReceivedOn, calendar),
  }));
  return {
    on,
    facts,
    state: stateOf(facts, on, calendar, practice),
    phase,
    receivedOn: facts.receivedOn,
    amendmentAskableUntil: amendmentAskableUntil(facts, calendar),
    amendmentDueOn: facts.amendment?.dueOn ?? null,
    feeDueOn: feeDueOn(facts, calendar),
    replyDueOn: due,
    provisional: phase !== 'ended' && consultations.some(({ standing }) => standing === 'waiting'),
    calendarMissingYear: clock?.missingYear ?? null,
    countsFrom: clock?.start ?? null,
    limit: clock?.limit ?? null,
    pausedWorkingDays: clock?.days.filter(({ kind }) => kind === 'paused').length ?? 0,
    remainingWorkingDays: phase === 'ended' ? null : left,
    consultations,
    holdings: holdingsOf(facts, on),
    timeliness: service && due !== null ? orNull(() => timelinessOf(service.on, due, calendar)) : null,
    remedies: remediesOf(facts, phase === 'overdue' ? due : null, calendar, practice),
    report: reportOf(facts),
  };
}

/**
 * A case on a day, as it could be known that day: later events are left out, so that any prefix gives what was shown then.
 *
 * @param events - oldest first, the first being the submission
 * @param on - civil date asked about
 * @throws RangeError when the request had not been submitted by that day
 * @source 条例第三十条至第三十五条；民法典第二百零一条至第二百零三条
 */
export function caseAt(
  events: readonly CaseEvent[],
  calendar: Calendar,
  on: CivilDate,
  practice: Practice = usualPractice,
): CaseView {
  const facts = factsOn(events, on);
  if (!facts) throw new RangeError(`nothing had been submitted by ${on}`);
  return viewOf(facts, on, calendar, practice);
}
