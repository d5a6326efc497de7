import type { DeliveryMethod, FoiSubmission, IdKind, ReplyForm } from '../../../contract/foi';
import { deliveryMethodsFor } from '../../../domain/foi/submission';
import { tidySubmission } from '../../../domain/foi/tidy';
import { forget, readStored, store } from '../../platform/storage';

export type Step = 1 | 2 | 3 | 4;

/** What is written by hand, by the last word of its path in the submission. */
export interface DraftText {
  readonly name: string;
  readonly idNumber: string;
  readonly uscc: string;
  readonly legalRepresentative: string;
  readonly contactName: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly email: string;
  readonly description: string;
  readonly title: string;
  readonly documentNumber: string;
}

/** A request that is being filled in (草稿). It lives on the device until its receipt is there. */
export interface Draft extends DraftText {
  readonly step: Step;
  readonly type: 'natural-person' | 'organisation';
  readonly idKind: IdKind;
  readonly department: string;
  readonly form: ReplyForm;
  readonly method: DeliveryMethod;
  readonly orally: boolean;
  /** Made once, kept until the receipt: whatever is sent of this draft is one request. */
  readonly key: string | null;
  /** What was sent and not answered. One of them may have arrived. */
  readonly unanswered: readonly FoiSubmission[];
}

export const EMPTY_DRAFT: Draft = {
  step: 1,
  type: 'natural-person',
  name: '',
  idKind: 'resident-id',
  idNumber: '',
  uscc: '',
  legalRepresentative: '',
  contactName: '',
  phone: '',
  address: '',
  postcode: '',
  email: '',
  description: '',
  title: '',
  documentNumber: '',
  department: '',
  form: 'email',
  method: 'online',
  orally: false,
  key: null,
  unanswered: [],
};

const KEY = 'foi-draft';

/** The draft on this device, or null. One of an older version keeps what is still asked for. */
export function readDraft(): Draft | null {
  const kept = readStored(KEY);
  return typeof kept === 'object' && kept !== null ? { ...EMPTY_DRAFT, ...(kept as Partial<Draft>) } : null;
}

/** @returns false when the device would not keep it */
export const keepDraft = (draft: Draft): boolean => store(KEY, draft);
export const forgetDraft = (): void => forget(KEY);

/** The draft as it would be sent. */
export function submissionOf(draft: Draft): FoiSubmission {
  const { phone, address, postcode, email, name, description, title, documentNumber } = draft;
  const contact = { phone, address, postcode, email };
  const { type, idKind, idNumber, uscc, legalRepresentative, contactName } = draft;
  return tidySubmission<FoiSubmission>({
    applicant:
      type === 'organisation'
        ? { type, name, uscc, legalRepresentative, contactName, ...contact }
        : { type, name, idKind, idNumber, ...contact },
    information: { description, title, documentNumber },
    department: draft.department,
    delivery: { form: draft.form, method: draft.method },
    orally: draft.orally,
  });
}

/** Choosing a form chooses its usual way, unless the way already chosen fits. */
export function withForm(draft: Draft, form: ReplyForm): Pick<Draft, 'form' | 'method'> {
  const ways = deliveryMethodsFor[form];
  return { form, method: ways.includes(draft.method) ? draft.method : (ways[0] ?? 'in-person') };
}
