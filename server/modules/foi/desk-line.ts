import type { DeskLine } from '../../../contract/foi-queue';
import { civilDateOf, type Calendar } from '../../../domain/calendar';
import { caseAt, nextStep, type CaseView } from '../../../domain/foi/case';
import type { Store } from '../../platform/db/store';
import { dayFor } from './case-index';
import type { Departments, FoiActionDeps } from './deps';
import { askedAs } from './co-handling/present';
import { openFor } from './co-handling/store';
import { groupSizes } from './joining/store';
import { openMatter, type Matter } from './matter';
import { masked } from './present';
import { openApplicant } from './sealed';
import { caseEvents, type FoiEventRow, type FoiRequestRow } from './store';

const nextOf = (view: CaseView, calendar: Calendar): DeskLine['next'] => {
  const step = nextStep(view, calendar);
  return step && { kind: step.kind, title: step.title, until: step.until };
};

const beginning = (text: string): string => {
  const marks = Array.from(text.replace(/\s+/g, ' ').trim());
  return marks.length > 40 ? `${marks.slice(0, 40).join('')}…` : marks.join('');
};

export const titleOf = ({ title, description }: Pick<Matter, 'title' | 'description'>): string =>
  title ?? beginning(description);

const named = (id: string, departments: Departments) => ({
  id,
  name: departments.find((each) => each.id === id)?.name ?? id,
});

export type Claim = { readonly id: string; readonly name: string } | null;

/** One line of the queue, as the case stands on a day. */
export const lineOf = (
  { cipher, calendar }: Pick<FoiActionDeps, 'cipher' | 'calendar'>,
  row: FoiRequestRow,
  view: CaseView,
  claimedBy: Claim,
  departments: Departments,
  joined: number | null,
): Omit<DeskLine, 'asked'> => {
  const holder = view.facts.holders.at(-1)?.department;
  return {
    id: row.id,
    number: row.number,
    title: titleOf(openMatter(cipher, row)),
    applicant: masked(openApplicant(cipher, row)).name,
    applicantType: row.applicant_type,
    channel: row.channel,
    state: view.state,
    phase: view.phase,
    submittedAt: row.submitted_at,
    receivedOn: view.receivedOn,
    replyDueOn: view.replyDueOn,
    provisional: view.provisional,
    remainingWorkingDays: view.remainingWorkingDays,
    calendarMissingYear: view.calendarMissingYear,
    holder: holder === undefined ? null : named(holder, departments),
    claimedBy,
    joined,
    next: nextOf(view, calendar),
  };
};

const grouped = (rows: readonly FoiEventRow[]): Map<string, FoiEventRow[]> => {
  const groups = new Map<string, FoiEventRow[]>();
  for (const row of rows) groups.set(row.request_id, [...(groups.get(row.request_id) ?? []), row]);
  return groups;
};

/**
 * The lines of some cases, in the order given.
 *
 * @param department - the reader's: what it is asked about them stands in the line
 */
export const linesOf = async (
  deps: FoiActionDeps,
  read: Store['read'],
  ids: readonly string[],
  department: string,
): Promise<DeskLine[]> => {
  if (ids.length === 0) return [];
  const [requests, events, claims, departments, asked, joined] = await Promise.all([
    read.selectFrom('foi_requests').selectAll().where('id', 'in', ids).execute(),
    read.selectFrom('foi_events').selectAll().where('request_id', 'in', ids).orderBy('sequence').execute(),
    read.selectFrom('foi_claims').selectAll().where('id', 'in', ids).execute(),
    deps.departments(),
    openFor(read, department, ids),
    groupSizes(read, ids),
  ]);
  const byId = new Map(requests.map((row) => [row.id, row]));
  const happened = grouped(events);
  const now = deps.clock.now();
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const history = caseEvents(happened.get(id) ?? []);
    const claim = claims.find((each) => each.id === id);
    const view = caseAt(history, deps.calendar, dayFor(history, now));
    const claimedBy = claim ? { id: claim.staff, name: claim.staff_name } : null;
    const line = lineOf(deps, row, view, claimedBy, departments, joined.get(id) ?? null);
    const mine = asked.filter(({ request_id }) => request_id === id);
    return [{ ...line, asked: askedAs(mine, department, civilDateOf(now)) }];
  });
};
