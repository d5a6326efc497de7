import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  readonly id: string;
  readonly onDone: () => Promise<void>;
}

/** 停用栏目: asked for with the reason, apart from everything that is done every day. */
export function RetireForm({ id, onDone }: Props) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const path = `/api/staff/catalogue/columns/${id}/retirement`;
    const got = await callStaff({ method: 'POST', path, body: { reason } });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await onDone();
  };
  return (
    <details>
      <summary>停用这一栏</summary>
      <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="w-hint">停用后目录里不再有这一栏；里面的信息按其他栏目的条件重新归栏，索引号不变。</p>
        <ProblemNote problem={problem} />
        <Field label="停用的理由" fault={faultOf(problem, 'reason')} most={400} text={reason}>
          {(control) => <input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <div className="w-row end">
          <button type="submit" className="w-button" disabled={busy}>
            确定停用
          </button>
        </div>
      </form>
    </details>
  );
}
