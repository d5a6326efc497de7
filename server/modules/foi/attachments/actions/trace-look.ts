import { writeAudit } from '../../../../platform/audit';
import type { StaffActor } from '../../../../platform/auth/staff-gate';
import type { AttachmentDeps } from '../deps';
import type { AttachmentLine } from '../store';

/** Attachments hold what people wrote about themselves: each look leaves a row. */
export const traceLook = (
  { store, clock }: AttachmentDeps,
  actor: StaffActor,
  { id, request_id: caseId }: AttachmentLine,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  store.write(async (trx) => {
    const { number } = await trx
      .selectFrom('foi_requests')
      .select('number')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    await writeAudit(trx, {
      now: clock.now(),
      actor: actor.id,
      action,
      subject: `foi/${number}`,
      detail: { attachment: id, ...detail },
    });
  });
