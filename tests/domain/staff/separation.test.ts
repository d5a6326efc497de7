import fc from 'fast-check';
import {
  checkRoleChange,
  dutyOf,
  mayHoldTogether,
  rolesTaken,
  STAFF_ROLES,
  type StaffRole,
} from '../../../domain/staff';

const roles = fc.subarray([...STAFF_ROLES], { minLength: 1 });
const people = fc.constantFrom('anna', 'bai', 'system');
const alone: readonly StaffRole[] = ['administrator', 'inspector'];
const casework = STAFF_ROLES.filter((role) => !alone.includes(role));

describe('mayHoldTogether', () => {
  it('lets an administrator and an inspector hold nothing else (GB/T 22239 8.1.4.2)', () => {
    fc.assert(
      fc.property(roles, (held) => {
        const isLonely = held.length > 1 && held.some((role) => alone.includes(role));
        expect(mayHoldTogether(held)).toBe(!isLonely);
      }),
    );
  });

  it('lets the roles of casework meet, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(casework, { minLength: 1 }), (held) => {
        expect(mayHoldTogether(held)).toBe(true);
        expect(held.map(dutyOf)).toEqual(held.map(() => 'casework'));
      }),
    );
  });
});

describe('checkRoleChange', () => {
  const change = fc.record({ account: fc.constantFrom('anna', 'bai'), by: people, before: roles, after: roles });
  const isSame = (before: readonly StaffRole[], after: readonly StaffRole[]): boolean =>
    new Set([...before, ...after]).size === before.length && before.length === after.length;

  it('never lets anybody change his own roles (GB/T 22239 8.1.4.2)', () => {
    fc.assert(
      fc.property(change, ({ account, before, after }) => {
        const { ok } = checkRoleChange({ account, by: account, before, after });
        expect(ok).toBe(isSame(before, after));
      }),
    );
  });

  it('never leads to an account that unites two hands, from wherever it comes', () => {
    fc.assert(
      fc.property(change, (given) => {
        const checked = checkRoleChange(given);
        if (checked.ok && !isSame(given.before, given.after)) expect(mayHoldTogether(given.after)).toBe(true);
        if (!checked.ok) expect(checked.refusal.field).toBe('roles');
      }),
    );
  });

  it('lets another administrator correct what an older store holds', () => {
    fc.assert(
      fc.property(roles, roles, (before, after) => {
        fc.pre(!mayHoldTogether(before) && mayHoldTogether(after));
        expect(checkRoleChange({ account: 'anna', by: 'bai', before, after }).ok).toBe(true);
        expect(rolesTaken({ before, after }).length).toBeGreaterThan(0);
      }),
    );
  });
});
