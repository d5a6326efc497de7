import type { Calendar } from '../../calendar/calendar';
import { isCivilDate, type CivilDate } from '../../calendar/civil-date';
import { ok, refuse, type Result } from '../../result';
import type { CaseEvent, CaseEventKind, CaseEventOf } from './event';
import { factsOfSubmission, withEvent, type CaseFacts } from './facts';
import { factsOn } from './history';
import type { ActRule, Moment } from './lawful/rule';
import { actRules } from './lawful/rules';
import { usualPractice, type Practice } from './practice';
import type { CaseRefusal } from './refusal';

/** A refusal that says which event of a history it is about, from 0. */
export interface HistoryRefusal extends CaseRefusal {
  readonly index: number;
}

const datesIn = (event: CaseEvent): CivilDate[] => {
  const dates = [event.on];
  if ('dueOn' in event) dates.push(event.dueOn);
  if ('receivedOn' in event) dates.push(event.receivedOn);
  return dates;
};

function faultOf<Kind extends CaseEventKind>(event: CaseEventOf<Kind>, kind: Kind, moment: Moment): CaseRefusal | null {
  const rule: ActRule<Kind> = actRules[kind];
  return rule.bars(moment) ?? rule.faults?.(event, moment) ?? null;
}

function next(
  facts: CaseFacts | null,
  event: CaseEvent,
  calendar: Calendar,
  practice: Practice,
): Result<CaseFacts, CaseRefusal> {
  if (!datesIn(event).every(isCivilDate)) return refuse({ code: 'foi.case.not-a-date', field: 'on' });
  if (!facts) {
    if (event.kind === 'submitted') return ok(factsOfSubmission(event));
    return refuse({ code: 'foi.case.not-submitted', article: '条例第二十九条' });
  }
  if (event.on < facts.lastOn) return refuse({ code: 'foi.case.out-of-order', article: '条例第四十五条', field: 'on' });
  const fault = faultOf(event, event.kind, { facts, on: event.on, calendar, practice });
  return fault ? refuse(fault) : ok(withEvent(facts, event));
}

/**
 * A history with one more event, or why that is not lawful.
 *
 * @param events - a lawful history, oldest first; empty before the submission
 * @returns the longer history, or a refusal with its article
 * @source 条例第二十九条至第四十五条、第五十一条
 */
export function applyEvent(
  events: readonly CaseEvent[],
  event: CaseEvent,
  calendar: Calendar,
  practice: Practice = usualPractice,
): Result<readonly CaseEvent[], CaseRefusal> {
  const before = events.at(-1);
  const result = next(before ? factsOn(events, before.on) : null, event, calendar, practice);
  return result.ok ? ok([...events, event]) : result;
}

/** Whether each event of a history was lawful when it happened, and if not, the first that was not. */
export function checkHistory(
  events: readonly CaseEvent[],
  calendar: Calendar,
  practice: Practice = usualPractice,
): Result<readonly CaseEvent[], HistoryRefusal> {
  let facts: CaseFacts | null = null;
  for (const [index, event] of events.entries()) {
    const result: Result<CaseFacts, CaseRefusal> = next(facts, event, calendar, practice);
    if (!result.ok) return refuse({ ...result.refusal, index });
    facts = result.value;
  }
  return ok(events);
}
