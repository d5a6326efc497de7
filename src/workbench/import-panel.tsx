import type { ReactNode } from 'react';
import { fetchFile, saveFile } from './call';
import { FaultyRows, type FaultyRow } from './faulty-rows';
import { Done, ProblemNote } from './notes';
import { useImport, type Planned } from './use-import';

interface ImportPanelProps<Told> {
  /** Address of the import; `/preview` and `/errors.xlsx` are beneath it. */
  readonly path: string;
  readonly title?: string;
  readonly hint: string;
  /** A workbook to be filled in, and the name to keep it under. */
  readonly template?: { readonly path: string; readonly name: string };
  /** Every row counted once, in words. */
  readonly counted: (preview: Told) => ReactNode;
  /** What else there is to see before one confirms. */
  readonly more?: (preview: Told) => ReactNode;
  /** The button's words and how much it would do. */
  readonly confirm: (preview: Told) => { readonly text: string; readonly count: number };
  readonly doneText: (told: Told, preview: Told) => string;
  /** What is asked once it is done. */
  readonly after?: (told: Told) => ReactNode;
  readonly leftOf?: (told: Told) => number;
  readonly onDone: () => Promise<void>;
}

/** 导入表格: looked at first, then confirmed; rows that are faulty stay out and come back as a file. */
export function ImportPanel<Told extends Planned & { readonly faults: readonly FaultyRow[] }>({
  title = '导入表格',
  hint,
  template,
  counted,
  more,
  confirm,
  doneText,
  after,
  ...list
}: ImportPanelProps<Told>) {
  const bringing = useImport<Told>(list);
  const { held, done, problem, setProblem, busy, left } = bringing;
  const button = held && confirm(held.preview);
  const saveTemplate = async (path: string, name: string): Promise<void> => {
    const got = await fetchFile({ path });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, name);
  };
  return (
    <details className="w-card">
      <summary>{title}</summary>
      <div className="w-stack">
        <p className="w-hint">{hint}</p>
        {template && (
          <div className="w-row">
            <button type="button" className="w-button" onClick={() => void saveTemplate(template.path, template.name)}>
              下载空表
            </button>
          </div>
        )}
        <ProblemNote problem={problem} />
        <label className="w-field">
          <span>选择表格文件</span>
          <input type="file" accept=".xlsx" disabled={busy} onChange={(event) => void bringing.take(event)} />
        </label>
        {busy && <p role="status">{left === 0 ? '正在处理，行数多的时候要等一会儿……' : `还有 ${String(left)} 项……`}</p>}
        {held && button && (
          <div className="w-stack" role="status">
            <p>{counted(held.preview)}</p>
            <FaultyRows faults={held.preview.faults} onSave={() => void bringing.saveFaulty()} />
            {more?.(held.preview)}
            <div className="w-row">
              <button
                type="button"
                className="w-button main"
                disabled={busy || button.count === 0}
                onClick={() => void bringing.confirm()}
              >
                {button.text}
              </button>
            </div>
          </div>
        )}
        {done && <Done>{doneText(done.told, done.preview)}</Done>}
        {done ? after?.(done.told) : held && after?.(held.preview)}
      </div>
    </details>
  );
}
