import { refuse, ok, type Refusal, type Result } from '../../../../domain/result';
import { may } from '../../../../domain/staff';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { reindex } from '../case-index';
import type { FoiActionDeps } from '../deps';
import { askedOf } from '../co-handling/store';
import { sightOf } from '../scope';
import { caseEvents, eventsOf, findById } from '../store';

/** Takes a case on, or gives it back. A claimed case is taken over only after its holder, or an officer, has released it. */
export const claim = async (
  { store, clock, calendar }: FoiActionDeps,
  actor: StaffActor,
  caseId: string,
  wanted: 'claim' | 'release',
): Promise<Result<undefined>> => {
  const refusal = await store.write(async (trx): Promise<Refusal | null> => {
    await store.lockRow(trx, 'foi_requests', caseId);
    const request = await findById(trx, caseId);
    const events = caseEvents(await eventsOf(trx, caseId));
    const sight = sightOf(actor, events, await askedOf(trx, caseId));
    if (!request || sight === null) return { code: 'foi.desk.case-not-found' };
    if (sight === 'asked') return { code: 'foi.desk.only-asked' };
    const held = await trx.selectFrom('foi_claims').select('staff').where('id', '=', caseId).executeTakeFirst();
    const now = clock.now();
    if (wanted === 'claim') {
      if (held?.staff === actor.id) return null;
      if (held) return { code: 'foi.desk.already-claimed' };
      const row = { id: caseId, staff: actor.id, staff_name: actor.name, at: now.toISOString() };
      await trx.insertInto('foi_claims').values(row).execute();
    } else {
      if (!held) return null;
      // An officer may take a case away from somebody who is ill or has left.
      if (held.staff !== actor.id && !may(actor.roles, 'foi.register')) return { code: 'foi.desk.not-claimed' };
      await trx.deleteFrom('foi_claims').where('id', '=', caseId).execute();
    }
    await reindex(trx, caseId, calendar, now);
    await writeAudit(trx, { now, actor: actor.id, action: `foi.${wanted}`, subject: `foi/${request.number}` });
    return null;
  });
  return refusal ? refuse(refusal) : ok(undefined);
};
