import type { AbsenceDeclaring, AbsenceList } from '../../../../contract/publishing-settings';
import type { PublishingSettings } from '../../../../contract/publishing-settings';
import { civilDateOf, isCivilDate } from '../../../../domain/calendar';
import { absenceFault, isAbsent, rolesStoodInFor } from '../../../../domain/publishing';
import { may } from '../../../../domain/staff';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Store } from '../../../platform/db/store';
import type { ActionDeps } from '../deps';
import { absenceOf, colleagues } from '../people';
import { Refused } from '../refused';
import { leaveTrace } from './audit';
import { keepKey, onceOnly, orRefused, type Done } from './once-only';

const AT_MOST = 200;

/** Absences, the newest first, with everybody who works on manuscripts. */
export async function absenceList(db: Store['read'], now: Date): Promise<AbsenceList> {
  const today = civilDateOf(now);
  const rows = await db
    .selectFrom('staff_absences')
    .selectAll()
    .orderBy('declared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(AT_MOST)
    .execute();
  const all = await colleagues(db);
  return {
    absences: rows.map((row) => ({
      id: row.id,
      absent: { id: row.absent, name: row.absent_name },
      substitute: { id: row.substitute, name: row.substitute_name },
      from: row.from_on,
      until: row.until_on,
      reason: row.reason,
      declaredBy: { id: row.declared_by, name: row.declared_by_name },
      declaredAt: row.declared_at,
      cancelledAt: row.cancelled_at,
      isNow: isAbsent(absenceOf(row), today),
    })),
    colleagues: all
      .filter(({ roles }) => may(roles, 'publishing.read') || rolesStoodInFor(roles).length > 0)
      .map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
  };
}

const hand = ({ id, name }: StaffActor) => ({ id, name, inPlaceOf: null });

/** Declares who stands in for whom: for oneself, or for another by who keeps the settings. */
export const declareAbsence = (
  deps: ActionDeps,
  actor: StaffActor,
  given: AbsenceDeclaring,
  key: string,
): Promise<Done<string>> =>
  onceOnly(deps, { key, what: 'staff absence', body: { by: actor.id, ...given } }, (stamp) =>
    deps.store.write(async (trx) => {
      const now = deps.clock.now();
      const { absent: absentId = actor.id, substitute: substituteId, from, until, reason } = given;
      if (absentId !== actor.id && !may(actor.roles, 'publishing.manage'))
        throw new Refused({ code: 'manuscript.not-yours', field: 'absent' });
      if (!isCivilDate(from) || !isCivilDate(until))
        throw new Refused({ code: 'manuscript.absence-dates', field: 'from' });
      // Two declarations of the same person come one after the other, so that they cannot overlap unseen.
      await deps.store.lockRow(trx, 'staff_accounts', absentId);
      const found = await colleagues(trx, [absentId, substituteId]);
      const absent = found.find(({ id }) => id === absentId);
      const substitute = found.find(({ id }) => id === substituteId);
      if (!absent || !substitute) throw new Refused({ code: 'manuscript.no-such-colleague', field: 'substitute' });
      const others = await trx.selectFrom('staff_absences').selectAll().where('absent', '=', absentId).execute();
      const fault = absenceFault({ from, until }, { absent, substitute }, others.map(absenceOf), civilDateOf(now));
      if (fault) throw new Refused(fault);
      const id = newId(now);
      await trx
        .insertInto('staff_absences')
        .values({
          id,
          absent: absent.id,
          absent_name: absent.name,
          substitute: substitute.id,
          substitute_name: substitute.name,
          from_on: from,
          until_on: until,
          reason: reason.trim(),
          declared_by: actor.id,
          declared_by_name: actor.name,
          declared_at: now.toISOString(),
          cancelled_at: null,
        })
        .execute();
      await keepKey(trx, stamp, id, now);
      const detail = { absent: absentId, substitute: substituteId, from, until };
      await leaveTrace(trx, { action: 'declare-absence', subject: id, by: hand(actor), now, detail });
      return id;
    }),
  );

/** Ends an absence before its time; what was done in it stays in the record. */
export const cancelAbsence = (deps: ActionDeps, actor: StaffActor, id: string): Promise<Done<string>> =>
  orRefused(() =>
    deps.store.write(async (trx) => {
      const now = deps.clock.now();
      await deps.store.lockRow(trx, 'staff_absences', id);
      const row = await trx.selectFrom('staff_absences').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new Refused({ code: 'manuscript.no-such-absence' });
      if (row.absent !== actor.id && !may(actor.roles, 'publishing.manage'))
        throw new Refused({ code: 'manuscript.not-yours' });
      if (row.cancelled_at !== null) return id;
      await trx.updateTable('staff_absences').set({ cancelled_at: now.toISOString() }).where('id', '=', id).execute();
      await leaveTrace(trx, { action: 'cancel-absence', subject: id, by: hand(actor), now });
      return id;
    }),
  );

/** Sets the time limits of the house. */
export const setSettings = (deps: ActionDeps, actor: StaffActor, settings: PublishingSettings): Promise<void> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const row = { id: 'settings', settings: JSON.stringify(settings) };
    await trx
      .insertInto('publishing_settings')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings: row.settings }))
      .execute();
    await leaveTrace(trx, { action: 'set-limits', subject: 'settings', by: hand(actor), now, detail: { ...settings } });
  });
