import type { DeskSecrecyReview } from '../../../../../contract/foi-attachment';
import type { DeskAttachment } from '../../../../../contract/foi-desk';
import { ok, refuse, type Result } from '../../../../../domain/result';
import { writeAudit } from '../../../../platform/audit';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import { newId } from '../../../../platform/db/new-id';
import type { AttachmentDeps } from '../deps';
import { presentAttachment } from '../present';
import type { AttachmentRefusal } from '../sentences';
import { findAttachment, reviewsOf, type SecrecyReviewRow } from '../store';
import { findFor } from './find';

/**
 * 保密审查 of one attachment. A later one counts instead of an earlier one, which stays on record.
 *
 * @source 保密法第三十五条；保密法实施条例第四十二条（先审查、后公开，逐项）
 */
export const reviewSecrecy = async (
  deps: AttachmentDeps,
  actor: StaffActor,
  id: string,
  { verdict, ground }: DeskSecrecyReview,
): Promise<Result<DeskAttachment, AttachmentRefusal>> => {
  const found = await findFor(deps, actor, id);
  if (!found.ok) return found;
  const { request_id: caseId, added_by: addedBy } = found.value;
  if (addedBy === actor.id) return refuse({ code: 'foi.attachment.own-review' });
  const { store, clock, cipher } = deps;
  return store.write(async (trx) => {
    await store.lockRow(trx, 'foi_requests', caseId);
    const line = await findAttachment(trx, id);
    if (!line) return refuse({ code: 'foi.attachment.not-found' });
    const now = clock.now();
    const reviewId = newId(now);
    const place = { table: 'foi_secrecy_reviews', column: 'ground_sealed', id: reviewId };
    const row: SecrecyReviewRow = {
      id: reviewId,
      attachment_id: id,
      sequence: ((await reviewsOf(trx, [id])).get(id)?.sequence ?? 0) + 1,
      verdict,
      ground_sealed: cipher.seal(ground, place),
      reviewed_by: actor.id,
      reviewed_by_name: actor.name,
      reviewed_at: now.toISOString(),
    };
    await trx.insertInto('foi_secrecy_reviews').values(row).execute();
    const { number } = await trx
      .selectFrom('foi_requests')
      .select('number')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    await writeAudit(trx, {
      now,
      actor: actor.id,
      action: 'foi.attachment.secrecy-review',
      subject: `foi/${number}`,
      detail: { attachment: id, sha256: line.sha256, verdict },
    });
    return ok(presentAttachment(cipher, line, row));
  });
};
