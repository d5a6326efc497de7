import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { PowerImport } from '../../../contract/power-desk';
import { upload } from '../../workbench/call';
import { Done, ProblemNote } from '../../workbench/notes';
import { IMPORT_PATH, ImportPreview, type Held } from './import-preview';
import { WithdrawForm } from './withdraw-form';

const ignore = (): void => undefined;

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

/** 导入清单: looked at first, then confirmed. Faulty rows come back as a file; what the list lacks is asked about. */
export function ImportPanel({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const [missing, setMissing] = useState<PowerImport['missing']>([]);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState('');

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setTold('');
    setHeld(null);
    setMissing([]);
    setBusy(true);
    const got = await upload<PowerImport>(`${IMPORT_PATH}/preview`, formOf(file), ignore).answer;
    setBusy(false);
    target.value = '';
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setHeld({ form: () => formOf(file), preview: got.data });
    setMissing(got.data.missing);
  };
  const confirm = async ({ form, preview }: Held): Promise<void> => {
    setBusy(true);
    let got = await upload<PowerImport>(`${IMPORT_PATH}?plan=${preview.plan}`, form(), ignore).answer;
    while (got.ok && got.data.left > 0) {
      setProgress(`已公布 ${String(preview.left - got.data.left)} 项，还有 ${String(got.data.left)} 项……`);
      got = await upload<PowerImport>(`${IMPORT_PATH}?plan=${got.data.plan}`, form(), ignore).answer;
    }
    setBusy(false);
    setProgress('');
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setTold(`已导入：新增 ${String(preview.added)} 项，修改 ${String(preview.changed)} 项。`);
    setHeld(null);
    await onDone();
  };
  return (
    <details className="w-card">
      <summary>导入表格</summary>
      <p className="w-hint">
        xlsx 文件，列名在前 5 行里都认得出。先预览，确认以后才公布；有问题的行不会导入，也不会丢；只改有变化的。
      </p>
      <ProblemNote problem={problem} />
      <label className="w-field">
        <span>选择表格文件</span>
        <input type="file" accept=".xlsx" disabled={busy} onChange={(event) => void take(event)} />
      </label>
      {busy && <p role="status">{progress === '' ? '正在处理，事项多的时候要等一会儿……' : progress}</p>}
      {held && <ImportPreview held={held} busy={busy} onConfirm={() => void confirm(held)} onProblem={setProblem} />}
      {told !== '' && <Done>{told}</Done>}
      {missing.length > 0 && (
        <section className="w-note warn w-stack">
          <p>{`清单上有 ${String(missing.length)} 项，新表里没有。不会自动撤下：要撤的请勾选并写明原因。`}</p>
          <WithdrawForm
            key={missing.map(({ code }) => code).join()}
            powers={missing}
            isMeant={false}
            onDone={(count) => {
              setTold(`已撤下 ${String(count)} 项。`);
              setMissing([]);
              void onDone();
            }}
          />
        </section>
      )}
    </details>
  );
}
