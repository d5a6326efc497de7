import type { Store } from '../../../platform/db/store';
import { reviewsOf } from './store';

/**
 * Whether all of these may go out with a letter: each is there, is meant for release, and was reviewed by itself with the
 * verdict that it may be disclosed. With `caseId`, each belongs to that case as well.
 *
 * @source 保密法第三十五条；保密法实施条例第四十二条（先审查、后公开，逐项）
 */
export const mayBeReleased = async (db: Store['read'], ids: readonly string[], caseId?: string): Promise<boolean> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const rows = await db
    .selectFrom('foi_attachments')
    .select(['id', 'request_id'])
    .where('id', 'in', wanted)
    .where('purpose', '=', 'release')
    .where('removed', '=', 0)
    .execute();
  const reviews = await reviewsOf(db, wanted);
  return (
    rows.length === wanted.length &&
    rows.every((row) => caseId === undefined || row.request_id === caseId) &&
    wanted.every((id) => reviews.get(id)?.verdict === 'may-disclose')
  );
};
