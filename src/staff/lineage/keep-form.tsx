import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { LineageTask } from '../../../contract/lineage';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { Field, faultOf } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  readonly task: LineageTask;
  readonly onDone: () => void;
}

/** 核对过，不用改: with the reason, which is kept. */
export function KeepForm({ task: { page, marks }, onDone }: Props) {
  const [draft, change, drop] = useDraft(`lineage ${page.kind}/${page.id}`, { note: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { marks: marks.map(({ id }) => id), note: draft.note };
    const got = await callStaff<null>({ method: 'POST', path: '/api/staff/lineage/resolutions', body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    drop();
    onDone();
  };
  const fault = faultOf(problem, 'note');
  return (
    <form className="w-stack" onSubmit={(event) => void send(event)}>
      <Field
        label="不用改的话，写一句为什么"
        hint="例如：答案没有写金额，第二条改了金额也不受影响。"
        fault={fault}
        most={500}
        text={draft.note}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      {!fault && <ProblemNote problem={problem} />}
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy} aria-label={`核对过，不用改：${page.title}`}>
          核对过，不用改
        </button>
      </div>
    </form>
  );
}
