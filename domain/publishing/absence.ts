import type { CivilDate } from '../calendar';
import { may, mayHoldTogether, type Permission, type StaffRole } from '../staff';
import type { Refusal } from '../result';
import type { Hand } from './event';
import type { StandsInFor, TaskPerson } from './task';

/** Who is absent from when to when, and who stands in (AB岗). */
export interface Absence {
  readonly absent: string;
  readonly substitute: string;
  /** First and last day, inclusive. */
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly cancelledAt: string | null;
}

export type AbsenceRefusal = Refusal<
  | 'manuscript.absence-dates'
  | 'manuscript.absence-self'
  | 'manuscript.absence-roles'
  | 'manuscript.absence-substitute'
  | 'manuscript.absence-overlap'
>;

interface Colleague {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

/** The absence runs on that day. */
export const isAbsent = ({ from, until, cancelledAt }: Absence, today: CivilDate): boolean =>
  cancelledAt === null && from <= today && today <= until;

/** What somebody stands in with: roles of publishing alone, never those that give access or look on. */
const PUBLISHING_ROLES: readonly StaffRole[] = ['editor', 'reviewer', 'secrecy-reviewer', 'publisher'];

export const rolesStoodInFor = (roles: readonly StaffRole[]): StaffRole[] =>
  roles.filter((role) => PUBLISHING_ROLES.includes(role));

/**
 * Whether one may stand in for another at all: another person, who sees manuscripts and whose own roles may meet with those
 * he gets. Which pieces he may then act on, `barTo` says of each.
 *
 * @source 等级保护 GB/T 22239-2019 8.1.4.2（管理用户权限分离）
 */
export function substituteFault(absent: Colleague, substitute: Colleague): AbsenceRefusal | null {
  if (absent.id === substitute.id) return { code: 'manuscript.absence-self', field: 'substitute' };
  const roles = rolesStoodInFor(absent.roles);
  if (roles.length === 0) return { code: 'manuscript.absence-roles', field: 'absent' };
  const united = [...new Set([...substitute.roles, ...roles])];
  return may(substitute.roles, 'publishing.read') && mayHoldTogether(united)
    ? null
    : { code: 'manuscript.absence-substitute', field: 'substitute' };
}

/**
 * Whether an absence may be declared: the days in order and not past, somebody who may stand in, and no other absence of the
 * same person at the time.
 */
export function absenceFault(
  declared: Pick<Absence, 'from' | 'until'>,
  { absent, substitute }: { readonly absent: Colleague; readonly substitute: Colleague },
  others: readonly Absence[],
  today: CivilDate,
): AbsenceRefusal | null {
  const { from, until } = declared;
  if (until < from || until < today) return { code: 'manuscript.absence-dates', field: 'until' };
  const unfit = substituteFault(absent, substitute);
  if (unfit) return unfit;
  const overlaps = others.some(
    (each) => each.absent === absent.id && each.cancelledAt === null && each.from <= until && from <= each.until,
  );
  return overlaps ? { code: 'manuscript.absence-overlap', field: 'from' } : null;
}

type Actor = Pick<TaskPerson, 'id' | 'name' | 'roles' | 'standsInFor'>;

const allows = ({ roles }: Pick<StandsInFor, 'roles'>, permission: Permission): boolean =>
  may(rolesStoodInFor(roles), permission);

/**
 * As whom somebody does what needs a permission: himself where his own roles suffice, else in the place of whom he stands in
 * for. Both names are then in the record.
 *
 * @param wished - id of the absent person, where the actor says so
 * @returns null where neither suffices
 */
export function handFor(actor: Actor, permission: Permission, wished?: string): Hand | null {
  const own: Hand = { id: actor.id, name: actor.name, inPlaceOf: null };
  if (wished === undefined && may(actor.roles, permission)) return own;
  const absent = actor.standsInFor.find(
    (each) => (wished === undefined || each.id === wished) && allows(each, permission),
  );
  return absent ? { ...own, inPlaceOf: { id: absent.id, name: absent.name } } : null;
}

/** Every hand in which somebody may do it: his own first, then for each absent person. */
export const handsFor = (actor: Actor, permission: Permission): Hand[] => {
  const own: Hand = { id: actor.id, name: actor.name, inPlaceOf: null };
  const places = actor.standsInFor.filter((each) => allows(each, permission));
  return [
    ...(may(actor.roles, permission) ? [own] : []),
    ...places.map(({ id, name }): Hand => ({ ...own, inPlaceOf: { id, name } })),
  ];
};
