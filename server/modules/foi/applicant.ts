import type { FoiSubmission } from '../../../contract/foi';
import type { Cipher } from '../../platform/cipher';
import type { FoiRequestRow } from './store';

/** Who applied, opened. */
export const applicantOf = (cipher: Cipher, row: FoiRequestRow): FoiSubmission['applicant'] =>
  JSON.parse(
    cipher.open(row.applicant_sealed, { table: 'foi_requests', column: 'applicant_sealed', id: row.id }),
  ) as FoiSubmission['applicant'];

/** Identity and contact, without the name: what may stand on no letter to anybody else. */
export const withheldOf = (applicant: FoiSubmission['applicant']): string[] => {
  const { phone, address, email } = applicant;
  const identity =
    applicant.type === 'natural-person'
      ? [applicant.idNumber]
      : [applicant.uscc, applicant.legalRepresentative, applicant.contactName];
  return [...identity, phone, address, email].filter((value): value is string => value !== undefined && value !== '');
};
