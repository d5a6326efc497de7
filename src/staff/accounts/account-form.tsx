import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { StaffAccount, StaffAccountCreated, StaffRole } from '../../../contract/staff';
import { roleName, STAFF_ROLES } from '../../../domain/staff';
import { callStaff } from '../../workbench/call';
import { DepartmentField } from '../../workbench/departments';
import { Dialog } from '../../workbench/dialog';
import { Check, FaultText, faultOf, Field, type Fault } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { FirstPassword } from './first-password';

interface Props {
  /** Null makes a new one. */
  readonly account: StaffAccount | null;
  readonly onClose: () => void;
  readonly reload: () => Promise<void>;
}

/** Who somebody is, where, and what for. */
export function AccountForm({ account, onClose, reload }: Props) {
  const [words, setWords] = useState({
    account: account?.account ?? '',
    name: account?.name ?? '',
    department: account?.department ?? '',
    roles: account?.roles ?? [],
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [created, setCreated] = useState<StaffAccountCreated | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const { account: name, ...rest } = words;
    const got = await (account
      ? callStaff<object>({ method: 'PATCH', path: `/api/staff/accounts/${account.id}`, body: rest })
      : callStaff<StaffAccountCreated>({
          method: 'POST',
          path: '/api/staff/accounts',
          body: { account: name, ...rest },
        }));
    setBusy(false);
    if (!got.ok) {
      setProblem(got.problem);
      return;
    }
    await reload();
    if ('firstPassword' in got.data) setCreated(got.data as StaffAccountCreated);
    else onClose();
  };
  if (created)
    return <FirstPassword account={created.account.account} password={created.firstPassword} onClose={onClose} />;
  return (
    <Dialog title={account ? `修改：${account.name}` : '新建账号'} onClose={onClose}>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <ProblemNote problem={problem} />
        {!account && (
          <Field label="账号" hint="小写字母开头，如 chen.jie" fault={faultOf(problem, 'account')}>
            {(control) => (
              <input
                {...control}
                required
                pattern="[a-z][a-z0-9.\-]{1,31}"
                autoComplete="off"
                autoCapitalize="none"
                value={words.account}
                onChange={(event) => setWords({ ...words, account: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label="姓名" fault={faultOf(problem, 'name')}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={40}
              autoComplete="off"
              value={words.name}
              onChange={(event) => setWords({ ...words, name: event.target.value })}
            />
          )}
        </Field>
        <DepartmentField
          label="部门"
          all
          required
          value={words.department}
          fault={faultOf(problem, 'department')}
          onChange={(department) => setWords({ ...words, department })}
        />
        <RoleChoice
          roles={words.roles}
          onChange={(roles) => setWords({ ...words, roles })}
          fault={faultOf(problem, 'roles')}
        />
        <div className="w-row end">
          <button type="submit" className="w-button main" disabled={busy || words.roles.length === 0}>
            {account ? '保存' : '建立账号'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface RolesProps {
  readonly roles: readonly StaffRole[];
  readonly onChange: (roles: StaffRole[]) => void;
  readonly fault: Fault | undefined;
}

const RoleChoice = ({ roles, onChange, fault }: RolesProps) => (
  <fieldset className="w-choice">
    <legend>岗位</legend>
    <div className="w-choices">
      {STAFF_ROLES.map((role) => (
        <Check
          key={role}
          label={roleName[role]}
          checked={roles.includes(role)}
          onChange={(on) => onChange(on ? [...roles, role] : roles.filter((each) => each !== role))}
        />
      ))}
    </div>
    {fault && <FaultText fault={fault} />}
  </fieldset>
);
