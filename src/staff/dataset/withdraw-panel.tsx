import { useState, type SyntheticEvent } from 'react';
import type { DeskDataset } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  readonly set: DeskDataset;
  readonly onDone: (set: DeskDataset) => void;
  readonly onStale: () => Promise<void>;
}

/** 撤下, with a reason that is kept. */
export function WithdrawPanel({ set, onDone, onStale }: Props) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const path = `/api/staff/datasets/${set.id}/withdraw`;
    const body = { revision: set.revision, reason };
    const got = await callStaff<DeskDataset>({ method: 'POST', path, body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onDone(got.data);
    else if (got.problem.code === 'dataset.changed-meanwhile') await onStale();
  };
  return (
    <details className="w-card">
      <summary>撤下这个数据集</summary>
      <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
        {problem !== null && faultOf(problem, 'reason') === undefined && <ProblemNote problem={problem} />}
        <Field
          label="理由"
          hint="写给群众看：打开这个数据集的网址会看到什么时候、为什么撤下。"
          fault={faultOf(problem, 'reason')}
        >
          {(control) => <textarea {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <div className="w-row">
          <button type="submit" className="w-button" disabled={busy}>
            撤下
          </button>
        </div>
      </form>
    </details>
  );
}
