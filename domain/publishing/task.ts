import type { CivilDate } from '../calendar';
import type { StaffRole } from '../staff';

/** in-time 期内, due-soon 临期, overdue 逾期, open: no limit, or one that the calendar does not reach yet (暂定). */
export type DuePhase = 'in-time' | 'due-soon' | 'overdue' | 'open';

/** Somebody absent, in whose place (AB岗) another may act. */
export interface StandsInFor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

/** Who asks for his tasks. */
export interface TaskPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly department: string;
  readonly standsInFor: readonly StandsInFor[];
}

/** One thing that somebody has to do, as a module tells it. */
export interface Task {
  readonly id: string;
  readonly kind: string;
  readonly group: string;
  readonly title: string;
  readonly kindName: string;
  readonly step: string;
  readonly address: string;
  readonly dueOn: CivilDate | null;
  readonly dueAt: string | null;
  readonly phase: DuePhase;
  readonly inPlaceOf: { readonly id: string; readonly name: string } | null;
  readonly since: string;
}

/**
 * Gives the tasks of a person; a module registers one with `addTaskSource`. It looks at what is committed and changes
 * nothing.
 */
export type TaskSource = (person: TaskPerson, now: Date) => Promise<readonly Task[]>;

const URGENCY: Readonly<Record<DuePhase, number>> = { overdue: 0, 'due-soon': 1, 'in-time': 2, open: 3 };

/** The instant at which its time is over; a last day is over at midnight in Shanghai, which is 16:00 of the same day in UTC. */
const endOf = ({ dueOn, dueAt }: Pick<Task, 'dueOn' | 'dueAt'>): string => {
  const at = dueAt === null ? NaN : Date.parse(dueAt);
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  return dueOn === null ? '9999' : `${dueOn}T16:00:00.000Z`;
};

/** Tasks in the order of these texts are the most urgent first: overdue, due soon, then by when they are due, then the oldest. */
export const urgencyOf = (task: Pick<Task, 'phase' | 'dueOn' | 'dueAt' | 'since' | 'id'>): string =>
  `${String(URGENCY[task.phase])} ${endOf(task)} ${task.since} ${task.id}`;
