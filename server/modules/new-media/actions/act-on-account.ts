import type { NewMediaAct } from '../../../../contract/new-media-desk';
import { civilDateOf } from '../../../../domain/calendar';
import { tidyDetails, withAct, type ChangeableDetails, type NewMediaEvent } from '../../../../domain/new-media';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { Trx } from '../../../platform/db/store';
import type { NewMediaDeps } from '../deps';
import { accountRow, eventRows } from '../rows';
import type { NewMediaRefusal } from '../sentences';
import {
  changeAccount,
  eventOf,
  findAccount,
  findKept,
  insertEvents,
  lockRegister,
  readEvents,
  type AccountRow,
} from '../store';

const eventFrom = (act: NewMediaAct['act']): NewMediaEvent => {
  if (act.kind === 'changed') return { ...act, details: tidyDetails(act.details as Partial<ChangeableDetails>) };
  return act.kind === 'closed' ? { ...act, reason: act.reason.trim() } : act;
};

/** What the account alone does not know: whether another one is as it has to be. */
async function fitsOthers(trx: Trx, event: NewMediaEvent, row: AccountRow): Promise<NewMediaRefusal | null> {
  if (event.kind === 'merged') {
    const target = await findAccount(trx, event.into);
    return target?.state === 'kept' ? null : { code: 'new-media.merge-target', field: 'into' };
  }
  if (event.kind !== 'changed') return null;
  const same = await findKept(trx, row.platform, row.handle_key);
  return same && same.id !== row.id ? { code: 'new-media.taken', field: 'handle' } : null;
}

/**
 * Does something to an account, if it is lawful and the reader has seen all that happened before.
 *
 * @source 国办发〔2018〕123号
 */
export async function actOnAccount(
  { store, clock }: Pick<NewMediaDeps, 'store' | 'clock'>,
  id: string,
  body: NewMediaAct,
  actor: StaffActor,
): Promise<Result<null, NewMediaRefusal>> {
  const { version, act } = withoutNul(body);
  const event = eventFrom(act);
  const now = clock.now();
  return store.write(async (trx): Promise<Result<null, NewMediaRefusal>> => {
    await lockRegister(trx);
    const row = await findAccount(trx, id);
    if (!row) return refuse({ code: 'new-media.not-found' });
    if (row.version !== version) return refuse({ code: 'new-media.changed-meanwhile' });
    const before = (await readEvents(trx, id)).map(eventOf);
    const history = withAct(before, event, { today: civilDateOf(now), own: id });
    if (!history.ok) return history;
    const next = accountRow(id, history.value);
    const unfit = await fitsOthers(trx, event, next);
    if (unfit) return refuse(unfit);
    await changeAccount(trx, next);
    await insertEvents(trx, eventRows(id, before.length, [event], { now, by: actor }));
    await writeAudit(trx, { now, actor: actor.id, action: `new-media.act.${event.kind}`, subject: `new-media/${id}` });
    return ok(null);
  });
}
