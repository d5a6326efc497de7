import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { StaffSignInStep } from '../../../contract/staff';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  /** A session has ended while somebody was at work. */
  readonly cameBack: boolean;
  readonly onDone: (step: StaffSignInStep) => void;
}

/** First half of signing in: who it is, and the password. */
export function PasswordStep({ cameBack, onDone }: Props) {
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { account: account.trim().toLowerCase(), password };
    const got = await callStaff<StaffSignInStep>({ method: 'POST', path: '/api/staff/session', body });
    setBusy(false);
    if (got.ok) onDone(got.data);
    else setProblem(got.problem);
  };
  return (
    <form className="w-form" onSubmit={(event) => void send(event)}>
      <h1>登录</h1>
      {cameBack && <p className="w-note warn">登录已经到时，请重新登录。你写到一半的内容还在，登录后接着写。</p>}
      <ProblemNote problem={problem} />
      <Field label="账号" fault={faultOf(problem, 'account')}>
        {(control) => (
          <input
            {...control}
            value={account}
            onChange={(event) => setAccount(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field label="密码" fault={faultOf(problem, 'password')}>
        {(control) => (
          <input
            {...control}
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <button type="submit" className="w-button main" disabled={busy}>
        {busy ? '正在核对' : '下一步'}
      </button>
    </form>
  );
}
