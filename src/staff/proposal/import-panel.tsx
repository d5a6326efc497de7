import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { ProposalImport } from '../../../contract/proposal';
import { fetchFile, saveFile, upload } from '../../workbench/call';
import { Done, ProblemNote } from '../../workbench/notes';
import { ImportPreview, formOf, IMPORT, type Held } from './import-preview';

const ignore = (): void => undefined;

/** 导入并发布: looked at first, then confirmed; rows that are faulty stay out and come back as a file. */
export function ImportPanel({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<ProposalImport | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setTold(null);
    setHeld(null);
    setBusy(true);
    const got = await upload<ProposalImport>(`${IMPORT}/preview`, formOf(file), ignore).answer;
    setBusy(false);
    target.value = '';
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setHeld({ file, preview: got.data });
  };
  const confirm = async ({ file, preview }: Held): Promise<void> => {
    setBusy(true);
    const got = await upload<ProposalImport>(`${IMPORT}?plan=${preview.plan}`, formOf(file), ignore).answer;
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setTold(got.data);
    setHeld(null);
    await onDone();
  };
  const saveEmpty = async (): Promise<void> => {
    const got = await fetchFile({ path: '/api/staff/proposals/empty.xlsx' });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '建议提案空表.xlsx');
  };
  return (
    <details className="w-card">
      <summary>导入表格并发布</summary>
      <p className="w-hint">
        xlsx
        文件，第一行是列名，一行一件。先预览，确认以后马上向公众发布；同一届次、同一编号的再次导入就是更正。有问题的行不会发布，也不会丢。
      </p>
      <ProblemNote problem={problem} />
      <div className="w-row">
        <button type="button" className="w-button" onClick={() => void saveEmpty()}>
          下载空表
        </button>
      </div>
      <label className="w-field">
        <span>选择表格文件</span>
        <input type="file" accept=".xlsx" disabled={busy} onChange={(event) => void take(event)} />
      </label>
      {held && <ImportPreview held={held} busy={busy} onConfirm={() => void confirm(held)} onProblem={setProblem} />}
      {told && <Done>{doneWords(told)}</Done>}
    </details>
  );
}

const doneWords = ({ added, updated, faulty }: ProposalImport): string =>
  `已发布：新增 ${String(added)} 件，更正 ${String(updated)} 件。${faulty === 0 ? '' : `还有 ${String(faulty)} 行要改，改好以后再导入。`}`;
