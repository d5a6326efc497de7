import type { CivilDate } from '../calendar/civil-date';
import { daysTaken, timingOf } from './timing';
import type { ProposalForm, ProposalResult, ProposalSatisfaction } from './words';

/** What is counted of a proposal. */
export interface CountedProposal {
  readonly form: ProposalForm;
  readonly assignedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly answeredOn: CivilDate | null;
  readonly result: ProposalResult | null;
  readonly satisfaction: ProposalSatisfaction | null;
}

/** A year in numbers. Every proposal is in exactly one of `inTime`, `late`, `pending`, `overdue`. */
export interface ProposalStatistics {
  readonly total: number;
  readonly forms: Readonly<Record<ProposalForm, number>>;
  readonly answered: number;
  readonly inTime: number;
  readonly late: number;
  /** Not answered, and still in time. */
  readonly pending: number;
  /** Not answered, and the last day has passed. */
  readonly overdue: number;
  /** Of those answered. */
  readonly results: Readonly<Record<ProposalResult, number>>;
  /** Of those answered; `silent` has said nothing. */
  readonly satisfaction: Readonly<Record<ProposalSatisfaction | 'silent', number>>;
  /** Middle value of the civil days that replies took; null where there is none. Of an even number, the lower of two. */
  readonly medianDays: number | null;
}

/** Share in tenths of a per cent, rounded down, so that 100 % means all. Null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1_000) / whole) / 10;

function middle(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Counts proposals. @param today - civil date by which those not answered are late */
export function countProposals(proposals: readonly CountedProposal[], today: CivilDate): ProposalStatistics {
  const timings = { 'in-time': 0, late: 0, pending: 0, overdue: 0 };
  const forms = { suggestion: 0, proposal: 0 };
  const results = { done: 0, planned: 0, limited: 0, reference: 0 };
  const satisfaction = { satisfied: 0, mostly: 0, dissatisfied: 0, silent: 0 };
  const days: number[] = [];
  for (const each of proposals) {
    timings[timingOf(each, today)] += 1;
    forms[each.form] += 1;
    if (each.answeredOn === null) continue;
    days.push(daysTaken(each.assignedOn, each.answeredOn));
    if (each.result !== null) results[each.result] += 1;
    satisfaction[each.satisfaction ?? 'silent'] += 1;
  }
  const { 'in-time': inTime, late, pending, overdue } = timings;
  return {
    total: proposals.length,
    forms,
    answered: inTime + late,
    inTime,
    late,
    pending,
    overdue,
    results,
    satisfaction,
    medianDays: middle(days),
  };
}
