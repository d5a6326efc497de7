import { Type, type Static, type TProperties } from '@sinclair/typebox';
import { CivilDate, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** A name that the sender gives to one consultation, for example c1. It should name nobody. */
const ConsultationId = Type.String({ pattern: '^[a-z0-9-]{1,20}$', examples: ['c1'] });
const Channel = oneOf('in-person', 'registered-post', 'ordinary-post', 'fax', 'online');
const Opinion = oneOf('agrees', 'objects-with-reason', 'objects-without-reason');
const RemedyOutcome = oneOf('upheld', 'corrected', 'other');
const WorkingDays = Type.Integer({ minimum: 0, maximum: 1000 });
const ReplyKind = oneOf(
  'already-public',
  'granted',
  'partly-granted',
  'refused-secret',
  'refused-law',
  'refused-safety',
  'refused-third-party',
  'refused-internal',
  'refused-deliberative',
  'refused-case-file',
  'other-procedure',
  'not-held',
  'other-organ',
  'needs-processing',
  'still-unclear',
  'not-foi',
  'repeat',
  'publication',
  'unreasonable',
  'reconfirm',
  'amendment-lapsed',
  'fee-lapsed',
);

const event = <const K extends string, P extends TProperties>(kind: K, properties: P) =>
  Type.Object({ kind: Type.Literal(kind), on: CivilDate, ...properties }, closed);

/** Something that happened to a case, on a civil date. It holds no personal data, and no free text to put any in. */
export const FoiCaseEvent = Type.Union(
  [
    event('submitted', { channel: Channel }),
    event('receipt-confirmed', { channel: Channel }),
    event('channel-fact-added', {
      receivedOn: CivilDate,
      proof: oneOf('delivery-slip', 'postmark', 'telephone-record', 'fax-log', 'system-log', 'counter-record'),
    }),
    event('assigned', { department: PublicId }),
    event('handed-over', { to: PublicId }),
    event('amendment-asked', { dueOn: CivilDate }),
    event('amendment-received', {}),
    event('third-party-asked', { consultation: ConsultationId }),
    event('third-party-answered', { consultation: ConsultationId, opinion: Opinion }),
    event('other-organ-asked', { consultation: ConsultationId }),
    event('other-organ-answered', { consultation: ConsultationId, opinion: Opinion }),
    event('consultation-letter-received', { consultation: ConsultationId, receivedOn: CivilDate }),
    event('extension-granted', { workingDays: WorkingDays, approvedByOfficeHead: Type.Boolean() }),
    event('reasons-asked', { dueOn: CivilDate }),
    event('reasons-given', {}),
    event('deferral', { workingDays: WorkingDays }),
    event('fee-notice', {
      basis: Type.Union([
        Type.Object({ by: Type.Literal('item'), nth: Type.Integer({ minimum: 1, maximum: 100_000 }) }, closed),
        Type.Object({ by: Type.Literal('page'), pages: Type.Integer({ minimum: 0, maximum: 1_000_000 }) }, closed),
      ]),
    }),
    event('fee-paid', {}),
    event('legal-review', { opinion: oneOf('agrees', 'returns') }),
    event('decided', { reply: ReplyKind, publicInterest: Type.Optional(Type.Boolean()) }),
    event('third-party-notified', { consultation: ConsultationId }),
    event('third-party-notice-received', { consultation: ConsultationId, receivedOn: CivilDate }),
    event('served', {
      method: oneOf('direct', 'entrusted', 'post', 'electronic'),
      byPostalEnterprise: Type.Optional(Type.Boolean()),
    }),
    event('mail-signed', {}),
    event('withdrawn', {}),
    event('correction-asked', {}),
    event('correction-answered', { outcome: oneOf('corrected', 'not-proved', 'forwarded', 'told-where') }),
    event('reconsideration-filed', {}),
    event('reconsideration-concluded', { outcome: RemedyOutcome }),
    event('litigation-filed', { route: oneOf('direct', 'after-reconsideration') }),
    event('litigation-concluded', { outcome: RemedyOutcome }),
    event('archived', {}),
  ],
  { $id: 'FoiCaseEvent' },
);

/** Body of `POST /api/foi/clock`. */
export const FoiClockQuery = Type.Object(
  {
    /** Oldest first; the first is the submission. Those after `on` are checked and left out of the answer. */
    events: Type.Array(FoiCaseEvent, { minItems: 1, maxItems: 200 }),
    /** The day asked about. */
    on: CivilDate,
    /** Where the law leaves a question open; left out, the usual reading. */
    practice: Type.Optional(
      Type.Object({ paymentRestartsClock: Type.Boolean(), disputedRepliesReviewFirst: Type.Boolean() }, closed),
    ),
  },
  { additionalProperties: false, $id: 'FoiClockQuery' },
);
export type FoiClockQuery = Static<typeof FoiClockQuery>;

const ClockDay = Type.Object(
  {
    date: CivilDate,
    /** `void`: before the count began anew, or while the applicant is waited for. */
    kind: oneOf('counted', 'skipped', 'paused', 'void', 'overdue'),
    /** Which day of the count it is, from 1. */
    number: orNull(Type.Integer()),
    why: Type.String(),
    article: orNull(Type.String()),
  },
  closed,
);

const ConsultationView = Type.Object(
  {
    id: ConsultationId,
    consultee: oneOf('third-party', 'other-organ'),
    sentOn: CivilDate,
    letterReceivedOn: orNull(CivilDate),
    /** Last day for the opinion, inclusive. */
    dueOn: orNull(CivilDate),
    answeredOn: orNull(CivilDate),
    opinion: orNull(Opinion),
    standing: oneOf('waiting', 'agrees', 'objects', 'silent-consents', 'silent-undecided'),
    /** The written notice of what is disclosed against its will: owed before anything is served, offered, or issued. */
    notice: orNull(oneOf('owed', 'offered', 'issued')),
    notifiedOn: orNull(CivilDate),
    noticeReceivedOn: orNull(CivilDate),
    /** What the third party can do against it, counted from the day the notice arrived. */
    remedies: orNull(
      Type.Object(
        {
          knownOn: orNull(CivilDate),
          reconsiderationUntil: orNull(CivilDate),
          litigationUntil: orNull(CivilDate),
          article: Type.String(),
        },
        closed,
      ),
    ),
  },
  closed,
);

const Remedies = Type.Object(
  {
    against: oneOf('reply', 'no-reply'),
    reviewFirst: Type.Boolean(),
    knownOn: orNull(CivilDate),
    reconsiderationUntil: orNull(CivilDate),
    litigationUntil: orNull(CivilDate),
    litigationAfterReconsiderationUntil: orNull(CivilDate),
    article: Type.String(),
  },
  closed,
);

/** Answer of `POST /api/foi/clock`. Every last day is inclusive; null where it does not apply or is not known. */
export const FoiClockView = Type.Object(
  {
    on: CivilDate,
    state: oneOf(
      'submitted',
      'in-hand',
      'awaiting-amendment',
      'awaiting-payment',
      'awaiting-reasons',
      'in-consultation',
      'reviewed',
      'decided',
      'served',
      'abandoned',
      'withdrawn',
      'archived',
    ),
    phase: oneOf(
      'not-running',
      'on-time',
      'due-soon', // 5 working days or fewer
      'due-very-soon', // 2 working days or fewer
      'due-today',
      'overdue',
      'not-known',
      'ended',
    ),
    receivedOn: orNull(CivilDate),
    amendmentAskableUntil: orNull(CivilDate),
    amendmentDueOn: orNull(CivilDate),
    feeYuan: orNull(Type.Integer()),
    feeDueOn: orNull(CivilDate),
    replyDueOn: orNull(CivilDate),
    /** An opinion is still awaited: an early one gives an earlier last day. */
    provisional: Type.Boolean(),
    /** The year whose holiday notice is missing. */
    calendarMissingYear: orNull(Type.Integer()),
    /** The day before the first that is counted, and what came in on it: the request, what was amended, or a fee. */
    countsFrom: orNull(Type.Object({ on: CivilDate, because: oneOf('receipt', 'amendment', 'payment') }, closed)),
    limit: orNull(Type.Object({ base: Type.Integer(), extension: Type.Integer(), deferral: Type.Integer() }, closed)),
    pausedWorkingDays: Type.Integer(),
    /** Working days left that count; negative when overdue. */
    remainingWorkingDays: orNull(Type.Integer()),
    consultations: Type.Array(ConsultationView),
    /** The time that each department held the case, in civil days. */
    holdings: Type.Array(
      Type.Object({ department: PublicId, from: CivilDate, until: CivilDate, days: Type.Integer() }, closed),
    ),
    /** Whether the reply was in time, by the day that counts for its way of service. */
    timeliness: orNull(
      Type.Object({ onTime: Type.Boolean(), overdueWorkingDays: Type.Integer(), rule: Type.String() }, closed),
    ),
    remedies: orNull(Remedies),
    /** Where the yearly report counts it, and when that report is due. */
    report: Type.Object(
      {
        row: orNull(Type.String()),
        receivedIn: orNull(Type.Integer()),
        concludedIn: orNull(Type.Integer()),
        due: orNull(Type.Object({ departmentDueOn: CivilDate, governmentDueOn: CivilDate }, closed)),
      },
      closed,
    ),
    /** Each civil day of the time to reply, and why it counts or does not. */
    clock: Type.Array(ClockDay),
    /** What may lawfully be done that day; nothing else is taken. */
    actions: Type.Array(
      Type.Object(
        { kind: Type.String(), title: Type.String(), article: Type.String(), until: orNull(CivilDate) },
        closed,
      ),
    ),
  },
  { additionalProperties: false, $id: 'FoiClockView' },
);
export type FoiClockView = Static<typeof FoiClockView>;
