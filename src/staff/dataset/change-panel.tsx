import { useState, type SyntheticEvent } from 'react';
import type { DatasetForm, DeskDataset } from '../../../contract/dataset-desk';
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

const SAID: Readonly<Record<keyof DatasetForm, string>> = {
  name: '名称',
  about: '一句话说明',
  department: '部门',
  topic: '主题',
  frequency: '多久更新一次',
  terms: '使用条件',
  contact: '有疑问找谁',
  fields: '数据字典',
};

/** What somebody else has changed since the form was taken over from the set. */
const changedSince = (began: DatasetForm, now: DatasetForm): string[] =>
  (Object.keys(SAID) as (keyof DatasetForm)[])
    .filter((key) => JSON.stringify(began[key]) !== JSON.stringify(now[key]))
    .map((key) => SAID[key]);

/** What is said of a set, and the dictionary for the next version. What is being written outlives changes of others. */
export function ChangePanel({ set, onDone, onStale }: Props) {
  const [began, setBegan] = useState(set.form);
  const [form, setForm] = useState(set.form);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const path = `/api/staff/datasets/${set.id}`;
    const body = { revision: set.revision, ...form };
    const got = await callStaff<DeskDataset>({ method: 'PUT', path, body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) {
      setBegan(got.data.form);
      setForm(got.data.form);
      onDone(got.data);
    } else if (got.problem.code === 'dataset.changed-meanwhile') await onStale();
  };
  const others = changedSince(began, set.form);
  return (
    <details className="w-card">
      <summary>修改说明和数据字典</summary>
      <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="w-hint">字典改了以后，下一版按新的检查；现在公开的这一版不变。</p>
        {problem?.code === 'dataset.changed-meanwhile' ? (
          <p className="w-note warn" role="alert">
            {`没有保存：别人刚改过这个数据集${others.length === 0 ? '' : `的${others.join('、')}`}。你写的还在，再点一次“保存”就以你写的为准。`}
          </p>
        ) : (
          <ProblemNote problem={problem} />
        )}
        <FormFields form={form} problem={problem} onChange={setForm} />
        <h2>数据字典</h2>
        <DictionaryFields fields={form.fields} problem={problem} onChange={(fields) => setForm({ ...form, fields })} />
        <div className="w-row">
          <button type="submit" className="w-button main" disabled={busy}>
            保存
          </button>
        </div>
      </form>
    </details>
  );
}
