import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { StaffMe, StaffSignInStep } from '../../../contract/staff';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  readonly step: StaffSignInStep;
  readonly onBack: () => void;
  readonly onDone: (me: StaffMe) => void;
}

/** Second half: the code of the authenticator app; the first time, the app is set up. */
export function CodeStep({ step, onBack, onDone }: Props) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { ticket: step.ticket, code };
    const got = await callStaff<StaffMe>({ method: 'POST', path: '/api/staff/session/code', body });
    if (got.ok) {
      onDone(got.data);
      return;
    }
    setBusy(false);
    setCode('');
    setProblem(got.problem);
  };
  return (
    <form className="w-form" onSubmit={(event) => void send(event)}>
      <h1>{step.next === 'enrol' ? '绑定动态码' : '输入动态码'}</h1>
      {step.enrolment && <Enrolment enrolment={step.enrolment} />}
      <ProblemNote problem={problem} />
      <Field label="动态码" hint="打开手机上的动态码应用，输入现在显示的六位数字。" fault={faultOf(problem, 'code')}>
        {(control) => (
          <input
            {...control}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{6}"
            required
            autoFocus
          />
        )}
      </Field>
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy || code.length !== 6}>
          {busy ? '正在核对' : '登录'}
        </button>
        <button type="button" className="w-button quiet" onClick={onBack}>
          换一个账号
        </button>
      </div>
    </form>
  );
}

function Enrolment({ enrolment: { secret, qr } }: { readonly enrolment: NonNullable<StaffSignInStep['enrolment']> }) {
  return (
    <>
      <p>第一次登录，请用手机上的动态码应用扫一扫。只显示这一次，扫好了再往下走。</p>
      <div className="w-qr">
        <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt="绑定动态码的二维码，也可以手工输入下面的密钥" />
      </div>
      <details>
        <summary>扫不了？手工输入密钥</summary>
        <p className="w-secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</p>
        <p className="w-hint">类型选“基于时间”，六位数字，30 秒。</p>
      </details>
    </>
  );
}
