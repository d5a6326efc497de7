import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { GazetteDeps } from '../deps';
import type { GazetteRefusal } from '../sentences';
import { dropDraft, findDraft, lockDrafts } from '../store';

/** Takes back an issue that was brought in and is not published. What is published stays. */
export async function takeBackDraft(
  { store, clock }: Pick<GazetteDeps, 'store' | 'clock'>,
  id: string,
  version: number,
  actor: StaffActor,
): Promise<Result<null, GazetteRefusal>> {
  return store.write(async (trx): Promise<Result<null, GazetteRefusal>> => {
    await lockDrafts(trx);
    if (!(await findDraft(trx, id))) return refuse({ code: 'gazette.draft-not-found' });
    if (!(await dropDraft(trx, id, version))) return refuse({ code: 'gazette.changed-meanwhile' });
    await writeAudit(trx, {
      now: clock.now(),
      actor: actor.id,
      action: 'gazette.take-back',
      subject: `gazettes/${id}`,
    });
    return ok(null);
  });
}
