import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { LineageTask } from '../../../contract/lineage';
import type { ManuscriptView } from '../../../contract/manuscript';
import { callStaff } from '../../workbench/call';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { toStaff } from '../../workbench/routes';

const reasonOf = ({ marks }: LineageTask): string =>
  `引用的文件有变化：${[...new Set(marks.map(({ policy, label }) => `《${policy.title}》${label}`))].join('、')}`.slice(
    0,
    1_000,
  );

/** 去更正: begins a new edition of what is wrong, with the reason, and leads to it. */
export function CorrectButton({ task }: { readonly task: LineageTask }) {
  const once = useOnceKey();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { document, page } = task;
  const begin = async (): Promise<void> => {
    setBusy(true);
    const body = { kind: document.kind, publicId: document.id, reason: reasonOf(task) };
    const key = await once.keyFor(body);
    const path = '/api/staff/manuscripts/corrections';
    const got = await callStaff<ManuscriptView>({ method: 'POST', path, body, key });
    if (got.ok) {
      window.location.assign(toStaff('manuscript', { id: got.data.id }));
      return;
    }
    setBusy(false);
    setProblem(got.problem);
  };
  return (
    <>
      <button
        type="button"
        className="w-button"
        disabled={busy}
        aria-label={`去更正：${page.title}`}
        onClick={() => void begin()}
      >
        去更正
      </button>
      <ProblemNote problem={problem} />
    </>
  );
}
