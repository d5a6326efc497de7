import type { StaffRole } from '../../../contract/staff';
import { dutyOf, mayHoldTogether, roleName, STAFF_ROLES, type Duty } from '../../../domain/staff';
import { Check, FaultText, type Fault } from '../../workbench/field';

interface Props {
  readonly roles: readonly StaffRole[];
  readonly onChange: (roles: StaffRole[]) => void;
  readonly fault: Fault | undefined;
  /** One's own account: another administrator changes it. */
  readonly isOwn: boolean;
}

const DUTIES: readonly (readonly [duty: Duty, title: string])[] = [
  ['casework', '办件'],
  ['inspection', '督查'],
  ['administration', '系统管理'],
];

/** Roles by the three hands that one account may not unite. */
export function RoleChoice({ roles, onChange, fault, isOwn }: Props) {
  if (isOwn)
    return (
      <p className="w-note">
        岗位：{roles.map((role) => roleName[role]).join('、')}。自己的岗位不能自己改，请另一位系统管理员来改。
      </p>
    );
  const toggle = (role: StaffRole, on: boolean): void =>
    onChange(on ? [...roles, role] : roles.filter((each) => each !== role));
  return (
    <fieldset className="w-choice a-replies">
      <legend>岗位</legend>
      <p className="w-hint">办件、督查、系统管理要分开：一个账号只选一类，一类里可以选几项。</p>
      {DUTIES.map(([duty, title]) => (
        <div key={duty} className="a-group" role="group" aria-label={title}>
          <h3>{title}</h3>
          {STAFF_ROLES.filter((role) => dutyOf(role) === duty).map((role) => (
            <Check
              key={role}
              label={roleName[role]}
              checked={roles.includes(role)}
              onChange={(on) => toggle(role, on)}
            />
          ))}
        </div>
      ))}
      {fault && <FaultText fault={fault} />}
      {!fault && !mayHoldTogether(roles) && (
        <FaultText fault={{ title: '选了不止一类。请只留一类，另一类另建账号给别人。' }} />
      )}
    </fieldset>
  );
}
