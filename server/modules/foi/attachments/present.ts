import type { DeskAttachment } from '../../../../contract/foi-desk';
import type { Cipher } from '../../../platform/cipher';
import type { Store } from '../../../platform/db/store';
import { linesOf, nameOf, reviewsOf, type AttachmentLine, type SecrecyReviewRow } from './store';

const review = (cipher: Cipher, row: SecrecyReviewRow): NonNullable<DeskAttachment['secrecyReview']> => ({
  verdict: row.verdict,
  by: row.reviewed_by_name,
  at: row.reviewed_at,
  ground: cipher.open(row.ground_sealed, { table: 'foi_secrecy_reviews', column: 'ground_sealed', id: row.id }),
});

/** An attachment as the desk shows it. */
export const presentAttachment = (
  cipher: Cipher,
  line: AttachmentLine,
  reviewed: SecrecyReviewRow | undefined,
): DeskAttachment => ({
  id: line.id,
  name: nameOf(cipher, line),
  type: line.type,
  bytes: line.bytes,
  at: line.added_at,
  by: line.added_by_name,
  purpose: line.purpose,
  redactedFrom: line.redacted_from,
  secrecyReview: reviewed ? review(cipher, reviewed) : null,
});

/** All attachments of a case, oldest first. */
export const attachmentsOf = async (read: Store['read'], cipher: Cipher, caseId: string): Promise<DeskAttachment[]> => {
  const lines = await linesOf(read, caseId);
  const reviews = await reviewsOf(read, lines.map(({ id }) => id)); // prettier-ignore
  return lines.map((line) => presentAttachment(cipher, line, reviews.get(line.id)));
};
