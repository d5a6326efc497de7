import type { DirectoryContent } from '../../../../contract/directory';
import type { EnquiryReceipt, EnquirySubject, EnquirySubmission, GeneralEnquiry } from '../../../../contract/enquiry';
import { isPhone } from '../../../../domain/identity';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { Cipher } from '../../../platform/cipher';
import { withoutNul } from '../../../platform/clean-text';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/db/new-id';
import type { Store } from '../../../platform/db/store';
import { once, stampOf } from '../../../platform/idempotency';
import type { KeyedHash } from '../../../platform/keyed-hash';
import { findByKey, insertEnquiry, type EnquiryRow } from '../store';

export interface SendEnquiryDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  /** What is published under this kind and id; `startsAt` of a press conference. Undefined when nothing is. */
  readonly findSubject: (about: EnquirySubject) => Promise<{ readonly startsAt?: string } | undefined>;
  readonly directory: () => Promise<Pick<DirectoryContent, 'topics' | 'departments'>>;
}

export type EnquiryRefusalCode =
  | 'enquiry.text-required'
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

/** What is wrong with the thing that is asked about. */
const subjectRefusal = async (
  { findSubject }: SendEnquiryDeps,
  about: EnquirySubject,
  now: Date,
): Promise<EnquiryRefusal | undefined> => {
  const subject = await findSubject(about);
  if (!subject) return { code: 'enquiry.unknown-subject', field: 'about.id' };
  const begun = subject.startsAt !== undefined && Date.parse(subject.startsAt) <= now.getTime();
  // 会前提问: once it has begun, what is asked is asked in the room.
  if (about.kind === 'press-conferences' && begun)
    return { code: 'enquiry.press-conference-started', field: 'about.id' };
  return undefined;
};

const generalRefusal = async (
  { directory }: SendEnquiryDeps,
  { topic, department }: GeneralEnquiry,
): Promise<EnquiryRefusal | undefined> => {
  const { topics, departments } = await directory();
  const isIn = (list: readonly { readonly id: string }[], wanted: string | undefined): boolean =>
    wanted === undefined || list.some(({ id }) => id === wanted);
  if (!isIn(topics, topic)) return { code: 'enquiry.unknown-topic', field: 'about.topic' };
  if (!isIn(departments, department)) return { code: 'enquiry.unknown-department', field: 'about.department' };
  return undefined;
};

const textRefusal = ({ text, phone }: EnquirySubmission): EnquiryRefusal | undefined => {
  if (text.trim() === '') return { code: 'enquiry.text-required', field: 'text' };
  if (phone !== undefined && phone.trim() !== '' && !isPhone(phone)) {
    return { code: 'enquiry.phone-shape', field: 'phone' };
  }
  return undefined;
};

const refusalOf = async (
  deps: SendEnquiryDeps,
  submission: EnquirySubmission,
  now: Date,
): Promise<EnquiryRefusal | undefined> => {
  const { about } = submission;
  const refusal = await (about.kind === 'general' ? generalRefusal(deps, about) : subjectRefusal(deps, about, now));
  return refusal ?? textRefusal(submission);
};

/** Where it belongs, as the table has it. */
const placeOf = (about: EnquirySubmission['about']) =>
  about.kind === 'general'
    ? {
        about_kind: about.kind,
        about_id: null,
        topic_id: about.topic ?? null,
        department_id: about.department ?? null,
      }
    : { about_kind: about.kind, about_id: about.id, topic_id: null, department_id: null };

const rowOf = (deps: SendEnquiryDeps, submission: EnquirySubmission, now: Date) => {
  const id = newId(now);
  const phone = submission.phone?.trim() ?? '';
  return {
    id,
    state: 'received',
    ...placeOf(submission.about),
    question: submission.text,
    phone_sealed: phone === '' ? null : deps.cipher.seal(phone, { table: 'enquiries', column: 'phone_sealed', id }),
    received_at: now.toISOString(),
  } as const satisfies Partial<EnquiryRow>;
};

/** Takes a resident's question, once for each idempotency key. */
export const sendEnquiry = async (deps: SendEnquiryDeps, key: string, body: EnquirySubmission): Promise<Sent> => {
  const { store } = deps;
  const submission = withoutNul(body);
  const stamp = stampOf(deps.keyedHash, 'enquiry', key, submission);
  const receiptOf = (row: EnquiryRow): EnquiryReceipt => ({ id: row.id, receivedAt: row.received_at });
  const find = async () => {
    const row = await findByKey(store.read, stamp.keyHash);
    return row && { bodyHash: row.body_hash, value: { receipt: receiptOf(row) } };
  };

  const create = async (): Promise<{ receipt: EnquiryReceipt } | EnquiryRefusal> => {
    const now = deps.clock.now();
    const refusal = await refusalOf(deps, submission, now);
    if (refusal) return refusal;
    const row = { ...rowOf(deps, submission, now), idempotency_hash: stamp.keyHash, body_hash: stamp.bodyHash };
    await store.write((trx) => insertEnquiry(trx, row));
    return { receipt: receiptOf(row) };
  };

  const outcome = await once<{ receipt: EnquiryReceipt } | EnquiryRefusal>(stamp, find, create);
  if (outcome.kind === 'conflict') return refuse({ code: 'enquiry.key-used', field: 'idempotency-key' });
  if ('code' in outcome.value) return refuse(outcome.value);
  return ok({ receipt: outcome.value.receipt, repeated: outcome.kind === 'repeated' });
};
