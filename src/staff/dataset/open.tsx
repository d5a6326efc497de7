import { useState, type SyntheticEvent } from 'react';
import type { DatasetGuess, DeskDataset, DeskDatasetDraft } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import { callStaff, upload } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { Frame } from '../../workbench/frame';
import { ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { DictionaryFields } from './dictionary-fields';
import { FileField } from './file-field';
import { EMPTY_FORM, FormFields } from './form-fields';
import { PreviewTable } from './preview-table';
import { formOf } from './words';

export default function OpenDatasetPage() {
  return (
    <Frame title="新开放一个数据集" needs={['dataset.manage']}>
      <OpenDataset />
    </Frame>
  );
}

/** A new set: a file is looked at, its dictionary guessed and mended, and then it is brought in. */
function OpenDataset() {
  const [file, setFile] = useState<File | null>(null);
  const [guess, setGuess] = useState<DatasetGuess | null>(null);
  const [form, setForm] = useState(EMPTY_FORM);
  const [id, setId] = useState('');
  const [fileProblem, setFileProblem] = useState<Problem | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<number | null>(null);

  const look = async (chosen: File): Promise<void> => {
    setProgress(0);
    const got = await upload<DatasetGuess>('/api/staff/datasets/guess', formOf(chosen), setProgress).answer;
    setProgress(null);
    setFileProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setFile(chosen);
    setGuess(got.data);
    const name = form.name === '' ? chosen.name.replace(/\.[^.]+$/, '').slice(0, 60) : form.name;
    setForm({ ...form, name, fields: got.data.fields });
  };
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    setProgress(0);
    const opened = await callStaff<DeskDataset>({ method: 'POST', path: '/api/staff/datasets', body: { id, ...form } });
    if (!opened.ok) {
      setProgress(null);
      setProblem(opened.problem);
      return;
    }
    const brought = await upload<DeskDatasetDraft>(`/api/staff/datasets/${id}/versions`, formOf(file), setProgress)
      .answer;
    // The set is there; what was wrong with the file is told and mended on its own page.
    const said = brought.ok ? {} : { said: `${brought.problem.title}${brought.problem.field ?? ''}` };
    window.location.assign(toStaff('dataset', { id, ...said }));
  };
  return (
    <form className="w-stack" noValidate onSubmit={(event) => void send(event)}>
      <div>
        <a className="n-name" href={toStaff('datasets')}>
          ‹ 全部数据集
        </a>
      </div>
      <h1>新开放一个数据集</h1>
      <FileField label="先选数据文件" progress={progress} onFile={(chosen) => void look(chosen)} />
      <ProblemNote problem={fileProblem} />
      {guess?.personal.map(({ title, said }) => (
        <p key={title} className="w-note bad" role="alert">{`“${title}”这一列${said}`}</p>
      ))}
      {guess && file && (
        <>
          <section className="w-card" aria-labelledby="preview">
            <h2 id="preview">{`${file.name} 的前几行`}</h2>
            <PreviewTable heads={guess.fields.map(({ title }) => title)} rows={guess.rows} />
          </section>
          <section className="w-card w-form" aria-labelledby="said">
            <h2 id="said">说明</h2>
            <Field
              label="编号"
              hint="在网址里用，定了不能改。小写字母、数字和横线，比如 tingchechang。"
              fault={faultOf(problem, 'id')}
              most={80}
              text={id}
            >
              {(control) => <input {...control} value={id} onChange={(event) => setId(event.target.value)} />}
            </Field>
            <FormFields form={form} problem={problem} onChange={setForm} />
          </section>
          <section className="w-stack" aria-labelledby="dictionary">
            <h2 id="dictionary">数据字典</h2>
            <DictionaryFields
              fields={form.fields}
              problem={problem}
              onChange={(fields) => setForm({ ...form, fields })}
            />
          </section>
          <ProblemNote problem={problem} />
          <div className="w-row">
            <button type="submit" className="w-button main" disabled={progress !== null || guess.personal.length > 0}>
              登记并导入
            </button>
          </div>
        </>
      )}
    </form>
  );
}
