import type { Problem } from '../../../contract/error';
import { checkSubmission } from '../../../domain/foi/check';
import { foiSentence } from '../../../domain/foi/refusal';
import { submissionOf, type Draft, type Step } from './draft';

/** One thing to put right, at its field. */
export interface Fault {
  readonly code: string;
  /** Last word of the path: `idNumber` of `applicant.idNumber`. */
  readonly field: string;
  readonly title: string;
}

const fieldOf = (path: string): string => path.split('.').at(-1) ?? path;
export const fieldId = (field: string): string => `foi-${field}`;

/** These follow from how the reply is to come, so they are asked for beside it. */
const NEEDED_FOR_REPLY = ['foi.email-needed-for-reply', 'foi.address-needed-for-reply', 'foi.phone-needed-for-fax'];
const SECOND_STEP = ['description', 'title', 'documentNumber', 'department'];
const THIRD_STEP = ['form', 'method'];

/** On which step a fault is put right. */
export function stepOf({ code, field }: Pick<Fault, 'code' | 'field'>): Step {
  if (NEEDED_FOR_REPLY.includes(code) || THIRD_STEP.includes(field)) return 3;
  return SECOND_STEP.includes(field) ? 2 : 1;
}

/** What is still to be put right, in the order of the form. */
export function faultsOf(draft: Draft): readonly Fault[] {
  return checkSubmission(submissionOf(draft)).map(({ code, field }) => ({
    code,
    field: fieldOf(field),
    title: foiSentence[code],
  }));
}

/** What the server would not take, field by field; empty when the refusal is about no field. */
export function faultsIn(problem: Problem): readonly Fault[] {
  const issues = problem.issues ?? [problem];
  return issues.flatMap(({ code, field, title }) =>
    field === undefined ? [] : [{ code, field: fieldOf(field), title }],
  );
}
