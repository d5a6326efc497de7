import type { Calendar, CivilDate } from '../calendar';
import { dueAfter, type Due } from './due';

export interface ExplainerDuty {
  /** missing: no explainer; late: one that came after the time; null: in order, or still in time. */
  readonly fault: 'missing' | 'late' | null;
  readonly due: Due | null;
}

/**
 * How a published policy stands with its explainer: one has to be public within a few working days of it.
 *
 * @param publishedOn - of the policy; null where it is not known
 * @param explainedOn - days on which explainers of it were published
 * @source 国办发〔2016〕80号（文件公布后3个工作日内）
 */
export function explainerDuty(
  publishedOn: CivilDate | null,
  explainedOn: readonly CivilDate[],
  limits: {
    readonly explainerDays: number;
    readonly dueSoonDays: number;
    readonly today: CivilDate;
    readonly calendar: Calendar;
  },
): ExplainerDuty {
  const { explainerDays, ...rest } = limits;
  const due = publishedOn === null ? null : dueAfter(publishedOn, explainerDays, rest);
  const first = [...explainedOn].sort()[0];
  if (first === undefined) return { fault: 'missing', due };
  return { fault: due?.dueOn != null && first > due.dueOn ? 'late' : null, due };
}
