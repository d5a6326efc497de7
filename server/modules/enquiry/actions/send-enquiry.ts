import type { EnquiryReceipt, EnquirySubmission } from '../../../../contract/enquiry';
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
  readonly findSubject: (about: EnquirySubmission['about']) => Promise<{ readonly startsAt?: string } | undefined>;
}

export type EnquiryRefusalCode =
  | 'enquiry.text-required'
  | 'enquiry.phone-shape'
  | 'enquiry.unknown-subject'
  | 'enquiry.press-conference-started'
  | 'enquiry.key-used';

interface EnquiryRefusal {
  readonly code: EnquiryRefusalCode;
  readonly field: string;
}

export type Sent = Result<{ readonly receipt: EnquiryReceipt; readonly repeated: boolean }, EnquiryRefusal>;

const refusalOf = (
  { about, text, phone }: EnquirySubmission,
  now: Date,
  subject: { readonly startsAt?: string } | undefined,
): EnquiryRefusal | undefined => {
  if (!subject) return { code: 'enquiry.unknown-subject', field: 'about.id' };
  if (text.trim() === '') return { code: 'enquiry.text-required', field: 'text' };
  if (phone !== undefined && phone.trim() !== '' && !isPhone(phone)) {
    return { code: 'enquiry.phone-shape', field: 'phone' };
  }
  const begun = subject.startsAt !== undefined && Date.parse(subject.startsAt) <= now.getTime();
  // 会前提问: once it has begun, what is asked is asked in the room.
  if (about.kind === 'press-conferences' && begun)
    return { code: 'enquiry.press-conference-started', field: 'about.id' };
  return undefined;
};

const rowOf = (deps: SendEnquiryDeps, submission: EnquirySubmission, now: Date) => {
  const id = newId(now);
  const phone = submission.phone?.trim() ?? '';
  return {
    id,
    state: 'received',
    about_kind: submission.about.kind,
    about_id: submission.about.id,
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
    const refusal = refusalOf(submission, now, await deps.findSubject(submission.about));
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
