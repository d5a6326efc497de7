import type { FoiCaseView, FoiLookup, FoiSubmission } from '../../../../contract/foi';
import { ok, refuse, type Result } from '../../../../domain/result';
import { sameHash } from '../../../platform/keyed-hash';
import type { FoiActionDeps } from '../deps';
import { lookupCodeHash, normalisedNumber } from '../lookup-code';
import { caseView } from '../present';
import { eventsOf, findByNumber } from '../store';

/** Stands in for a case that is not there, so that an unknown number costs the same work as a wrong code. */
const NOBODY = { id: 'no such case', lookup_code_hash: 'A'.repeat(43) };

/**
 * The case behind a number and its lookup code (查询码), without a login.
 *
 * @returns one and the same refusal for an unknown number and for a wrong code
 */
export const lookUp = async (
  { store, clock, cipher, keyedHash, calendar }: FoiActionDeps,
  { number, code }: FoiLookup,
): Promise<Result<FoiCaseView>> => {
  const row = await findByNumber(store.read, normalisedNumber(number));
  const held = row ?? NOBODY;
  const right = sameHash(lookupCodeHash(keyedHash, held.id, code), held.lookup_code_hash);
  if (!row || !right) return refuse({ code: 'foi.case-not-found' });
  const place = { table: 'foi_requests', column: 'applicant_sealed', id: row.id };
  const applicant = JSON.parse(cipher.open(row.applicant_sealed, place)) as FoiSubmission['applicant'];
  return ok(caseView(row, await eventsOf(store.read, row.id), applicant, clock.now(), calendar));
};
