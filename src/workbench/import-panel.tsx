import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { NewMediaImport } from '../../../contract/new-media-desk';
import { saveFile, upload, uploadForFile } from '../../workbench/call';
import { Done, ProblemNote } from '../../workbench/notes';

const PATH = '/api/staff/new-media/import';
const ignore = (): void => undefined;

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

interface Held {
  readonly file: File;
  readonly preview: NewMediaImport;
}

/** 导入台账: looked at first, then confirmed; rows that are faulty stay out and come back as a file. */
export function ImportPanel({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<NewMediaImport | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setTold(null);
    setHeld(null);
    setBusy(true);
    const got = await upload<NewMediaImport>(`${PATH}/preview`, formOf(file), ignore).answer;
    setBusy(false);
    target.value = '';
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setHeld({ file, preview: got.data });
  };
  const confirm = async ({ file, preview }: Held): Promise<void> => {
    setBusy(true);
    const got = await upload<NewMediaImport>(`${PATH}?plan=${preview.plan}`, formOf(file), ignore).answer;
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setTold(got.data);
    setHeld(null);
    await onDone();
  };
  return (
    <details className="w-card">
      <summary>导入表格</summary>
      <p className="w-hint">xlsx 文件，第一行是列名。先预览，确认以后才写进台账；有问题的行不会导入，也不会丢。</p>
      <ProblemNote problem={problem} />
      <label className="w-field">
        <span>选择表格文件</span>
        <input type="file" accept=".xlsx" disabled={busy} onChange={(event) => void take(event)} />
      </label>
      {held && <Preview held={held} busy={busy} onConfirm={() => void confirm(held)} onProblem={setProblem} />}
      {told && <Done>{`已导入：新增 ${String(told.added)} 个，更新 ${String(told.updated)} 个。`}</Done>}
    </details>
  );
}

interface PreviewProps {
  readonly held: Held;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onProblem: (problem: Problem | null) => void;
}

function Preview({ held: { file, preview }, busy, onConfirm, onProblem }: PreviewProps) {
  const { rows, added, updated, unchanged, faulty, faults } = preview;
  const save = async (): Promise<void> => {
    const got = await uploadForFile(`${PATH}/errors.xlsx`, formOf(file));
    onProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '要改的行.xlsx');
  };
  return (
    <div className="w-stack" role="status">
      <p>
        {`共 ${String(rows)} 行：新增 ${String(added)}，更新 ${String(updated)}，没有变化 ${String(unchanged)}，`}
        <strong>{`要改 ${String(faulty)}`}</strong>
      </p>
      {faulty > 0 && (
        <div className="w-note bad">
          <ul>
            {faults.slice(0, 50).map(({ line, name, problems }) => (
              <li key={line}>
                {`第 ${String(line)} 行 ${name}：`}
                {problems.map(({ column, title }) => `${column}：${title}`).join(' ')}
              </li>
            ))}
          </ul>
          {faults.length > 50 && <p>{`还有 ${String(faults.length - 50)} 行，都在下面的文件里。`}</p>}
          <button type="button" className="w-button" onClick={() => void save()}>
            下载要改的行
          </button>
        </div>
      )}
      <div className="w-row">
        <button type="button" className="w-button main" disabled={busy || added + updated === 0} onClick={onConfirm}>
          {`确认导入 ${String(added + updated)} 行`}
        </button>
      </div>
    </div>
  );
}
