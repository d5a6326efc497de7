import { useState } from 'react';
import type { DeskDataset, DeskDatasetDraft } from '../../../contract/dataset-desk';
import type { Problem } from '../../../contract/error';
import { callStaff, fetchFile, saveFile } from '../../workbench/call';
import { Field } from '../../workbench/field';
import { Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { PreviewTable } from './preview-table';
import { grouped } from './words';

interface Props {
  readonly id: string;
  readonly number: number;
  readonly mayManage: boolean;
  readonly onDone: (set: DeskDataset) => void;
}

/** A version that waits: its first rows, what could not be taken, and the two ways on. */
export function DraftPanel({ id, number, mayManage, onDone }: Props) {
  const path = `/api/staff/datasets/${id}/versions/${String(number)}`;
  const answer = useFetched<DeskDatasetDraft>({ path });
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  const { version, fields, preview } = answer.data;
  const act = async (deed: 'publish' | 'drop'): Promise<void> => {
    setBusy(true);
    const body = deed === 'publish' ? { body: { note } } : {};
    const got = await callStaff<DeskDataset>({ method: 'POST', path: `${path}/${deed}`, ...body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onDone(got.data);
  };
  return (
    <section className="w-card w-stack" aria-labelledby={`draft-${String(number)}`}>
      <h2 id={`draft-${String(number)}`}>{`第 ${String(number)} 版，待发布`}</h2>
      <p>
        {`${version.fileName}：可以发布 ${grouped(version.rows)} 行，`}
        {version.faulty === 0 ? '没有要改的行' : <strong>{`有问题 ${grouped(version.faulty)} 行`}</strong>}
      </p>
      {version.faulty > 0 && <Faults draft={answer.data} path={path} onProblem={setProblem} />}
      <PreviewTable heads={fields.map(({ title }) => title)} rows={preview} />
      <ProblemNote problem={problem} />
      {mayManage && (
        <>
          <Field label="这一版改了什么" optional hint="会公开，比如“新增 3 个站点”。" most={200} text={note}>
            {(control) => <input {...control} value={note} onChange={(event) => setNote(event.target.value)} />}
          </Field>
          <div className="w-row">
            <button
              type="button"
              className="w-button main"
              disabled={busy || version.rows === 0}
              onClick={() => void act('publish')}
            >
              {`发布这 ${grouped(version.rows)} 行`}
            </button>
            <button type="button" className="w-button" disabled={busy} onClick={() => void act('drop')}>
              不要这一版
            </button>
          </div>
        </>
      )}
    </section>
  );
}

interface FaultsProps {
  readonly draft: DeskDatasetDraft;
  readonly path: string;
  readonly onProblem: (problem: Problem | null) => void;
}

function Faults({ draft: { version, faults }, path, onProblem }: FaultsProps) {
  const save = async (): Promise<void> => {
    const got = await fetchFile({ path: `${path}/faults.csv` });
    onProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '要改的行.csv');
  };
  return (
    <div className="w-note bad">
      <p>这些行不会发布。改好以后放回原文件，再上传一次，不会丢。</p>
      <ul>
        {faults.slice(0, 20).map(({ line, problems }) => (
          <li key={line}>
            {`第 ${String(line)} 行 ${problems.map(({ field, said }) => `${field}：${said}`).join(' ')}`}
          </li>
        ))}
      </ul>
      {version.faulty > 20 && <p>{`还有 ${grouped(version.faulty - 20)} 行，都在下面的文件里。`}</p>}
      <button type="button" className="w-button" onClick={() => void save()}>
        下载要改的行
      </button>
    </div>
  );
}
