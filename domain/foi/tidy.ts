import { readResidentId } from '../identity/resident-id';
import { readUscc } from '../identity/uscc';
import { plainNumber } from '../identity/written';
import type { FoiSubmission } from './submission';

function tidyFields<T extends object>(fields: T): T {
  const kept = Object.entries(fields)
    .map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([name, value]) => !(value === '' && OPTIONAL.has(name)) && value !== undefined);
  return Object.fromEntries(kept) as T;
}

const OPTIONAL: ReadonlySet<string> = new Set(['phone', 'address', 'postcode', 'email', 'title', 'documentNumber']);

/**
 * The request as it is kept: ends trimmed, empty optional fields left out, numbers in their plain form (capital X, half width).
 *
 * @param submission - one in which `checkSubmission` found nothing
 */
export function tidySubmission<T extends FoiSubmission>(submission: T): T {
  const applicant = tidyFields(submission.applicant);
  const information = tidyFields(submission.information);
  if (applicant.type === 'organisation') {
    const uscc = readUscc(applicant.uscc);
    return { ...submission, applicant: { ...applicant, uscc: uscc.ok ? uscc.value : applicant.uscc }, information };
  }
  const id = readResidentId(applicant.idNumber);
  const idNumber = applicant.idKind === 'resident-id' && id.ok ? id.value : plainNumber(applicant.idNumber);
  return { ...submission, applicant: { ...applicant, idNumber }, information };
}
