import { CalendarYearMissing, type Calendar } from '../../calendar/calendar';
import type { CivilDate } from '../../calendar/civil-date';
import { whyWorkingDay } from '../../calendar/ledger';
import { endedOn } from './case-at';
import type { CaseEvent } from './event';
import type { CaseFacts } from './facts';
import { factsOn } from './history';
import { usualPractice, type Practice } from './practice';
import { replyClock, waitingFor, type CountedDay, type ReplyClock } from './reply-clock';
import { stepFrom } from './working-day-steps';

/**
 * What a civil day is in the time to reply. `void`: before the count started anew, or while the applicant is waited for.
 * `overdue`: a working day after the last one.
 */
export type ClockDayKind = 'counted' | 'skipped' | 'paused' | 'void' | 'overdue';

/** One civil day of the explained clock. */
export interface ClockDay {
  readonly date: CivilDate;
  readonly kind: ClockDayKind;
  /** Which day of the count it is, from 1; null where it does not count. */
  readonly number: number | null;
  /** A sentence for a resident that names the notice or the reason. */
  readonly why: string;
  /** The article it rests on; null for a day of the week or a holiday notice, which `why` names. */
  readonly article: string | null;
}

const PAUSE = {
  'third-party': { why: '正在征求第三方意见，这一天不算', article: '条例第三十二条、第三十三条第三款' },
  'other-organ': { why: '正在征求其他机关意见，这一天不算', article: '条例第三十三条第三款、第三十四条' },
} as const;

const RESTART = {
  amendment: { why: '收到补正后重新起算，之前的日子不算', article: '条例第三十条' },
  payment: { why: '缴费后重新起算，之前的日子不算', article: '国办函〔2020〕109号' },
} as const;

const WAITING = {
  amendment: { why: '等待补正，收到补正后重新起算', article: '条例第三十条' },
  payment: { why: '等待缴费，缴费后重新起算', article: '国办函〔2020〕109号' },
} as const;

function articleOfNumber(number: number, { limit }: ReplyClock): string {
  if (number <= limit.base) return '条例第三十三条第二款';
  return number <= limit.base + limit.extension ? '条例第三十三条第二款（延长）' : '条例第三十五条（延迟答复）';
}

function explained(day: CountedDay, number: number, clock: ReplyClock, calendar: Calendar): ClockDay {
  const { date, pause } = day;
  if (pause && day.kind === 'paused') return { date, kind: 'paused', number: null, ...PAUSE[pause.consultee] };
  const why = whyWorkingDay(date, calendar);
  if (day.kind !== 'counted') return { date, kind: 'skipped', number: null, why, article: null };
  return { date, kind: 'counted', number, why, article: articleOfNumber(number, clock) };
}

/** Every day after `after`, up to `until`, as far as the calendar reaches. */
function* daysAfter(
  after: CivilDate,
  until: CivilDate,
  calendar: Calendar,
): Generator<{ date: CivilDate; working: boolean }> {
  try {
    for (let step = stepFrom(after, calendar); step.date <= until; step = stepFrom(step.date, calendar)) yield step;
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error;
  }
}

type Voiding = { readonly why: string; readonly article: string };

const voidDays = (after: CivilDate, until: CivilDate, because: Voiding, calendar: Calendar): ClockDay[] =>
  [...daysAfter(after, until, calendar)].map(({ date }) => ({ date, kind: 'void', number: null, ...because }));

function beforeStart(facts: CaseFacts, clock: ReplyClock, calendar: Calendar): ClockDay[] {
  const { on, because } = clock.start;
  if (facts.receivedOn === null || because === 'receipt') return [];
  return voidDays(facts.receivedOn, on, RESTART[because], calendar);
}

function afterDue(due: CivilDate | null, last: CivilDate, calendar: Calendar): ClockDay[] {
  if (due === null) return [];
  return [...daysAfter(due, last, calendar)].map(({ date, working }) => ({
    date,
    kind: working ? 'overdue' : 'skipped',
    number: null,
    why: working ? '已过答复期限' : whyWorkingDay(date, calendar),
    article: working ? '条例第三十三条第二款' : null,
  }));
}

/**
 * Each civil day from the day after receipt to the last day to reply (or on to the day asked about, when that has passed):
 * counted, skipped or paused, and why.
 *
 * @returns the days in order without a gap; empty before the day of receipt is known. The counted days of a whole clock are the
 *   20 and what an extension or a deferral adds
 * @throws RangeError when the request had not been submitted by that day
 * @source 条例第三十条至第三十五条；民法典第二百零一条第一款
 */
export function explainClock(
  events: readonly CaseEvent[],
  calendar: Calendar,
  on: CivilDate,
  practice: Practice = usualPractice,
): ClockDay[] {
  const facts = factsOn(events, on);
  if (!facts) throw new RangeError(`nothing had been submitted by ${on}`);
  const last = endedOn(facts) ?? on;
  const clock = replyClock(facts, calendar, practice);
  if (clock) {
    let number = 0;
    const days = clock.days.map((day) => explained(day, day.kind === 'counted' ? ++number : number, clock, calendar));
    return [...beforeStart(facts, clock, calendar), ...days, ...afterDue(clock.dueOn, last, calendar)];
  }
  const waiting = waitingFor(facts, practice);
  if (facts.receivedOn === null || waiting === null || waiting === 'confirmation') return [];
  return voidDays(facts.receivedOn, last, WAITING[waiting], calendar);
}
