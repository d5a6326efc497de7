import { useState, type FormEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { PowerSummary } from '../../../contract/power';
import type { PowerWithdrawn } from '../../../contract/power-desk';
import { callStaff } from '../../workbench/call';
import { Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  /** What may be taken off the list. */
  readonly powers: readonly PowerSummary[];
  /** All of them are meant at first; without it each is chosen. */
  readonly isMeant: boolean;
  readonly onDone: (count: number) => void;
}

/** 撤下: items chosen one by one, for a reason that residents read. Nothing goes by itself. */
export function WithdrawForm({ powers, isMeant, onDone }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(isMeant ? powers.map(({ code }) => code) : []),
  );
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const toggle = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { codes: [...chosen], reason };
    const got = await callStaff<PowerWithdrawn>({ method: 'POST', path: '/api/staff/powers/withdrawals', body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onDone(got.data.withdrawn);
  };
  const fault = problem?.field === 'reason' ? problem : undefined;
  return (
    <form className="w-stack" onSubmit={(event) => void send(event)}>
      <ul className="w-stack">
        {powers.map(({ code, title, department }) => (
          <li key={code}>
            <label className="w-row p-check">
              <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
              <span>{`${title}（${department.name}，${code}）`}</span>
            </label>
          </li>
        ))}
      </ul>
      <Field
        label="为什么撤下"
        hint="居民打开这一项会看到，例如：国务院取消了这项许可。"
        fault={fault}
        most={500}
        text={reason}
      >
        {(control) => (
          <textarea {...control} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <ProblemNote problem={fault ? null : problem} />
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy || chosen.size === 0}>
          {`撤下 ${String(chosen.size)} 项`}
        </button>
      </div>
    </form>
  );
}
