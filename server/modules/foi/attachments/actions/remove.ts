import { ok, refuse, type Result } from '../../../../../domain/result';
import { writeAudit } from '../../../../platform/audit';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import type { AttachmentDeps } from '../deps';
import type { AttachmentRefusal } from '../sentences';
import { findToChange } from './find';

/** Takes an attachment out of the case, as long as it has not gone out with a letter. */
export const remove = async (
  deps: AttachmentDeps,
  actor: StaffActor,
  id: string,
): Promise<Result<undefined, AttachmentRefusal>> => {
  const found = await findToChange(deps, actor, id);
  if (!found.ok) return found;
  const { store, clock, wentOut } = deps;
  const { request_id: caseId } = found.value;
  return store.write(async (trx) => {
    await store.lockRow(trx, 'foi_requests', caseId);
    if (await wentOut(trx, id)) return refuse({ code: 'foi.attachment.went-out' });
    const { numUpdatedRows } = await trx
      .updateTable('foi_attachments')
      .set({ removed: 1 })
      .where('id', '=', id)
      .where('removed', '=', 0)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return refuse({ code: 'foi.attachment.not-found' });
    const { number } = await trx
      .selectFrom('foi_requests')
      .select('number')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    await writeAudit(trx, {
      now: clock.now(),
      actor: actor.id,
      action: 'foi.attachment.remove',
      subject: `foi/${number}`,
      detail: { attachment: id },
    });
    return ok(undefined);
  });
};
