import fc from 'fast-check';
import { SEEING_STATES, CO_HANDLING_STATES, type CoHandlingState } from '../../../domain/foi/co-handling';
import { caseSight } from '../../../domain/foi/who-sees';
import { may, STAFF_ROLES, type StaffRole } from '../../../domain/staff';

const DEPARTMENTS = ['yibao', 'minzheng', 'zhujian', 'renshe'];
const department = fc.constantFrom(...DEPARTMENTS);
const roles = fc.uniqueArray(fc.constantFrom<StaffRole>(...STAFF_ROLES), { maxLength: 3 });
const questions = fc.array(fc.tuple(department, fc.constantFrom<CoHandlingState>(...CO_HANDLING_STATES)), {
  maxLength: 6,
});
const askedBy = (all: readonly (readonly [string, CoHandlingState])[]): string[] =>
  all.filter(([, state]) => SEEING_STATES.includes(state)).map(([id]) => id);

describe('caseSight', () => {
  it('shows a case whole to those who read all, and to the holder; to a department that is asked, as asked (条例第四条)', () => {
    fc.assert(
      fc.property(roles, department, fc.option(department), questions, (held, own, holder, all) => {
        const sight = caseSight({ roles: held, department: own }, { holder, asked: askedBy(all) });
        const readsAll = may(held, 'foi.read-all');
        const readsOwn = may(held, 'foi.read-department');
        const isAsked = all.some(([id, state]) => id === own && (state === 'open' || state === 'answered'));
        const expected = readsAll || (readsOwn && holder === own) ? 'whole' : readsOwn && isAsked ? 'asked' : null;
        expect(sight).toBe(expected);
      }),
    );
  });

  it('shows nobody more because another department is asked, or was asked and is no more', () => {
    fc.assert(
      fc.property(roles, department, fc.option(department), questions, (held, own, holder, all) => {
        const reader = { roles: held, department: own };
        const foreign = all.filter(([id, state]) => id !== own || !SEEING_STATES.includes(state));
        expect(caseSight(reader, { holder, asked: askedBy(foreign) })).toBe(caseSight(reader, { holder, asked: [] }));
      }),
    );
  });

  it('shows an administrator of accounts no case at all (GB/T 22239-2019 8.1.4.2)', () => {
    const administrator = { roles: ['administrator'] as const, department: 'yibao' };
    expect(caseSight(administrator, { holder: 'yibao', asked: ['yibao'] })).toBeNull();
  });
});
