import fc from 'fast-check';
import type { CaseEventKind } from '../../../domain/foi/case';
import { actRules } from '../../../domain/foi/case/lawful/rules';
import { actRoles, mayAct } from '../../../domain/foi/who-may';
import { STAFF_ROLES, type StaffRole } from '../../../domain/staff';

const kinds = Object.keys(actRules) as CaseEventKind[];
const only = (role: StaffRole): CaseEventKind[] => kinds.filter((kind) => mayAct([role], kind));

describe('actRoles', () => {
  it('says of every act whose it is (条例第四条)', () => {
    expect(Object.keys(actRoles).sort()).toEqual([...kinds].sort());
    expect(kinds.filter((kind) => actRoles[kind].length === 0)).toEqual([]);
  });

  it('leaves decisions, extensions and deferrals to the head of the office alone (条例第三十三条第二款、第三十五条)', () => {
    for (const kind of ['decided', 'extension-granted', 'deferral'] as const)
      expect([kind, actRoles[kind]]).toEqual([kind, ['office-head']]);
    expect(actRoles['legal-review']).toEqual(['legal-reviewer']);
  });

  it('gives nobody who reviews, inspects or administers another act (等级保护 8.1.4.2)', () => {
    expect(only('legal-reviewer')).toEqual(['legal-review']);
    for (const role of ['secrecy-reviewer', 'inspector', 'administrator'] as const)
      expect([role, only(role)]).toEqual([role, []]);
  });

  it('lets a handler consult and hand over, and no more (条例第三十二条、第三十四条)', () => {
    expect(only('handler').sort()).toEqual(
      [
        'handed-over',
        'third-party-asked',
        'third-party-answered',
        'other-organ-asked',
        'other-organ-answered',
        'consultation-letter-received',
        'third-party-notified',
        'third-party-notice-received',
      ].sort(),
    );
  });
});

describe('mayAct', () => {
  it('allows to several roles what it allows to one of them', () => {
    fc.assert(
      fc.property(fc.subarray([...STAFF_ROLES]), fc.constantFrom(...kinds), (roles, kind) => {
        expect(mayAct(roles, kind)).toBe(roles.some((role) => mayAct([role], kind)));
      }),
    );
  });
});
