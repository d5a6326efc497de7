import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { ManuscriptCreation, ManuscriptView } from '../../../contract/manuscript';
import type { ManuscriptKind } from '../../../contract/manuscript-state';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { toStaff } from '../../workbench/routes';
import { FromWord } from './from-word';
import { startingContent } from './kinds/starting';
import { MANUSCRIPTS } from './manuscript-path';
import { KIND_LIST, KINDS } from './words';

/** 新建: which kind, with one sentence each; the piece begins with all that can be known without asking. */
export function NewManuscript() {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" className="w-button main" onClick={() => open(true)}>
        ＋ 新建稿件
      </button>
      {isOpen && <KindDialog onClose={() => open(false)} />}
    </>
  );
}

function KindDialog({ onClose }: { readonly onClose: () => void }) {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnceKey();
  const create = async (kind: ManuscriptKind): Promise<void> => {
    setBusy(true);
    const body: ManuscriptCreation = { kind, content: await startingContent(kind, me) };
    const got = await callStaff<ManuscriptView>({
      method: 'POST',
      path: MANUSCRIPTS,
      body,
      key: await once.keyFor(kind),
    });
    if (got.ok) {
      window.location.assign(toStaff('manuscript', { id: got.data.id }));
      return;
    }
    setBusy(false);
    setProblem(got.problem);
  };
  return (
    <Dialog title="写什么" onClose={onClose}>
      <ProblemNote problem={problem} />
      <ul className="p-kinds one">
        {KIND_LIST.map((kind) => (
          <li key={kind}>
            <button type="button" className="w-button p-kind" disabled={busy} onClick={() => void create(kind)}>
              <strong>{KINDS[kind].name}</strong>
              <span className="w-hint">{KINDS[kind].use}</span>
            </button>
          </li>
        ))}
      </ul>
      <FromWord />
    </Dialog>
  );
}
