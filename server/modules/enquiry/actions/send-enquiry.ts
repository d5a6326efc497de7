import type { DirectoryContent } from '../../../../contract/directory';
import type { EnquiryReceipt, EnquirySubject, EnquirySubmission, GeneralEnquiry } from '../../../../contract/enquiry';
import { enquiryState, isTooLong, receivedStanding } from '../../../../domain/enquiry';
import { isPhone } from '../../../../domain/identity';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { Cipher } from '../../../platform/cipher';
import { withoutNul } from '../../../platform/clean-text';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/db/new-id';
import type { Store, Trx } from '../../../platform/db/store';
import { once, stampOf } from '../../../platform/idempotency';
import type { KeyedHash } from '../../../platform/keyed-hash';
import { ENQUIRY_STAMP, findByKey, insertEnquiry, type EnquiryRow } from '../store';

interface Subject {
  readonly department: string | null;
  readonly startsAt?: string;
}

export interface SendEnquiryDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  /** What is published under this kind and id, by whom; `startsAt` of a press conference. Undefined when nothing is. */
  readonly findSubject: (about: EnquirySubject) => Promise<Subject | undefined>;
  readonly directory: () => Promise<Pick<DirectoryContent, 'topics' | 'departments'>>;
  /** Counts a question for the message that led to it. */
  readonly countFromMessage: (trx: Trx, token: string, now: Date) => Promise<void>;
}

export type EnquiryRefusalCode =
  | 'enquiry.text-required'
  | 'enquiry.text-too-long'
  | 'enquiry.phone-shape'
  | 'enquiry.unknown-subject'
  | 'enquiry.unknown-topic'
  | 'enquiry.unknown-department'
  | 'enquiry.press-conference-started'
  | 'enquiry.key-used';

interface EnquiryRefusal {
  readonly code: EnquiryRefusalCode;
  readonly field: string;
}

export type Sent = Result<{ readonly receipt: EnquiryReceipt; readonly repeated: boolean }, EnquiryRefusal>;

/** The department that a question lies with as soon as it comes; null while the office has to find one. */
type Placed = Result<{ readonly holder: string | null }, EnquiryRefusal>;

/** What is asked about answers for itself: the question lies with who published it. */
const placeAtSubject = async ({ findSubject }: SendEnquiryDeps, about: EnquirySubject, now: Date): Promise<Placed> => {
  const subject = await findSubject(about);
  if (!subject) return refuse({ code: 'enquiry.unknown-subject', field: 'about.id' });
  const begun = subject.startsAt !== undefined && Date.parse(subject.startsAt) <= now.getTime();
  // 会前提问: once it has begun, what is asked is asked in the room.
  if (about.kind === 'press-conferences' && begun)
    return refuse({ code: 'enquiry.press-conference-started', field: 'about.id' });
  return ok({ holder: subject.department });
};

const placeGeneral = async ({ directory }: SendEnquiryDeps, { topic, department }: GeneralEnquiry): Promise<Placed> => {
  const { topics, departments } = await directory();
  const isIn = (list: readonly { readonly id: string }[], wanted: string | undefined): boolean =>
    wanted === undefined || list.some(({ id }) => id === wanted);
  if (!isIn(topics, topic)) return refuse({ code: 'enquiry.unknown-topic', field: 'about.topic' });
  if (!isIn(departments, department)) return refuse({ code: 'enquiry.unknown-department', field: 'about.department' });
  return ok({ holder: department ?? null });
};

const textRefusal = ({ text, phone }: EnquirySubmission): EnquiryRefusal | undefined => {
  if (text.trim() === '') return { code: 'enquiry.text-required', field: 'text' };
  if (isTooLong(text)) return { code: 'enquiry.text-too-long', field: 'text' };
  if (phone !== undefined && phone.trim() !== '' && !isPhone(phone)) {
    return { code: 'enquiry.phone-shape', field: 'phone' };
  }
  return undefined;
};

const place = async (deps: SendEnquiryDeps, submission: EnquirySubmission, now: Date): Promise<Placed> => {
  const { about } = submission;
  const placed = await (about.kind === 'general' ? placeGeneral(deps, about) : placeAtSubject(deps, about, now));
  const refusal = placed.ok ? textRefusal(submission) : undefined;
  return refusal ? refuse(refusal) : placed;
};

/** What it is about, as the table has it. */
const aboutColumns = (about: EnquirySubmission['about']) => {
  const general = { topic_id: null, department_id: null, searched: null };
  if (about.kind !== 'general') return { ...general, about_kind: about.kind, about_id: about.id };
  return {
    about_kind: about.kind,
    about_id: null,
    topic_id: about.topic ?? null,
    department_id: about.department ?? null,
    searched: (about.searched?.trim() ?? '') === '' ? null : (about.searched?.trim() ?? null),
  };
};

/** What nobody at the desk has done yet. */
const UNTOUCHED = {
  claimed_by: null,
  claimed_by_name: null,
  answer_kind: null,
  answer_id: null,
  answer_sealed: null,
  closed_reason: null,
  ended_at: null,
  ended_by_name: null,
  ended_by_department: null,
  version: 1,
} as const;

const rowOf = (
  deps: SendEnquiryDeps,
  submission: EnquirySubmission,
  { now, holder }: { readonly now: Date; readonly holder: string | null },
) => {
  const id = newId(now);
  const phone = submission.phone?.trim() ?? '';
  const standing = receivedStanding(holder);
  return {
    ...UNTOUCHED,
    id,
    state: enquiryState(standing),
    holder_id: standing.holder,
    passed_on: standing.passedOn ? 1 : 0,
    ...aboutColumns(submission.about),
    question: submission.text,
    phone_sealed: phone === '' ? null : deps.cipher.seal(phone, { table: 'enquiries', column: 'phone_sealed', id }),
    received_at: now.toISOString(),
  } satisfies Partial<EnquiryRow>;
};

/** Takes a resident's question, once for each idempotency key. */
export const sendEnquiry = async (deps: SendEnquiryDeps, key: string, body: EnquirySubmission): Promise<Sent> => {
  const { store } = deps;
  // The way one came is no part of what is sent: sent again from elsewhere it is the same question.
  const { message, ...submission } = withoutNul(body);
  const stamp = stampOf(deps.keyedHash, ENQUIRY_STAMP, key, submission);
  const receiptOf = (row: EnquiryRow): EnquiryReceipt => ({ id: row.id, receivedAt: row.received_at });
  const find = async () => {
    const row = await findByKey(store.read, stamp.keyHash);
    return row && { bodyHash: row.body_hash, value: { receipt: receiptOf(row) } };
  };

  const create = async (): Promise<{ receipt: EnquiryReceipt } | EnquiryRefusal> => {
    const now = deps.clock.now();
    const placed = await place(deps, submission, now);
    if (!placed.ok) return placed.refusal;
    const written = rowOf(deps, submission, { now, holder: placed.value.holder });
    const row = { ...written, idempotency_hash: stamp.keyHash, body_hash: stamp.bodyHash };
    await store.write(async (trx) => {
      await insertEnquiry(trx, row);
      if (message !== undefined) await deps.countFromMessage(trx, message, now);
    });
    return { receipt: receiptOf(row) };
  };

  const outcome = await once<{ receipt: EnquiryReceipt } | EnquiryRefusal>(stamp, find, create);
  if (outcome.kind === 'conflict') return refuse({ code: 'enquiry.key-used', field: 'idempotency-key' });
  if ('code' in outcome.value) return refuse(outcome.value);
  return ok({ receipt: outcome.value.receipt, repeated: outcome.kind === 'repeated' });
};
