import type { CivilDate } from '../../../domain/calendar';
import { isAbsent, type Absence, type TaskPerson } from '../../../domain/publishing';
import type { StaffRole } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';
import { rolesOf } from '../../platform/auth/tables';
import type { Store } from '../../platform/db/store';
import type { AbsenceRow } from './tables';

type Db = Store['read'];

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

/** Members of staff whose account is open; of all, or of these. */
export async function colleagues(db: Db, ids?: readonly string[]): Promise<Colleague[]> {
  if (ids?.length === 0) return [];
  let query = db.selectFrom('staff_accounts').select(['id', 'name', 'roles']).where('state', '=', 'active');
  if (ids) query = query.where('id', 'in', ids);
  const rows = await query.orderBy('name').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, roles: rolesOf(row) }));
}

/** Names by id, of everybody who ever had an account. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('staff_accounts').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const absenceOf = ({ absent, substitute, from_on, until_on, cancelled_at }: AbsenceRow): Absence => ({
  absent,
  substitute,
  from: from_on,
  until: until_on,
  cancelledAt: cancelled_at,
});

/** Somebody with those in whose place he may act today. */
export async function personOf(db: Db, actor: StaffActor, today: CivilDate): Promise<TaskPerson> {
  const rows = await db
    .selectFrom('staff_absences')
    .selectAll()
    .where('substitute', '=', actor.id)
    .where('until_on', '>=', today)
    .execute();
  const absent = rows.filter((row) => isAbsent(absenceOf(row), today)).map((row) => row.absent);
  const { id, name, roles, department } = actor;
  return { id, name, roles, department, standsInFor: await colleagues(db, absent) };
}
