import type { CoHandling, DeskAsked, DeskCoHandling } from '../../../../contract/foi-co-handling';
import type { CivilDate } from '../../../../domain/calendar';
import type { CaseView } from '../../../../domain/foi/case';
import {
  coHandlingDays,
  isCoHandlingOverdue,
  latestCoHandlingDue,
  mayAnswerCoHandling,
  mayAskCoHandling,
  usualCoHandlingDue,
} from '../../../../domain/foi/co-handling';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Departments, FoiActionDeps } from '../deps';
import { isPastAsking } from './actions/ask';
import { openFrom, type CoHandlingRow } from './store';

const named = (departments: Departments, id: string) => ({
  id,
  name: departments.find((each) => each.id === id)?.name ?? id,
});

/** What a department is asked about a case; of several things the most urgent. */
export const askedAs = (
  rows: readonly Pick<CoHandlingRow, 'kind' | 'due_on' | 'department' | 'state'>[],
  department: string,
  today: CivilDate,
): DeskAsked | null => {
  const [first] = rows
    .filter((row) => row.department === department && row.state === 'open')
    .sort((a, b) => ((a.due_on ?? '9') < (b.due_on ?? '9') ? -1 : 1));
  if (!first) return null;
  return { kind: first.kind, dueOn: first.due_on, overdue: isCoHandlingOverdue(first.due_on, null, today) };
};

interface Shown {
  readonly view: CaseView;
  readonly rows: readonly CoHandlingRow[];
  readonly departments: Departments;
}

/** What the desk says of other departments in a case. */
export const presentCoHandling = (
  { cipher, calendar }: Pick<FoiActionDeps, 'cipher' | 'calendar'>,
  actor: StaffActor,
  { view, rows, departments }: Shown,
): DeskCoHandling => {
  const { on: today, replyDueOn, facts } = view;
  const asking = mayAskCoHandling(actor, facts.holders.at(-1)?.department ?? null);
  const itemOf = (row: CoHandlingRow): CoHandling[] => {
    const { due_on: dueOn, closed_on: closedOn, state } = row;
    if (row.kind === 'consultation' || dueOn === null) return [];
    const item: CoHandling = {
      id: row.id,
      department: named(departments, row.department),
      wish: openFrom(cipher, row, 'wish_sealed'),
      dueOn,
      overdue: (state === 'open' || state === 'answered') && isCoHandlingOverdue(dueOn, closedOn, today),
      state,
      askedOn: row.asked_on,
      askedBy: row.asked_by_name,
      closedOn,
      closedBy: row.closed_by_name ?? (row.closed_by === 'applicant' ? '申请人' : row.closed_by),
      opinion: row.opinion,
      reason: openFrom(cipher, row, 'reason_sealed'),
      days: coHandlingDays(row.asked_on, closedOn, today),
      mayAnswer: state === 'open' && mayAnswerCoHandling(actor, row.department),
      mayCancel: state === 'open' && asking,
    };
    return [item];
  };
  return {
    items: rows.flatMap(itemOf),
    ask:
      asking && !isPastAsking(facts)
        ? {
            usualDueOn: usualCoHandlingDue(today, replyDueOn, calendar),
            latestDueOn: latestCoHandlingDue(today, replyDueOn),
          }
        : null,
    consulted: rows.flatMap(({ consultation, department, state }) =>
      consultation === null
        ? []
        : [
            {
              consultation,
              department: named(departments, department),
              mayAnswer: state === 'open' && mayAnswerCoHandling(actor, department),
            },
          ],
    ),
  };
};
