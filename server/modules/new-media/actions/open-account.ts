import type { NewMediaOpening } from '../../../../contract/new-media-desk';
import { civilDateOf } from '../../../../domain/calendar';
import { detailFaults, tidyDetails, withAct } from '../../../../domain/new-media';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import { newId } from '../../../platform/db/new-id';
import type { NewMediaDeps } from '../deps';
import { accountRow, eventRows } from '../rows';
import type { NewMediaRefusal } from '../sentences';
import { findKept, insertAccounts, insertEvents, lockRegister } from '../store';

/** A refusal is all that is wrong with the form. */
type Opened =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly refusals: readonly NewMediaRefusal[] };

/**
 * 开设: enters a new account. Its filing is owed from then on.
 *
 * @returns the id of the account
 * @source 国办发〔2018〕123号
 */
export async function openAccount(
  { store, clock }: Pick<NewMediaDeps, 'store' | 'clock'>,
  body: NewMediaOpening,
  actor: StaffActor,
): Promise<Opened> {
  const { on, ...given } = withoutNul(body);
  const details = tidyDetails(given);
  const now = clock.now();
  const id = newId(now);
  const faults = detailFaults(details);
  const history = withAct([], { kind: 'opened', on, details }, { today: civilDateOf(now), own: id });
  if (faults.length > 0) return { ok: false, refusals: faults };
  if (!history.ok) return { ok: false, refusals: [history.refusal] };
  const events = history.value;
  const done = await store.write(async (trx): Promise<Result<string, NewMediaRefusal>> => {
    await lockRegister(trx);
    const row = accountRow(id, events);
    if (await findKept(trx, row.platform, row.handle_key)) return refuse({ code: 'new-media.taken', field: 'handle' });
    await insertAccounts(trx, [row]);
    await insertEvents(trx, eventRows(id, 0, events, { now, by: actor }));
    await writeAudit(trx, { now, actor: actor.id, action: 'new-media.act.opened', subject: `new-media/${id}` });
    return ok(id);
  });
  return done.ok ? done : { ok: false, refusals: [done.refusal] };
}
