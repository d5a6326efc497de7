import { civilDateOf } from '../../../../domain/calendar';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { DatasetDeps } from '../deps';
import type { DatasetRefusal } from '../sentences';
import { findDataset } from '../store';
import { showAgain } from './show-dataset';

/**
 * Takes a set out of what everybody reads, lists and finds (撤下). Its address tells since when and why; its versions stay
 * with staff.
 */
export async function withdrawDataset(
  { store, clock, publisher }: Pick<DatasetDeps, 'store' | 'clock' | 'publisher'>,
  id: string,
  { revision, reason }: { readonly revision: number; readonly reason: string },
  actor: Pick<StaffActor, 'id'>,
): Promise<Result<null, DatasetRefusal>> {
  const now = clock.now();
  const said = withoutNul(reason).trim();
  if (said === '') return refuse({ code: 'dataset.reason-required', field: 'reason' });
  return publisher.within(async (trx, publish): Promise<Result<null, DatasetRefusal>> => {
    await store.lockRow(trx, 'datasets', id);
    const set = await findDataset(trx, id);
    if (!set) return refuse({ code: 'dataset.not-found' });
    if (set.state !== 'published') return refuse({ code: 'dataset.not-published' });
    if (set.revision !== revision) return refuse({ code: 'dataset.changed-meanwhile' });
    const withdrawn = {
      state: 'withdrawn' as const,
      withdrawn_reason: said,
      withdrawn_on: civilDateOf(now),
      revision: revision + 1,
    };
    const refused = await showAgain(publish, trx, { ...set, ...withdrawn }, actor);
    if (refused) return refuse(refused);
    await trx.updateTable('datasets').set(withdrawn).where('id', '=', id).execute();
    const detail = { reason: said };
    await writeAudit(trx, { now, actor: actor.id, action: 'dataset.withdraw', subject: `dataset/${id}`, detail });
    return ok(null);
  });
}
