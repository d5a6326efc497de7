import type { FoiLetterLine } from '../../../../contract/foi-letter';
import type { Store } from '../../../platform/db/store';
import { lettersOfCase } from './store';

/** The letters of a case for the desk, oldest first. */
export const lettersOf = async (
  db: Store['read'],
  caseId: string,
): Promise<(FoiLetterLine & { readonly sequence: number })[]> =>
  (await lettersOfCase(db, caseId)).map(
    ({ id, event_sequence, kind, number, title, signed_on, sha256, opened_at }) => ({
      sequence: event_sequence,
      id,
      kind,
      number,
      title,
      signedOn: signed_on,
      hash: sha256,
      openedAt: opened_at,
    }),
  );
