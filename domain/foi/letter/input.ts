import type { Calendar } from '../../calendar/calendar';
import type { CivilDate } from '../../calendar/civil-date';
import type { CaseView } from '../case/case-at';
import type { CaseEvent, ServiceMethod } from '../case/event';
import type { Practice } from '../case/practice';
import type { DeliveryMethod, ReplyForm } from '../submission';

/** The organ that writes, and where its letters send people. */
export interface LetterCity {
  /** Full name of the organ, for example 临江市人民政府办公室. */
  readonly organ: string;
  /** 机关代字 before the mark of the kind, for example 临公开. */
  readonly organCode: string;
  readonly address: string;
  readonly phone: string;
  readonly reconsideration: {
    readonly authority: string;
    readonly address: string;
    /** Where an application for reconsideration can be handed in online. @source 行政复议法第二十二条第二款 */
    readonly online: string;
  };
  /** 有管辖权的人民法院. */
  readonly court: string;
}

/** What a letter says of the request. */
export interface LetterRequest {
  /** For example 2026-0187. */
  readonly number: string;
  /** Name in full, as it stands on a letter. */
  readonly applicant: string;
  readonly description: string | null;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly form: ReplyForm;
  readonly method: DeliveryMethod;
  /** Identity number, telephone, address, e-mail: whatever must never stand on a letter to anybody else. */
  readonly withheld?: readonly string[];
}

/** What a member of staff writes; the same as `FoiLetterInput` of the contract. */
export interface LetterWritten {
  readonly points?: readonly string[];
  readonly facts?: string;
  readonly reasons?: string;
  readonly grounds?: readonly string[];
  readonly access?: string;
  readonly addressee?: string;
  readonly otherOrgan?: string;
  readonly attachments?: readonly string[];
}

/** Everything that a letter is written from. */
export interface LetterInput {
  readonly city: LetterCity;
  readonly request: LetterRequest;
  /** The case as it stands after the act. */
  readonly view: CaseView;
  /** The act that the letter goes with. */
  readonly act: CaseEvent;
  readonly written: LetterWritten;
  /** Names of the case's attachments that may go out, by id. */
  readonly attachments?: Readonly<Record<string, string>>;
  /** Null for a preview. */
  readonly number: string | null;
  readonly signedOn: CivilDate;
  /** How it will be served; `electronic` is on the day of signing, so that last days can be named. */
  readonly service?: ServiceMethod | null;
  readonly calendar: Calendar;
  readonly practice?: Practice;
}
