import type { Problem } from '../../../contract/error';
import type { PowerImport } from '../../../contract/power-desk';
import { saveFile, uploadForFile } from '../../workbench/call';

export const IMPORT_PATH = '/api/staff/powers/import';
/** Rows told on the screen; all of them stand in the file. */
const SHOWN = 50;

export interface Held {
  /** The file once more, for the next request. */
  readonly form: () => FormData;
  readonly preview: PowerImport;
}

interface PreviewProps {
  readonly held: Held;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onProblem: (problem: Problem | null) => void;
}

/** What the list would do, counted; its bad rows in words and as a file. */
export function ImportPreview({ held: { form, preview }, busy, onConfirm, onProblem }: PreviewProps) {
  const { rows, added, changed, unchanged, faulty, changes } = preview;
  const save = async (): Promise<void> => {
    const got = await uploadForFile(`${IMPORT_PATH}/errors.xlsx`, form());
    onProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '要改的行.xlsx');
  };
  return (
    <div className="w-stack" role="status">
      <p>
        {`共 ${String(rows)} 行：新增 ${String(added)}，修改 ${String(changed)}，没有变化 ${String(unchanged)}，`}
        <strong>{`要改 ${String(faulty)}`}</strong>
      </p>
      {faulty > 0 && <Faults preview={preview} onSave={() => void save()} />}
      {changes.length > 0 && (
        <details>
          <summary>{`看修改的 ${String(changes.length)} 项`}</summary>
          <ul>
            {changes.slice(0, SHOWN).map(({ code, name, columns }) => (
              <li key={code}>{`${name}（${code}）：${columns.length === 0 ? '重新列入清单' : columns.join('、')}`}</li>
            ))}
          </ul>
          {changes.length > SHOWN && <p>{`还有 ${String(changes.length - SHOWN)} 项。`}</p>}
        </details>
      )}
      <div className="w-row">
        <button type="button" className="w-button main" disabled={busy || added + changed === 0} onClick={onConfirm}>
          {`确认导入 ${String(added + changed)} 项`}
        </button>
      </div>
    </div>
  );
}

const Faults = ({ preview: { faults }, onSave }: { readonly preview: PowerImport; readonly onSave: () => void }) => (
  <div className="w-note bad">
    <ul>
      {faults.slice(0, SHOWN).map(({ line, name, problems }) => (
        <li key={line}>
          {`第 ${String(line)} 行 ${name}：`}
          {problems.map(({ column, title }) => `${column}：${title}`).join(' ')}
        </li>
      ))}
    </ul>
    {faults.length > SHOWN && <p>{`还有 ${String(faults.length - SHOWN)} 行，都在下面的文件里。`}</p>}
    <button type="button" className="w-button" onClick={onSave}>
      下载要改的行
    </button>
  </div>
);
