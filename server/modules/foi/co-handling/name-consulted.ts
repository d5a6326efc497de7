import { caseAt } from '../../../../domain/foi/case';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import { newId } from '../../../platform/db/new-id';
import type { Inside } from '../actions/act';
import { dayFor } from '../case-index';
import type { FoiActionDeps } from '../deps';
import { holderOf } from '../scope';
import { UNCLOSED } from './store';

const field = 'consulted';

/** Whether the department that is named as the consulted organ is there. */
export const consultedFault = async (
  { departments }: FoiActionDeps,
  consulted: string | undefined,
): Promise<Refusal | null> =>
  consulted === undefined || (await departments()).some(({ id }) => id === consulted)
    ? null
    : { code: 'foi.department-unknown', field };

/**
 * Names a department of this house as the organ that is consulted (条例第三十四条), in the transaction of the act. The event
 * says nothing of it: that department sees the case from then on, and may record its own opinion.
 */
export const nameConsulted =
  (deps: FoiActionDeps, consulted: string): Inside =>
  async (trx, { request, events, row, now }): Promise<Result<unknown>> => {
    const act = events.at(-1);
    if (act?.kind !== 'other-organ-asked') return refuse({ code: 'foi.consulted.only-when-asking', field });
    if (holderOf(events) === consulted) return refuse({ code: 'foi.consulted.holds-it', field });
    const { consultation } = act;
    const { consultations } = caseAt(events, deps.calendar, dayFor(events, now));
    const id = newId(now);
    await trx
      .insertInto('foi_co_handling')
      .values({
        id,
        request_id: request.id,
        kind: 'consultation',
        department: consulted,
        consultation,
        wish_sealed: null,
        due_on: consultations.find((each) => each.id === consultation)?.dueOn ?? null,
        asked_on: act.on,
        asked_at: now.toISOString(),
        asked_by: row.actor,
        asked_by_name: row.actor_name ?? row.actor,
        ...UNCLOSED,
      })
      .execute();
    await writeAudit(trx, {
      now,
      actor: row.actor,
      action: 'foi.co-handling.consult',
      subject: `foi/${request.number}`,
      detail: { id, department: consulted },
    });
    return ok(undefined);
  };
