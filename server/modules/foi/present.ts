import type { FoiCaseView, FoiSubmission } from '../../../contract/foi';
import type { FoiClockView } from '../../../contract/foi-clock';
import type { DeskReceipt } from '../../../contract/foi-desk';
import type { Calendar, CivilDate } from '../../../domain/calendar';
import { tryReplyDueOn } from '../../../domain/foi';
import { applicantActs, caseAt, eventSentence, factsOn, hasEnded, type CaseEvent } from '../../../domain/foi/case';
import { maskAddress, maskEmail, maskIdNumber, maskName, maskPhone } from '../../../domain/identity';
import { dayFor } from './case-index';
import { clockView } from './clock-view';
import type { Departments } from './deps';
import { caseEvent, caseEvents, type FoiCommentRow, type FoiEventRow, type FoiRequestRow } from './store';

type Applicant = FoiSubmission['applicant'];

/** The day of receipt (收到申请之日) as the events have it. */
const receivedOnOf = (events: readonly CaseEvent[]): CivilDate | null => {
  const last = events.at(-1);
  return (last && factsOn(events, last.on)?.receivedOn) ?? null;
};

const dueOf = (received: CivilDate | null, calendar: Calendar) => {
  if (received === null) return { replyDueOn: null, calendarMissingYear: null };
  const due = tryReplyDueOn(received, calendar);
  return due.ok
    ? { replyDueOn: due.value, calendarMissingYear: null }
    : { replyDueOn: null, calendarMissingYear: due.refusal.year };
};

/** What was handed out when the request came in; later events change nothing of it. */
export const receiptOf = (
  row: FoiRequestRow,
  events: readonly FoiEventRow[],
  lookupCode: string,
  calendar: Calendar,
): DeskReceipt => {
  const receivedOn = receivedOnOf(caseEvents(events.filter(({ at }) => at === row.submitted_at)));
  return {
    number: row.number,
    lookupCode,
    submittedAt: row.submitted_at,
    receivedOn,
    ...dueOf(receivedOn, calendar),
    department: { id: row.department, name: row.department_name },
  };
};

/** An applicant with identity and contact masked. */
export const masked = (applicant: Applicant): FoiCaseView['applicant'] => ({
  type: applicant.type,
  // The name of an organisation is public; that of a person is not.
  name: applicant.type === 'organisation' ? applicant.name : maskName(applicant.name),
  idNumber: maskIdNumber(applicant.type === 'organisation' ? applicant.uscc : applicant.idNumber),
  ...(applicant.phone === undefined ? {} : { phone: maskPhone(applicant.phone) }),
  ...(applicant.email === undefined ? {} : { email: maskEmail(applicant.email) }),
  ...(applicant.address === undefined ? {} : { address: maskAddress(applicant.address) }),
});

const namesFor = (row: FoiRequestRow, departments: Departments) => (id: string) =>
  departments.find((each) => each.id === id)?.name ?? (id === row.department ? row.department_name : id);

const historyOf = (
  rows: readonly FoiEventRow[],
  added: readonly FoiCommentRow[],
  department: (id: string) => string,
): FoiCaseView['history'] => {
  const happened = rows.map((row) => {
    const { what, article } = eventSentence(caseEvent(row), { department, audience: 'applicant' });
    return { at: row.at, what, ...(article === null ? {} : { article }) };
  });
  const said = added.map(({ at }) => ({ at, what: '你补充了说明' }));
  // Stable: what happened at one instant stays in its order.
  return [...happened, ...said].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const dayOf = ({ date, kind, why }: FoiClockView['clock'][number]) => ({ date, counted: kind === 'counted', why });

/** The days that are told, from the one after receipt to the last to reply, as far as the calendar reaches. */
const ledgerOf = (view: FoiClockView): FoiCaseView['ledger'] => {
  const { replyDueOn } = view;
  return replyDueOn === null ? [] : view.clock.filter(({ date }) => date <= replyDueOn).map(dayOf);
};

export interface Around {
  readonly departments: Departments;
  /** What the applicant added. */
  readonly added: readonly FoiCommentRow[];
  readonly rating: number | null;
  readonly information: FoiSubmission['information'];
}

const UNTOLD = { notice: null, notifiedOn: null, noticeReceivedOn: null, remedies: null } as const;

/** A case as its applicant sees it: identity and contact masked, third parties unnamed. */
export const caseView = (
  row: FoiRequestRow,
  rows: readonly FoiEventRow[],
  applicant: Applicant,
  now: Date,
  calendar: Calendar,
  around: Around,
): FoiCaseView => {
  const events = caseEvents(rows);
  // A machine whose clock stepped back must not show a day before what is known already.
  const asOf = dayFor(events, now);
  const view = caseAt(events, calendar, asOf);
  const whole = clockView(events, calendar, asOf);
  const { actions: _, ...told } = whole;
  // What a third party was told, and what it can do, is its own affair.
  const consultations = told.consultations.map((each) => ({ ...each, ...UNTOLD }));
  const ended = hasEnded(view.facts);
  return {
    number: row.number,
    state: view.state === 'in-hand' ? 'received' : view.state,
    submittedAt: row.submitted_at,
    // Until the receipt is confirmed, the day it came in; `whole` has none.
    receivedOn: view.receivedOn ?? view.facts.submittedOn,
    asOf,
    replyDueOn: view.replyDueOn,
    calendarMissingYear: view.calendarMissingYear,
    remainingWorkingDays: view.remainingWorkingDays,
    ledger: ledgerOf(whole),
    department: { id: row.department, name: row.department_name },
    applicant: masked(applicant),
    information: around.information,
    delivery: { form: row.reply_form, method: row.delivery_method },
    orally: row.orally === 1,
    history: historyOf(rows, around.added, namesFor(row, around.departments)),
    whole: { ...told, consultations },
    acts: applicantActs(view, calendar),
    mayAdd: !ended,
    mayRate: view.facts.service !== null,
    rating: around.rating,
  };
};
