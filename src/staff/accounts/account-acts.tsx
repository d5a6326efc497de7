import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { StaffAccount, StaffAccountChange } from '../../../contract/staff';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { ProblemNote } from '../../workbench/notes';
import { AccountForm } from './account-form';
import { FirstPassword } from './first-password';
import { ACCOUNT_ACTS } from './words';

type Act = NonNullable<StaffAccountChange['act']>;

interface Props {
  readonly account: StaffAccount;
  readonly reload: () => Promise<void>;
}

export function AccountActs({ account, reload }: Props) {
  const [act, setAct] = useState<Act | 'edit' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const close = (): void => {
    setAct(null);
    setProblem(null);
  };
  const send = async (what: Act): Promise<void> => {
    const got = await callStaff<{ firstPassword?: string | null }>({
      method: 'PATCH',
      path: `/api/staff/accounts/${account.id}`,
      body: { act: what },
    });
    if (!got.ok) {
      setProblem(got.problem);
      return;
    }
    close();
    if (got.data.firstPassword) setPassword(got.data.firstPassword);
    await reload();
  };
  const acts: readonly Act[] =
    account.state === 'closed' ? [] : account.state === 'locked' ? ['unlock', 'reset', 'close'] : ['reset', 'close'];
  return (
    <div className="w-row">
      {account.state !== 'closed' && (
        <button type="button" className="w-button" onClick={() => setAct('edit')}>
          修改<span className="w-hidden">：{account.name}</span>
        </button>
      )}
      {acts.map((each) => (
        <button key={each} type="button" className="w-button" onClick={() => setAct(each)}>
          {ACCOUNT_ACTS[each].title}
          <span className="w-hidden">：{account.name}</span>
        </button>
      ))}
      {act === 'edit' && <AccountForm account={account} onClose={close} reload={reload} />}
      {act !== null && act !== 'edit' && (
        <Dialog title={`${ACCOUNT_ACTS[act].title}：${account.name}`} onClose={close}>
          <ProblemNote problem={problem} />
          <p>{ACCOUNT_ACTS[act].consequence}</p>
          <div className="w-row end">
            <button type="button" className="w-button" onClick={close}>
              不了
            </button>
            <button type="button" className="w-button danger" onClick={() => void send(act)}>
              {ACCOUNT_ACTS[act].title}
            </button>
          </div>
        </Dialog>
      )}
      {password !== null && (
        <FirstPassword account={account.account} password={password} onClose={() => setPassword(null)} />
      )}
    </div>
  );
}
