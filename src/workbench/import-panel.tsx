import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../contract/error';
import { saveFile, upload, uploadForFile } from './call';
import { Done, ProblemNote } from './notes';

/** What a list would do, or did: every row is counted once. */
export interface ImportTold {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly faulty: number;
  readonly faults: readonly {
    /** Name of the sheet, where a list has several. */
    readonly sheet?: string;
    readonly line: number;
    readonly name: string;
    readonly problems: readonly { readonly column: string; readonly title: string }[];
  }[];
  /** What changes in rows that are there already, where that is told. */
  readonly changes?: readonly {
    readonly sheet?: string;
    readonly line: number;
    readonly name: string;
    readonly parts: readonly string[];
  }[];
  readonly plan: string;
}

const SHOWN_AT_MOST = 50;
const ignore = (): void => undefined;

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

interface Held {
  readonly file: File;
  readonly preview: ImportTold;
}

interface ImportPanelProps {
  /** Address of the import; `/preview` and `/errors.xlsx` are beneath it. */
  readonly path: string;
  readonly hint: string;
  readonly onDone: () => Promise<void>;
}

/** 导入表格: looked at first, then confirmed; rows that are faulty stay out and come back as a file. */
export function ImportPanel({ path, hint, onDone }: ImportPanelProps) {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<ImportTold | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setTold(null);
    setHeld(null);
    setBusy(true);
    const got = await upload<ImportTold>(`${path}/preview`, formOf(file), ignore).answer;
    setBusy(false);
    target.value = '';
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setHeld({ file, preview: got.data });
  };
  const confirm = async ({ file, preview }: Held): Promise<void> => {
    setBusy(true);
    const got = await upload<ImportTold>(`${path}?plan=${preview.plan}`, formOf(file), ignore).answer;
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
      <p className="w-hint">{hint}</p>
      <ProblemNote problem={problem} />
      <label className="w-field">
        <span>选择表格文件</span>
        <input type="file" accept=".xlsx" disabled={busy} onChange={(event) => void take(event)} />
      </label>
      {held && (
        <Preview path={path} held={held} busy={busy} onConfirm={() => void confirm(held)} onProblem={setProblem} />
      )}
      {told && <Done>{`已导入：新增 ${String(told.added)} 个，更新 ${String(told.updated)} 个。`}</Done>}
    </details>
  );
}

/** Several sheets have a line of the same number. */
const placeOf = (sheet: string, line: number): string =>
  sheet === '' ? `第 ${String(line)} 行` : `“${sheet}”第 ${String(line)} 行`;

interface PreviewProps {
  readonly path: string;
  readonly held: Held;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onProblem: (problem: Problem | null) => void;
}

function Preview({ path, held: { file, preview }, busy, onConfirm, onProblem }: PreviewProps) {
  const { rows, added, updated, unchanged, faulty, faults, changes = [] } = preview;
  const save = async (): Promise<void> => {
    const got = await uploadForFile(`${path}/errors.xlsx`, formOf(file));
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
            {faults.slice(0, SHOWN_AT_MOST).map(({ sheet = '', line, name, problems }) => (
              <li key={`${sheet} ${String(line)}`}>
                {`${placeOf(sheet, line)} ${name}：`}
                {problems.map(({ column, title }) => `${column}：${title}`).join(' ')}
              </li>
            ))}
          </ul>
          {faults.length > SHOWN_AT_MOST && (
            <p>{`还有 ${String(faults.length - SHOWN_AT_MOST)} 行，都在下面的文件里。`}</p>
          )}
          <button type="button" className="w-button" onClick={() => void save()}>
            下载要改的行
          </button>
        </div>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{`看更新的 ${String(changes.length)} 行改了什么`}</summary>
          <ul>
            {changes.slice(0, SHOWN_AT_MOST).map(({ sheet = '', line, name, parts }) => (
              <li key={`${sheet} ${String(line)}`}>{`${placeOf(sheet, line)} ${name}：改${parts.join('、')}`}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="w-row">
        <button type="button" className="w-button main" disabled={busy || added + updated === 0} onClick={onConfirm}>
          {`确认导入 ${String(added + updated)} 行`}
        </button>
      </div>
    </div>
  );
}
