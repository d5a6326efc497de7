import { afterAct } from '../../../../domain/foi/co-handling';
import type { CaseEvent } from '../../../../domain/foi/case';
import { writeAudit } from '../../../platform/audit';
import type { Trx } from '../../../platform/db/store';
import type { FoiEventRow, FoiRequestRow } from '../store';

/**
 * What is asked of other departments follows the case, in the transaction of the act: nobody goes on asking when it is
 * decided, and a consulted organ has answered when its opinion is recorded.
 */
export const followAct = async (
  trx: Trx,
  {
    request,
    row,
    act,
  }: { readonly request: FoiRequestRow; readonly row: FoiEventRow; readonly act: CaseEvent | undefined },
): Promise<void> => {
  if (!act) throw new Error('an act without its event');
  const open = await trx
    .selectFrom('foi_co_handling')
    .select(['id', 'department', 'consultation', 'asked_on'])
    .where('request_id', '=', request.id)
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  for (const { id, asked_on, ...asked } of open) {
    const state = afterAct(act, asked);
    if (state === 'open') continue;
    const { at, actor, actor_name, occurred_on } = row;
    const closed = {
      state,
      // An act may be recorded for an earlier day than that of asking.
      closed_on: occurred_on < asked_on ? asked_on : occurred_on,
      closed_at: at,
      closed_by: actor,
      closed_by_name: actor_name,
    };
    await trx.updateTable('foi_co_handling').set(closed).where('id', '=', id).execute();
    await writeAudit(trx, {
      now: new Date(at),
      actor: actor === 'applicant' ? 'resident' : actor,
      action: `foi.co-handling.${state}`,
      subject: `foi/${request.number}`,
      detail: { id, department: asked.department },
    });
  }
};
