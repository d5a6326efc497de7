import { useState, type ChangeEvent } from 'react';
import type { DocxImport } from '../../../contract/docx-import';
import type { Problem } from '../../../contract/error';
import type { ManuscriptCreation, ManuscriptView } from '../../../contract/manuscript';
import { callStaff, upload } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { toStaff } from '../../workbench/routes';
import { startingContent } from './kinds/starting';
import { MANUSCRIPTS } from './manuscript-path';
import { KINDS } from './words';

/** A Word document that was read, before a piece is made of it. */
function Read({ read }: { readonly read: DocxImport }) {
  const me = useMe();
  const once = useOnceKey();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { kind, content, notes } = read;
  const create = async (): Promise<void> => {
    setBusy(true);
    // What stands in the document goes before what is only likely.
    const body: ManuscriptCreation = { kind, content: { ...(await startingContent(kind, me)), ...content } };
    const key = await once.keyFor(body);
    const got = await callStaff<ManuscriptView>({ method: 'POST', path: MANUSCRIPTS, body, key });
    if (got.ok) {
      window.location.assign(toStaff('manuscript', { id: got.data.id }));
      return;
    }
    setBusy(false);
    setProblem(got.problem);
  };
  return (
    <div className="w-stack" role="status">
      <p>{`读出来是一篇${KINDS[kind].name}。`}</p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <ProblemNote problem={problem} />
      <div className="w-row">
        <button type="button" className="w-button main" disabled={busy} onClick={() => void create()}>
          做成稿件
        </button>
      </div>
    </div>
  );
}

/** 从 Word 文档开始: the document becomes a draft, and what of it could not be taken is told first. */
export function FromWord() {
  const [read, setRead] = useState<DocxImport | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    setRead(null);
    setProblem(null);
    setBusy(true);
    const got = await upload<DocxImport>(`${MANUSCRIPTS}/import-docx`, form, () => undefined).answer;
    setBusy(false);
    if (got.ok) setRead(got.data);
    else setProblem(got.problem);
  };
  return (
    <section className="w-stack" aria-label="从 Word 文档开始">
      <label className="w-field">
        <span>或者从一个 Word 文档开始</span>
        <input type="file" accept=".docx" disabled={busy} onChange={(event) => void take(event)} />
      </label>
      {busy && (
        <p className="w-loading" role="status">
          正在读……
        </p>
      )}
      <ProblemNote problem={problem} />
      {read && <Read read={read} />}
    </section>
  );
}
