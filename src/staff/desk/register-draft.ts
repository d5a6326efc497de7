import type { DeliveryMethod, IdKind, ReplyForm } from '../../../contract/foi';
import type { DeskRegistration } from '../../../contract/foi-desk';
import type { Problem } from '../../../contract/error';
import { checkSubmission } from '../../../domain/foi/check';
import { foiSentence } from '../../../domain/foi/refusal';

/** What came on paper, as it is typed off. */
export const EMPTY_REGISTRATION = {
  channel: '',
  cameOn: '',
  confirmed: '',
  orally: '',
  type: 'natural-person',
  name: '',
  idKind: 'resident-id',
  idNumber: '',
  uscc: '',
  legalRepresentative: '',
  contactName: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  title: '',
  documentNumber: '',
  description: '',
  department: '',
  form: 'paper',
  method: 'post',
};
export type RegistrationDraft = typeof EMPTY_REGISTRATION;

/** Only these wait for the applicant's word that it has arrived. @source 条例第三十一条第二项、第三项 */
export const needsConfirmation = (channel: string): boolean => channel === 'ordinary-post' || channel === 'fax';

type Submission = DeskRegistration['submission'];

const given = <K extends string>(name: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<K, string>);

export function submissionOf(draft: RegistrationDraft): Submission {
  const contact = {
    ...given('phone', draft.phone),
    ...given('email', draft.email),
    ...given('address', draft.address),
    ...given('postcode', draft.postcode),
  };
  const name = draft.name.trim();
  return {
    applicant:
      draft.type === 'organisation'
        ? {
            type: 'organisation',
            name,
            uscc: draft.uscc.trim(),
            legalRepresentative: draft.legalRepresentative.trim(),
            contactName: draft.contactName.trim(),
            ...contact,
          }
        : {
            type: 'natural-person',
            name,
            idKind: draft.idKind as IdKind,
            idNumber: draft.idNumber.trim(),
            ...contact,
          },
    information: {
      description: draft.description.trim(),
      ...given('title', draft.title),
      ...given('documentNumber', draft.documentNumber),
    },
    department: draft.department,
    delivery: { form: draft.form as ReplyForm, method: draft.method as DeliveryMethod },
    orally: draft.orally === 'yes',
  };
}

export const registrationOf = (draft: RegistrationDraft): DeskRegistration => ({
  submission: submissionOf(draft),
  channel: draft.channel as DeskRegistration['channel'],
  cameOn: draft.cameOn,
  confirmed: !needsConfirmation(draft.channel) || draft.confirmed === 'yes',
});

const missing = (field: string, title: string) => ({ code: 'form.required', field, title });

const INCOMPLETE = 'form.incomplete';
const incomplete = (issues: NonNullable<Problem['issues']>): Problem => ({
  type: 'about:blank',
  status: 422,
  code: INCOMPLETE,
  title: `还有 ${String(issues.length)} 处要补上或改正。`,
  issues,
});

/** What is still to be put right, in the shape in which the server would say it; null when it can be sent. */
export function faultsOf(draft: RegistrationDraft): Problem | null {
  const issues = [
    ...(draft.channel === '' ? [missing('channel', '请选择怎么收到的。')] : []),
    ...(draft.cameOn === '' ? [missing('cameOn', '请填写哪天收到的。')] : []),
    ...checkSubmission(submissionOf(draft)).map(({ code, field, article }) => ({
      code,
      field,
      article,
      title: foiSentence[code],
    })),
  ];
  return issues.length === 0 ? null : incomplete(issues);
}

/** Of what was said when the form was sent, what has not been put right since. */
export function stillWrong(said: Problem | null, draft: RegistrationDraft): Problem | null {
  if (said?.code !== INCOMPLETE) return said;
  const left = new Map(faultsOf(draft)?.issues?.map((issue) => [issue.field, issue]));
  const issues = (said.issues ?? []).flatMap(({ field }) => left.get(field) ?? []);
  return issues.length === 0 ? null : incomplete(issues);
}
