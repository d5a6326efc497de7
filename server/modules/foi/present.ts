import type { FoiCaseView, FoiReceipt, FoiSubmission } from '../../../contract/foi';
import {
  civilDateOf,
  compareCivilDates,
  ledger,
  whereCalendarReaches,
  type Calendar,
  type CivilDate,
} from '../../../domain/calendar';
import { remainingWorkingDays, REPLY_WORKING_DAYS, tryReplyDueOn } from '../../../domain/foi';
import { maskAddress, maskEmail, maskIdNumber, maskName, maskPhone } from '../../../domain/identity';
import type { FoiEventRow, FoiRequestRow } from './store';

type Applicant = FoiSubmission['applicant'];

/** The day of receipt (收到申请之日) as the events have it. */
const receivedOnOf = (events: readonly FoiEventRow[]): CivilDate => {
  const received = events.find(({ kind }) => kind === 'received');
  if (!received) throw new Error('a case without its day of receipt');
  return received.occurred_on;
};

const dueOf = (received: CivilDate, calendar: Calendar) => {
  const due = tryReplyDueOn(received, calendar);
  return due.ok
    ? { replyDueOn: due.value, calendarMissingYear: null }
    : { replyDueOn: null, calendarMissingYear: due.refusal.year };
};

export const receiptOf = (
  row: FoiRequestRow,
  events: readonly FoiEventRow[],
  lookupCode: string,
  calendar: Calendar,
): FoiReceipt => {
  const receivedOn = receivedOnOf(events);
  return {
    number: row.number,
    lookupCode,
    submittedAt: row.submitted_at,
    receivedOn,
    ...dueOf(receivedOn, calendar),
    department: { id: row.department, name: row.department_name },
  };
};

const masked = (applicant: Applicant): FoiCaseView['applicant'] => ({
  type: applicant.type,
  // The name of an organisation is public; that of a person is not.
  name: applicant.type === 'organisation' ? applicant.name : maskName(applicant.name),
  idNumber: maskIdNumber(applicant.type === 'organisation' ? applicant.uscc : applicant.idNumber),
  ...(applicant.phone === undefined ? {} : { phone: maskPhone(applicant.phone) }),
  ...(applicant.email === undefined ? {} : { email: maskEmail(applicant.email) }),
  ...(applicant.address === undefined ? {} : { address: maskAddress(applicant.address) }),
});

const WHAT: Readonly<Record<FoiEventRow['kind'], { readonly what: string; readonly article?: string }>> = {
  submitted: { what: '你提交了申请' },
  received: {
    what: '已收到。回执就是双方确认，这一天是收到申请之日，答复期限从第二天起算',
    article: '条例第三十一条第三项',
  },
};

const historyOf = (events: readonly FoiEventRow[]): FoiCaseView['history'] =>
  events.map(({ kind, at }) => ({ at, ...WHAT[kind] }));

/** The days that are told, as far as the calendar reaches: up to the due date, and on to today when it has passed. */
const clockOf = (receivedOn: CivilDate, asOf: CivilDate, calendar: Calendar) => {
  const { replyDueOn, calendarMissingYear } = dueOf(receivedOn, calendar);
  if (replyDueOn === null) return { replyDueOn, calendarMissingYear, remainingWorkingDays: null, ledger: [] };
  // Overdue into a year without a notice, what is left cannot be told; the due date still can.
  const left = whereCalendarReaches(() => remainingWorkingDays(asOf, replyDueOn, calendar));
  return {
    replyDueOn,
    calendarMissingYear,
    remainingWorkingDays: left.ok ? left.value : null,
    ledger: ledger(receivedOn, REPLY_WORKING_DAYS, calendar),
  };
};

/** A case as its applicant sees it: identity and contact masked. */
export const caseView = (
  row: FoiRequestRow,
  events: readonly FoiEventRow[],
  applicant: Applicant,
  now: Date,
  calendar: Calendar,
): FoiCaseView => {
  const receivedOn = receivedOnOf(events);
  const today = civilDateOf(now);
  // A machine whose clock stepped back must not show a day before the case began.
  const asOf = compareCivilDates(today, receivedOn) < 0 ? receivedOn : today;
  return {
    number: row.number,
    state: row.state,
    submittedAt: row.submitted_at,
    receivedOn,
    asOf,
    ...clockOf(receivedOn, asOf, calendar),
    department: { id: row.department, name: row.department_name },
    applicant: masked(applicant),
    information: {
      description: row.description,
      ...(row.title === null ? {} : { title: row.title }),
      ...(row.document_number === null ? {} : { documentNumber: row.document_number }),
    },
    delivery: { form: row.reply_form, method: row.delivery_method },
    orally: row.orally === 1,
    history: historyOf(events),
  };
};
