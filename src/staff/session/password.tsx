import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Done, ProblemNote } from '../../workbench/notes';
import { isStaffAddress, pageQuery } from '../../workbench/routes';

export default function Password() {
  return (
    <Frame title="修改密码">
      <Change />
    </Frame>
  );
}

const EMPTY = { current: '', next: '', again: '' };

function Change() {
  const me = useMe();
  const [words, setWords] = useState(EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const differs = words.again !== '' && words.again !== words.next;
  const back = pageQuery()['back'] ?? '';
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (words.again !== words.next) return;
    setBusy(true);
    const body = { current: words.current, next: words.next };
    const got = await callStaff<unknown>({ method: 'POST', path: '/api/staff/password', body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setWords(EMPTY);
    if (isStaffAddress(back)) window.location.replace(back);
    else setDone(true);
  };
  const input = (name: keyof typeof EMPTY, autoComplete: string) => ({
    type: 'password',
    required: true,
    autoComplete,
    value: words[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  });
  return (
    <form className="w-card w-form narrow" onSubmit={(event) => void send(event)}>
      <h1>修改密码</h1>
      {me.mustChangePassword && (
        <p className="w-note warn">请先换一个只有你知道的密码，再开始工作。密码 90 天换一次。</p>
      )}
      {done && <Done>密码已经改好，别处的登录都已退出。</Done>}
      <ProblemNote problem={problem} />
      {/* Password managers look for the account beside the password. */}
      <span className="w-hidden" aria-hidden="true">
        <input autoComplete="username" value={me.account} readOnly tabIndex={-1} />
      </span>
      <Field label="现在的密码" fault={faultOf(problem, 'current')}>
        {(control) => <input {...control} {...input('current', 'current-password')} />}
      </Field>
      <Field
        label="新密码"
        hint="至少 8 位；大写字母、小写字母、数字、其他字符里用到三种。不能和最近用过的一样。"
        fault={faultOf(problem, 'next')}
      >
        {(control) => <input {...control} {...input('next', 'new-password')} />}
      </Field>
      <Field label="再输一次新密码" fault={differs ? { title: '两次输入的不一样。' } : undefined}>
        {(control) => <input {...control} {...input('again', 'new-password')} />}
      </Field>
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy}>
          改密码
        </button>
      </div>
    </form>
  );
}
