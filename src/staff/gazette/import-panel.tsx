import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { GazetteImport } from '../../../contract/gazette-desk';
import { fetchFile, saveFile, upload, uploadForFile } from '../../workbench/call';
import { Done, ProblemNote } from '../../workbench/notes';
import { OUTCOMES } from './words';

const PATH = '/api/staff/gazette/import';
const ignore = (): void => undefined;

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

interface Held {
  readonly file: File;
  readonly preview: GazetteImport;
}

const toBringIn = ({ issues }: GazetteImport): number => issues.filter(({ outcome }) => outcome !== 'unchanged').length;

/** 导入目录: looked at first, then confirmed; what has to be mended stays out and comes back as a file. */
export function ImportPanel({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setTold('');
    setHeld(null);
    setBusy(true);
    const got = await upload<GazetteImport>(`${PATH}/preview`, formOf(file), ignore).answer;
    setBusy(false);
    target.value = '';
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setHeld({ file, preview: got.data });
  };
  const confirm = async ({ file, preview }: Held): Promise<void> => {
    setBusy(true);
    const got = await upload<GazetteImport>(`${PATH}?plan=${preview.plan}`, formOf(file), ignore).answer;
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setTold(`已导入 ${String(toBringIn(preview))} 期，核对以后就可以发布。`);
    setHeld(null);
    await onDone();
  };
  const saveTemplate = async (): Promise<void> => {
    const got = await fetchFile({ path: '/api/staff/gazette/template.xlsx' });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '公报目录空表.xlsx');
  };
  return (
    <details className="w-card">
      <summary>导入目录和正文</summary>
      <div className="w-stack">
        <p className="w-hint">
          xlsx
          文件，第一行是列名，一篇一行，可以一次放几期。文号和本站已发布的政策文件相同的，正文可以空着，会自动关联。
          一期里有一行要改，这一期就先不导入，改好一起来；别的期不受影响。
        </p>
        <div className="w-row">
          <button type="button" className="w-button" onClick={() => void saveTemplate()}>
            下载空表
          </button>
        </div>
        <ProblemNote problem={problem} />
        <label className="w-field">
          <span>选择表格文件</span>
          <input type="file" accept=".xlsx" disabled={busy} onChange={(event) => void take(event)} />
        </label>
        {held && <Preview held={held} busy={busy} onConfirm={() => void confirm(held)} onProblem={setProblem} />}
        {told !== '' && <Done>{told}</Done>}
      </div>
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
  const { rows, ready, held, faulty, issues } = preview;
  const count = toBringIn(preview);
  return (
    <div className="w-stack" role="status">
      <p>
        {`共 ${String(rows)} 行：可以导入 ${String(ready)}，同期的等着一起改 ${String(held)}，`}
        <strong>{`要改 ${String(faulty)}`}</strong>
      </p>
      {issues.length > 0 && (
        <div className="w-note">
          <ul>
            {issues.map(({ id, name, articleCount, outcome, isPublished }) => (
              <li key={id}>
                {`${name}：${String(articleCount)} 篇，${OUTCOMES[outcome]}`}
                {isPublished && outcome === 'changed' && '。这一期已经发布，再发布会成为新版'}
              </li>
            ))}
          </ul>
        </div>
      )}
      {faulty + held > 0 && <Faults file={file} preview={preview} onProblem={onProblem} />}
      <div className="w-row">
        <button type="button" className="w-button main" disabled={busy || count === 0} onClick={onConfirm}>
          {`确认导入 ${String(count)} 期`}
        </button>
      </div>
    </div>
  );
}

const SHOWN = 50;

function Faults({ file, preview: { faults }, onProblem }: Omit<PreviewProps, 'held' | 'busy' | 'onConfirm'> & Held) {
  const save = async (): Promise<void> => {
    const got = await uploadForFile(`${PATH}/errors.xlsx`, formOf(file));
    onProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '要改的行.xlsx');
  };
  return (
    <div className="w-note bad">
      <ul>
        {faults.slice(0, SHOWN).map(({ line, title, problems }) => (
          <li key={line}>
            {`第 ${String(line)} 行 ${title}：`}
            {problems.map(({ column, title: sentence }) => `${column}：${sentence}`).join(' ')}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN && <p>{`还有 ${String(faults.length - SHOWN)} 行，都在下面的文件里。`}</p>}
      <button type="button" className="w-button" onClick={() => void save()}>
        下载要改的行
      </button>
    </div>
  );
}
