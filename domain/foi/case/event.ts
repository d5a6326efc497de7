import type { CivilDate } from '../../calendar/civil-date';
import type { Receipt } from '../deadline';
import type { ReplyKind } from './reply-kind';

/** How the request came in. @source 条例第三十一条 */
export type Channel = Receipt['channel'];

/** What shows that a channel fact is so. A closed list: a case's history holds no free text. */
export type ChannelProof =
  'delivery-slip' | 'postmark' | 'telephone-record' | 'fax-log' | 'system-log' | 'counter-record';

/** 第三方 (Article 32) or 其他机关 (Article 34). */
export type Consultee = 'third-party' | 'other-organ';

/** What a consultee says. Only an objection with a good reason (合理理由) binds. @source 条例第三十二条 */
export type Opinion = 'agrees' | 'objects-with-reason' | 'objects-without-reason';

/** 送达方式. @source 国办公开办函〔2016〕235号 */
export type ServiceMethod = 'direct' | 'entrusted' | 'post' | 'electronic';

/** How a reconsideration (行政复议) or a lawsuit (行政诉讼) ended, in the words of the yearly report's fourth table. */
export type RemedyOutcome = 'upheld' | 'corrected' | 'other';

/** How a lawsuit came to court: without a reconsideration, or after one. */
export type LitigationRoute = 'direct' | 'after-reconsideration';

/** How a request to correct a record was answered. @source 条例第四十一条 */
export type CorrectionOutcome = 'corrected' | 'not-proved' | 'forwarded' | 'told-where';

/** How much is charged for: requests of one applicant in a month, or pages of this one. @source 国办函〔2020〕109号 */
export type FeeBasis =
  | {
      readonly by: 'item';
      /** This request is the n-th of its applicant in the calendar month. */ readonly nth: number;
    }
  | { readonly by: 'page'; readonly pages: number };

interface EventFields {
  submitted: { readonly channel: Channel };
  'receipt-confirmed': { readonly channel: Channel };
  /** A fact about how it came in that shows an earlier day of receipt, or the day where none was known. */
  'channel-fact-added': { readonly receivedOn: CivilDate; readonly proof: ChannelProof };
  assigned: { readonly department: string };
  'handed-over': { readonly to: string };
  'amendment-asked': { readonly dueOn: CivilDate };
  'amendment-received': object;
  'third-party-asked': { readonly consultation: string };
  'third-party-answered': { readonly consultation: string; readonly opinion: Opinion };
  'other-organ-asked': { readonly consultation: string };
  'other-organ-answered': { readonly consultation: string; readonly opinion: Opinion };
  /** The day the letter reached the consultee; until it is known the day it was sent is taken. */
  'consultation-letter-received': { readonly consultation: string; readonly receivedOn: CivilDate };
  /** `on` is the day the applicant was told. */
  'extension-granted': { readonly workingDays: number; readonly approvedByOfficeHead: boolean };
  'reasons-asked': { readonly dueOn: CivilDate };
  'reasons-given': object;
  deferral: { readonly workingDays: number };
  'fee-notice': { readonly basis: FeeBasis };
  'fee-paid': object;
  'legal-review': {
    readonly opinion: 'agrees' | 'returns';
    /** Hash of the drafted reply that was looked at, see `replyText`; left out where none was drafted. */ readonly text?: string;
  };
  decided: {
    readonly reply: ReplyKind;
    /** Hash of what the reply says. */ readonly text?: string;
    /** Disclosed against a third party's objection because of the public interest. */ readonly publicInterest?: boolean;
  };
  /** What is disclosed against a third party's objection, and why, is told to it in writing. */
  'third-party-notified': { readonly consultation: string };
  /** The day that notice reached the third party: from the next one on the times for its remedies run. */
  'third-party-notice-received': { readonly consultation: string; readonly receivedOn: CivilDate };
  /** `on` is the day that counts: signed for, posted, or in the applicant's mailbox. */
  served: {
    readonly method: ServiceMethod;
    /** For post: handed to the postal enterprise (邮政企业). */ readonly byPostalEnterprise?: boolean;
  };
  'mail-signed': object;
  withdrawn: object;
  'correction-asked': object;
  'correction-answered': { readonly outcome: CorrectionOutcome };
  'reconsideration-filed': object;
  'reconsideration-concluded': { readonly outcome: RemedyOutcome };
  'litigation-filed': { readonly route: LitigationRoute };
  'litigation-concluded': { readonly outcome: RemedyOutcome };
  archived: object;
}

/** What can happen to a case. */
export type CaseEventKind = keyof EventFields;

/** One kind of event, with the civil date on which it happened. It names nobody. */
export type CaseEventOf<Kind extends CaseEventKind> = Kind extends CaseEventKind
  ? { readonly kind: Kind; readonly on: CivilDate } & EventFields[Kind]
  : never;

/** Something that happened to a case (办件). The case is its events and nothing else. */
export type CaseEvent = CaseEventOf<CaseEventKind>;
