import { civilDateOf } from '../../../../domain/calendar';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { Trx } from '../../../platform/db/store';
import type { DatasetDeps } from '../deps';
import type { DatasetRefusal } from '../sentences';
import { findDataset, findVersionByNumber, versionsOf, type DatasetTableRow, type VersionRow } from '../store';
import { showDataset } from './show-dataset';

type Deps = Pick<DatasetDeps, 'store' | 'clock' | 'publisher'>;

interface Ready {
  readonly set: DatasetTableRow;
  readonly version: VersionRow;
}

async function readyIn(trx: Trx, id: string, number: number): Promise<Result<Ready, DatasetRefusal>> {
  const set = await findDataset(trx, id);
  const version = await findVersionByNumber(trx, id, number);
  if (!set) return refuse({ code: 'dataset.not-found' });
  if (!version) return refuse({ code: 'dataset.version.not-found' });
  if (version.state !== 'draft') return refuse({ code: 'dataset.version.not-draft' });
  if (version.row_count === 0) return refuse({ code: 'dataset.version.no-rows' });
  if (version.fields !== set.fields) return refuse({ code: 'dataset.version.fields-changed' });
  return ok({ set, version });
}

/**
 * Puts a version in force. Readers see the old one until this one transaction is done, and the new one from then on: its
 * rows and its page alike.
 *
 * @source 条例第二十条第七项、第二十四条、第二十六条
 */
export async function publishVersion(
  { store, clock, publisher }: Deps,
  { id, number }: { readonly id: string; readonly number: number },
  note: string,
  actor: Pick<StaffActor, 'id' | 'name'>,
): Promise<Result<null, DatasetRefusal>> {
  const now = clock.now();
  return publisher.within(async (trx, publish): Promise<Result<null, DatasetRefusal>> => {
    await store.lockRow(trx, 'datasets', id);
    const ready = await readyIn(trx, id, number);
    if (!ready.ok) return ready;
    const inForce = {
      state: 'published' as const,
      note: withoutNul(note).trim(),
      published_at: now.toISOString(),
      published_by: actor.name,
    };
    const { set, version } = ready.value;
    const { id: current, row_count: rows } = version;
    const renewed = {
      ...{ current_version: current, row_count: rows, updated_on: civilDateOf(now), revision: set.revision + 1 },
      ...{ state: 'published' as const, withdrawn_reason: '', withdrawn_on: '' },
    };
    const others = (await versionsOf(trx, id)).filter((each) => each.id !== current);
    const shown = { ...version, ...inForce };
    const refused = await showDataset(publish, { ...set, ...renewed }, shown, [shown, ...others], actor);
    if (refused) return refuse(refused);
    await trx.updateTable('dataset_versions').set(inForce).where('id', '=', current).execute();
    await trx.updateTable('datasets').set(renewed).where('id', '=', id).execute();
    const detail = { version: number, rows, faulty: version.faulty_count };
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
