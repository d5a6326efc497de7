import type { FoiSubmission } from '../../../contract/foi';
import type { CaseHistory } from '../../platform/case-history';
import type { Cipher } from '../../platform/cipher';
import type { Store } from '../../platform/db/store';
import { titleOf } from './desk-line';
import { openMatter } from './matter';
import { openApplicant } from './sealed';
import { caseEvents, type FoiEventRow, type FoiRequestRow } from './store';

/** Cases read at once. */
const PORTION = 1_000;

/** What the report asks about an applicant: not who it is. */
const reportApplicant = (cipher: Cipher, row: FoiRequestRow): CaseHistory['applicant'] => {
  if (row.applicant_type === 'natural-person') return { type: 'natural-person' };
  const applicant: FoiSubmission['applicant'] = openApplicant(cipher, row);
  if (applicant.type !== 'organisation') throw new Error('an applicant is not of the type of his row');
  return { type: 'organisation', uscc: applicant.uscc };
};

const byRequest = (rows: readonly FoiEventRow[]): Map<string, FoiEventRow[]> => {
  const found = new Map<string, FoiEventRow[]>();
  for (const row of rows) {
    const list = found.get(row.request_id);
    if (list) list.push(row);
    else found.set(row.request_id, [row]);
  }
  return found;
};

/** Every case with everything that happened to it, read in portions by id. */
export async function* readCases({ read }: Store, cipher: Cipher): AsyncGenerator<CaseHistory> {
  for (let after = ''; ;) {
    const requests = await read
      .selectFrom('foi_requests')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PORTION)
      .execute();
    const last = requests.at(-1);
    if (!last) return;
    const events = await read
      .selectFrom('foi_events')
      .selectAll()
      .where('request_id', '>', after)
      .where('request_id', '<=', last.id)
      .orderBy('request_id')
      .orderBy('sequence')
      .execute();
    const found = byRequest(events);
    for (const row of requests) {
      yield {
        id: row.id,
        number: row.number,
        title: titleOf(openMatter(cipher, row)),
        department: row.department,
        applicant: reportApplicant(cipher, row),
        events: caseEvents(found.get(row.id) ?? []),
      };
    }
    after = last.id;
  }
}
