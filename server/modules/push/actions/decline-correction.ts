import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import { newId } from '../../../platform/db/new-id';
import { isBeingWritten } from '../correction/decisions';
import type { PushDeps } from '../deps';
import type { PushRefusal } from '../sentences';
import { lockPiece } from './begin-correction';

/** 不用发更正, with the reason: for all pushes about the page, and for what has changed so far. */
export const declineCorrection = (
  deps: Pick<PushDeps, 'store' | 'clock'>,
  actor: StaffActor,
  id: string,
  reason: string,
): Promise<Result<true, PushRefusal>> =>
  deps.store.write(async (trx): Promise<Result<true, PushRefusal>> => {
    const said = withoutNul(reason).trim();
    if (said === '') return refuse({ code: 'push.reason-needed', field: 'reason' });
    const piece = await lockPiece(deps, trx, id);
    if (!piece.ok) return piece;
    const { correction, pushes, changes } = piece.value;
    if (correction && !isBeingWritten(correction)) return refuse({ code: 'push.correction-under-way' });
    const now = deps.clock.now();
    const covers = JSON.stringify(changes.map(({ key }) => key));
    for (const push of pushes) {
      await trx
        .insertInto('push_corrections')
        .values({
          id: newId(now),
          push: push.number,
          correction: null,
          reason: said,
          covers,
          at: now.toISOString(),
          by_id: actor.id,
          by_name: actor.name,
        })
        .execute();
      const entry = { now, actor: actor.id, action: 'push.no-correction', subject: `push/${push.id}` };
      await writeAudit(trx, { ...entry, detail: { reason: said } });
    }
    return ok(true);
  });
