import { daysBetween, type CivilDate } from '../calendar/civil-date';

/** Where a reply stands against its limit. */
export type ProposalTiming = 'in-time' | 'late' | 'pending' | 'overdue';

interface Dates {
  readonly dueOn: CivilDate;
  /** Null while it is not answered. */
  readonly answeredOn: CivilDate | null;
}

/** Whether it was answered in time, or still may be. The last day is in time. */
export function timingOf({ dueOn, answeredOn }: Dates, today: CivilDate): ProposalTiming {
  if (answeredOn !== null) return answeredOn <= dueOn ? 'in-time' : 'late';
  return today <= dueOn ? 'pending' : 'overdue';
}

/** Civil days from 交办 to the reply; the day of 交办 is not counted. */
export const daysTaken = (assignedOn: CivilDate, answeredOn: CivilDate): number => daysBetween(assignedOn, answeredOn);
