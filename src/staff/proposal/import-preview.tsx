import type { Problem } from '../../../contract/error';
import type { ProposalImport } from '../../../contract/proposal';
import { saveFile, uploadForFile } from '../../workbench/call';

export const IMPORT = '/api/staff/proposals/import';

export const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

/** A file that was looked at. */
export interface Held {
  readonly file: File;
  readonly preview: ProposalImport;
}

interface Props {
  readonly held: Held;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onProblem: (problem: Problem | null) => void;
}

const SHOWN = 50;

/** What a list would do: every row counted once, every faulty row with its number and what is wrong. */
export function ImportPreview({ held: { file, preview }, busy, onConfirm, onProblem }: Props) {
  const { rows, added, updated, unchanged, faulty, faults } = preview;
  const save = async (): Promise<void> => {
    const got = await uploadForFile(`${IMPORT}/errors.xlsx`, formOf(file));
    onProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '要改的行.xlsx');
  };
  return (
    <div className="w-stack" role="status">
      <p>
        {`共 ${String(rows)} 行：新增 ${String(added)}，更正 ${String(updated)}，没有变化 ${String(unchanged)}，`}
        <strong>{`要改 ${String(faulty)}`}</strong>
      </p>
      {faulty > 0 && (
        <div className="w-note bad">
          <ul>
            {faults.slice(0, SHOWN).map(({ line, title, problems }) => (
              <li key={line}>
                {`第 ${String(line)} 行 ${title}：`}
                {problems.map(({ column, title: said }) => `${column}：${said}`).join(' ')}
              </li>
            ))}
          </ul>
          {faults.length > SHOWN && <p>{`还有 ${String(faults.length - SHOWN)} 行，都在下面的文件里。`}</p>}
          <button type="button" className="w-button" onClick={() => void save()}>
            下载要改的行
          </button>
        </div>
      )}
      <div className="w-row">
        <button type="button" className="w-button main" disabled={busy || added + updated === 0} onClick={onConfirm}>
          {`确认发布 ${String(added + updated)} 件`}
        </button>
      </div>
    </div>
  );
}
