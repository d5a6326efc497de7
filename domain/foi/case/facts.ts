import type { CivilDate } from '../../calendar/civil-date';
import { receivedOn, type Receipt } from '../deadline';
import type {
  CaseEvent,
  CaseEventOf,
  Channel,
  Consultee,
  CorrectionOutcome,
  LitigationRoute,
  Opinion,
  RemedyOutcome,
  ServiceMethod,
} from './event';
import { feeOf } from './fee';
import type { ReplyKind } from './reply-kind';

/** A letter that asks for an opinion (征求意见书). */
export interface Consultation {
  readonly id: string;
  readonly consultee: Consultee;
  readonly sentOn: CivilDate;
  /** Null until it is known. */
  readonly letterReceivedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly opinion: Opinion | null;
  /** The day it was told in writing of what is disclosed and why. */
  readonly notifiedOn: CivilDate | null;
  /** The day that notice reached it; null until it is known. */
  readonly noticeReceivedOn: CivilDate | null;
}

/** What the events say, gathered; no date in it is computed but the day of receipt. */
export interface CaseFacts {
  readonly submittedOn: CivilDate;
  readonly channel: Channel;
  readonly receivedOn: CivilDate | null;
  readonly lastOn: CivilDate;
  readonly holders: readonly { readonly department: string; readonly from: CivilDate }[];
  readonly amendment: {
    readonly askedOn: CivilDate;
    readonly dueOn: CivilDate;
    readonly receivedOn: CivilDate | null;
  } | null;
  readonly consultations: readonly Consultation[];
  readonly extension: { readonly on: CivilDate; readonly workingDays: number } | null;
  readonly reasons: {
    readonly askedOn: CivilDate;
    readonly dueOn: CivilDate;
    readonly givenOn: CivilDate | null;
  } | null;
  readonly deferral: { readonly on: CivilDate; readonly workingDays: number } | null;
  readonly fee: { readonly noticeOn: CivilDate; readonly yuan: number; readonly paidOn: CivilDate | null } | null;
  /** Whether the legal review agreed to the reply as things stand. */
  readonly reviewed: boolean;
  /** Hash of the drafted reply that the review agreed to; null where it agreed without one. */
  readonly reviewedText: string | null;
  readonly decision: { readonly on: CivilDate; readonly reply: ReplyKind; readonly publicInterest: boolean } | null;
  readonly service: {
    readonly on: CivilDate;
    readonly method: ServiceMethod;
    readonly signedOn: CivilDate | null;
  } | null;
  readonly withdrawnOn: CivilDate | null;
  readonly correction: { readonly askedOn: CivilDate; readonly outcome: CorrectionOutcome | null } | null;
  readonly reconsideration: {
    readonly filedOn: CivilDate;
    readonly concludedOn: CivilDate | null;
    readonly outcome: RemedyOutcome | null;
  } | null;
  readonly litigation: {
    readonly filedOn: CivilDate;
    readonly route: LitigationRoute;
    readonly outcome: RemedyOutcome | null;
  } | null;
  readonly archivedOn: CivilDate | null;
}

function receiptOn(channel: Channel, on: CivilDate): CivilDate {
  const receipts: Readonly<Record<Channel, Receipt>> = {
    'in-person': { channel: 'in-person', submittedOn: on },
    'registered-post': { channel: 'registered-post', signedOn: on },
    'ordinary-post': { channel: 'ordinary-post', confirmedOn: on },
    fax: { channel: 'fax', confirmedOn: on },
    online: { channel: 'online', receiptShownAt: `${on}T00:00:00+08:00` },
  };
  return receivedOn(receipts[channel]);
}

/** The facts of a case that has just been submitted; in person that is its receipt. @source 条例第三十一条第一项 */
export function factsOfSubmission({ on, channel }: CaseEventOf<'submitted'>): CaseFacts {
  return {
    submittedOn: on,
    channel,
    receivedOn: channel === 'in-person' ? receiptOn(channel, on) : null,
    lastOn: on,
    holders: [],
    amendment: null,
    consultations: [],
    extension: null,
    reasons: null,
    deferral: null,
    fee: null,
    reviewed: false,
    reviewedText: null,
    decision: null,
    service: null,
    withdrawnOn: null,
    correction: null,
    reconsideration: null,
    litigation: null,
    archivedOn: null,
  };
}

const asked = (
  consultee: Consultee,
  { consultation, on }: { readonly consultation: string; readonly on: CivilDate },
) => ({
  id: consultation,
  consultee,
  sentOn: on,
  letterReceivedOn: null,
  answeredOn: null,
  opinion: null,
  notifiedOn: null,
  noticeReceivedOn: null,
});

const changed = (facts: CaseFacts, id: string, change: Partial<Consultation>): Pick<CaseFacts, 'consultations'> => ({
  consultations: facts.consultations.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

function changeOf(facts: CaseFacts, event: CaseEvent): Partial<CaseFacts> {
  const { on } = event;
  switch (event.kind) {
    case 'submitted':
      return {};
    case 'receipt-confirmed':
      return { receivedOn: receiptOn(event.channel, on) };
    case 'channel-fact-added':
      return { receivedOn: event.receivedOn };
    case 'assigned':
      return { holders: [{ department: event.department, from: on }] };
    case 'handed-over':
      return { holders: [...facts.holders, { department: event.to, from: on }] };
    case 'amendment-asked':
      return { amendment: { askedOn: on, dueOn: event.dueOn, receivedOn: null }, reviewed: false };
    case 'amendment-received':
      return { amendment: facts.amendment && { ...facts.amendment, receivedOn: on }, reviewed: false };
    case 'third-party-asked':
      return { consultations: [...facts.consultations, asked('third-party', event)], reviewed: false };
    case 'other-organ-asked':
      return { consultations: [...facts.consultations, asked('other-organ', event)], reviewed: false };
    case 'third-party-answered':
    case 'other-organ-answered':
      return { ...changed(facts, event.consultation, { answeredOn: on, opinion: event.opinion }), reviewed: false };
    case 'consultation-letter-received':
      return changed(facts, event.consultation, { letterReceivedOn: event.receivedOn });
    case 'extension-granted':
      return { extension: { on, workingDays: event.workingDays } };
    case 'reasons-asked':
      return { reasons: { askedOn: on, dueOn: event.dueOn, givenOn: null } };
    case 'reasons-given':
      return { reasons: facts.reasons && { ...facts.reasons, givenOn: on }, reviewed: false };
    case 'deferral':
      return { deferral: { on, workingDays: event.workingDays } };
    default:
      return laterChangeOf(facts, event);
  }
}

type LaterEvent = CaseEventOf<
  | 'fee-notice'
  | 'fee-paid'
  | 'legal-review'
  | 'decided'
  | 'third-party-notified'
  | 'third-party-notice-received'
  | 'served'
  | 'mail-signed'
  | 'withdrawn'
  | 'correction-asked'
  | 'correction-answered'
  | 'reconsideration-filed'
  | 'reconsideration-concluded'
  | 'litigation-filed'
  | 'litigation-concluded'
  | 'archived'
>;

function laterChangeOf(facts: CaseFacts, event: LaterEvent): Partial<CaseFacts> {
  const { on } = event;
  const { fee, service, correction, reconsideration, litigation } = facts;
  switch (event.kind) {
    case 'fee-notice':
      return { fee: { noticeOn: on, yuan: feeOf(event.basis), paidOn: null } };
    case 'fee-paid':
      return { fee: fee && { ...fee, paidOn: on }, reviewed: false };
    case 'legal-review':
      return { reviewed: event.opinion === 'agrees', reviewedText: event.text ?? null };
    case 'decided':
      return { decision: { on, reply: event.reply, publicInterest: event.publicInterest === true } };
    case 'third-party-notified':
      return changed(facts, event.consultation, { notifiedOn: on });
    case 'third-party-notice-received':
      return changed(facts, event.consultation, { noticeReceivedOn: event.receivedOn });
    case 'served':
      return { service: { on, method: event.method, signedOn: event.method === 'post' ? null : on } };
    case 'mail-signed':
      return { service: service && { ...service, signedOn: on } };
    case 'withdrawn':
      return { withdrawnOn: on };
    case 'correction-asked':
      return { correction: { askedOn: on, outcome: null } };
    case 'correction-answered':
      return { correction: correction && { ...correction, outcome: event.outcome } };
    case 'reconsideration-filed':
      return { reconsideration: { filedOn: on, concludedOn: null, outcome: null } };
    case 'reconsideration-concluded':
      return { reconsideration: reconsideration && { ...reconsideration, concludedOn: on, outcome: event.outcome } };
    case 'litigation-filed':
      return { litigation: { filedOn: on, route: event.route, outcome: null } };
    case 'litigation-concluded':
      return { litigation: litigation && { ...litigation, outcome: event.outcome } };
    case 'archived':
      return { archivedOn: on };
  }
}

/** The facts after one more event; whether it is lawful is asked elsewhere. */
export function withEvent(facts: CaseFacts, event: CaseEvent): CaseFacts {
  return { ...facts, ...changeOf(facts, event), lastOn: event.on };
}
