import { civilDateOf } from '../../../../domain/calendar';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { DatasetDeps } from '../deps';
import type { DatasetRefusal } from '../sentences';
import { findDataset, findVersionByNumber } from '../store';

/**
 * Puts a version in force. Readers see the old one until this one transaction is done, and the new one from then on.
 *
 * @source 条例第二十条第七项、第二十四条、第二十六条
 */
export async function publishVersion(
  { store, clock }: Pick<DatasetDeps, 'store' | 'clock'>,
  { id, number }: { readonly id: string; readonly number: number },
  note: string,
  actor: Pick<StaffActor, 'id' | 'name'>,
): Promise<Result<null, DatasetRefusal>> {
  const now = clock.now();
  return store.write(async (trx): Promise<Result<null, DatasetRefusal>> => {
    await store.lockRow(trx, 'datasets', id);
    const set = await findDataset(trx, id);
    const version = await findVersionByNumber(trx, id, number);
    if (!set) return refuse({ code: 'dataset.not-found' });
    if (!version) return refuse({ code: 'dataset.version.not-found' });
    if (version.state !== 'draft') return refuse({ code: 'dataset.version.not-draft' });
    if (version.row_count === 0) return refuse({ code: 'dataset.version.no-rows' });
    if (version.fields !== set.fields) return refuse({ code: 'dataset.version.fields-changed' });
    await trx
      .updateTable('dataset_versions')
      .set({
        state: 'published',
        note: withoutNul(note).trim(),
        published_at: now.toISOString(),
        published_by: actor.name,
      })
      .where('id', '=', version.id)
      .execute();
    await trx
      .updateTable('datasets')
      .set({
        current_version: version.id,
        row_count: version.row_count,
        updated_on: civilDateOf(now),
        state: 'published',
        withdrawn_reason: '',
        revision: set.revision + 1,
      })
      .where('id', '=', id)
      .execute();
    const detail = { version: number, rows: version.row_count, faulty: version.faulty_count };
    await writeAudit(trx, { now, actor: actor.id, action: 'dataset.publish', subject: `dataset/${id}`, detail });
    return ok(null);
  });
}

/** Throws a version that waits away. */
export async function dropVersion(
  { store, clock }: Pick<DatasetDeps, 'store' | 'clock'>,
  { id, number }: { readonly id: string; readonly number: number },
  actor: Pick<StaffActor, 'id'>,
): Promise<Result<number, DatasetRefusal>> {
  const now = clock.now();
  return store.write(async (trx): Promise<Result<number, DatasetRefusal>> => {
    await store.lockRow(trx, 'datasets', id);
    const version = await findVersionByNumber(trx, id, number);
    if (!version) return refuse({ code: 'dataset.version.not-found' });
    if (version.state !== 'draft') return refuse({ code: 'dataset.version.not-draft' });
    await trx.updateTable('dataset_versions').set({ state: 'dropped' }).where('id', '=', version.id).execute();
    const detail = { version: number };
    await writeAudit(trx, { now, actor: actor.id, action: 'dataset.drop', subject: `dataset/${id}`, detail });
    return ok(version.id);
  });
}

/** Takes a set out of what everybody reads, for a reason that is kept. Its versions stay with staff. */
export async function withdrawDataset(
  { store, clock }: Pick<DatasetDeps, 'store' | 'clock'>,
  id: string,
  { revision, reason }: { readonly revision: number; readonly reason: string },
  actor: Pick<StaffActor, 'id'>,
): Promise<Result<null, DatasetRefusal>> {
  const now = clock.now();
  const said = withoutNul(reason).trim();
  if (said === '') return refuse({ code: 'dataset.reason-required', field: 'reason' });
  return store.write(async (trx): Promise<Result<null, DatasetRefusal>> => {
    await store.lockRow(trx, 'datasets', id);
    const set = await findDataset(trx, id);
    if (!set) return refuse({ code: 'dataset.not-found' });
    if (set.state !== 'published') return refuse({ code: 'dataset.not-published' });
    if (set.revision !== revision) return refuse({ code: 'dataset.changed-meanwhile' });
    await trx
      .updateTable('datasets')
      .set({ state: 'withdrawn', withdrawn_reason: said, revision: revision + 1 })
      .where('id', '=', id)
      .execute();
    const detail = { reason: said };
    await writeAudit(trx, { now, actor: actor.id, action: 'dataset.withdraw', subject: `dataset/${id}`, detail });
    return ok(null);
  });
}
