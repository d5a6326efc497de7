import { CalendarYearMissing, type Calendar } from '../../calendar/calendar';
import type { CivilDate } from '../../calendar/civil-date';
import { REPLY_WORKING_DAYS } from '../deadline';
import { pauseOf, type Pause } from './consultee-due';
import type { CaseFacts } from './facts';
import type { Practice } from './practice';
import { stepFrom } from './working-day-steps';

/** Working days in which the reply is due. @source 条例第三十三条第二款、第三十五条 */
export interface ReplyLimit {
  readonly base: number;
  readonly extension: number;
  readonly deferral: number;
}

/** What the count of the time to reply starts from. */
export interface ClockStart {
  /** Day zero: it is not counted. */
  readonly on: CivilDate;
  readonly because: 'receipt' | 'amendment' | 'payment';
}

/** One civil day of the count. */
export interface CountedDay {
  readonly date: CivilDate;
  readonly kind: 'counted' | 'day-off' | 'paused';
  readonly pause?: Pause;
}

/** The count of the time to reply, as far as the calendar reaches. */
export interface ReplyClock {
  readonly start: ClockStart;
  readonly limit: ReplyLimit;
  /** From the day after the start to the last day to reply. */
  readonly days: readonly CountedDay[];
  /** Last day to reply, inclusive; null where the count reaches a year whose notice has not been issued. */
  readonly dueOn: CivilDate | null;
  readonly missingYear: number | null;
}

/** What the case waits for while no time to reply runs. @source 条例第三十条；国办函〔2020〕109号 */
export function waitingFor(facts: CaseFacts, practice: Practice): 'confirmation' | 'amendment' | 'payment' | null {
  if (facts.receivedOn === null) return 'confirmation';
  if (facts.amendment?.receivedOn === null) return 'amendment';
  return practice.paymentRestartsClock && facts.fee?.paidOn === null ? 'payment' : null;
}

/**
 * What the time to reply is counted from: the amended request starts it anew, and so does a paid fee.
 *
 * @source 条例第三十条、第三十三条第二款；国办函〔2020〕109号
 */
export function clockStart(facts: CaseFacts, practice: Practice): ClockStart | null {
  if (facts.receivedOn === null) return null;
  if (practice.paymentRestartsClock && facts.fee?.paidOn) return { on: facts.fee.paidOn, because: 'payment' };
  if (facts.amendment?.receivedOn) return { on: facts.amendment.receivedOn, because: 'amendment' };
  return { on: facts.receivedOn, because: 'receipt' };
}

/** The pause that a day falls in; overlapping consultations pause it once. @source 条例第三十三条第三款 */
const pauseAt = (date: CivilDate, pauses: readonly Pause[]): Pause | undefined =>
  pauses.find(({ after, until }) => after < date && date <= until);

function* countDays(
  start: CivilDate,
  limit: number,
  pauses: readonly Pause[],
  calendar: Calendar,
): Generator<CountedDay> {
  let counted = 0;
  for (let step = stepFrom(start, calendar); ; step = stepFrom(step.date, calendar)) {
    const { date, working } = step;
    const pause = pauseAt(date, pauses);
    // A pause that began on the last day keeps that day from being the last.
    if (counted >= limit && !pause) return;
    if (working && !pause) counted += 1;
    yield working ? (pause ? { date, kind: 'paused', pause } : { date, kind: 'counted' }) : { date, kind: 'day-off' };
  }
}

function count(facts: CaseFacts, calendar: Calendar, practice: Practice): ReplyClock | null {
  const start = clockStart(facts, practice);
  if (start === null || waitingFor(facts, practice) !== null) return null;
  const limit: ReplyLimit = {
    base: REPLY_WORKING_DAYS,
    extension: facts.extension?.workingDays ?? 0,
    deferral: facts.deferral?.workingDays ?? 0,
  };
  const days: CountedDay[] = [];
  try {
    const pauses = facts.consultations.map((each) => pauseOf(each, calendar));
    for (const day of countDays(start.on, limit.base + limit.extension + limit.deferral, pauses, calendar))
      days.push(day);
    while (days.at(-1)?.kind === 'day-off') days.pop();
    return { start, limit, days, dueOn: days.at(-1)?.date ?? null, missingYear: null };
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error;
    return { start, limit, days, dueOn: null, missingYear: error.year };
  }
}

interface Remembered {
  readonly calendar: Calendar;
  readonly practice: Practice;
  readonly clock: ReplyClock | null;
}

/** Every rule about one moment asks for the same count; facts never change once they are gathered. */
const clockOf = new WeakMap<CaseFacts, Remembered>();

/**
 * The count of the time to reply: working days from the day after the start, without those that consultations take.
 *
 * @returns null while no time runs
 * @source 条例第三十条、第三十三条、第三十五条；民法典第二百零一条第一款
 */
export function replyClock(facts: CaseFacts, calendar: Calendar, practice: Practice): ReplyClock | null {
  const known = clockOf.get(facts);
  if (known?.calendar === calendar && known.practice === practice) return known.clock;
  const clock = count(facts, calendar, practice);
  clockOf.set(facts, { calendar, practice, clock });
  return clock;
}
