import { useState, type SyntheticEvent } from 'react';
import type { DeskDataset } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { ProblemNote } from '../../workbench/notes';
import { DictionaryFields } from './dictionary-fields';
import { FormFields } from './form-fields';

interface Props {
  readonly set: DeskDataset;
  readonly onDone: (set: DeskDataset) => void;
  readonly onStale: () => Promise<void>;
}

/** What is said of a set, and the dictionary for the next version. */
export function ChangePanel({ set, onDone, onStale }: Props) {
  const [form, setForm] = useState(set.form);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const path = `/api/staff/datasets/${set.id}`;
    const body = { revision: set.revision, ...form };
    const got = await callStaff<DeskDataset>({ method: 'PUT', path, body });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onDone(got.data);
  };
  const isStale = problem?.code === 'dataset.changed-meanwhile';
  return (
    <details className="w-card">
      <summary>修改说明和数据字典</summary>
      <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="w-hint">字典改了以后，下一版按新的检查；现在公开的这一版不变。</p>
        <ProblemNote problem={problem} onRetry={isStale ? () => void onStale() : undefined} />
        <FormFields form={form} problem={problem} onChange={setForm} />
        <h2>数据字典</h2>
        <DictionaryFields fields={form.fields} problem={problem} onChange={(fields) => setForm({ ...form, fields })} />
        <div className="w-row">
          <button type="submit" className="w-button main">
            保存
          </button>
        </div>
      </form>
    </details>
  );
}
