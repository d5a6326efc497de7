import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAssignmentResult } from '../../../contract/foi-desk';
import type { DeskLine } from '../../../contract/foi-queue';
import { callStaff } from '../../workbench/call';
import { DepartmentField } from '../../workbench/departments';
import { Dialog } from '../../workbench/dialog';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  readonly cases: readonly DeskLine[];
  readonly onDone: () => void;
  readonly onClear: () => void;
}

/** Several cases to one department at once; each goes through or fails by itself, and those that fail are named. */
export function BulkBar({ cases, onDone, onClear }: Props) {
  const [department, setDepartment] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [result, setResult] = useState<DeskAssignmentResult | null>(null);
  const [busy, setBusy] = useState(false);
  const assign = async (): Promise<void> => {
    setBusy(true);
    const body = { cases: cases.map(({ id }) => id), department };
    const got = await callStaff<DeskAssignmentResult>({ method: 'POST', path: '/api/staff/foi/assignments', body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    if (got.data.refused.length === 0) onDone();
    else setResult(got.data);
  };
  const numberOf = (id: string): string => cases.find((each) => each.id === id)?.number ?? id;
  return (
    <div className="w-card d-bulk" role="region" aria-label="批量分办">
      <ProblemNote problem={problem} />
      <div className="d-bulk-row">
        <strong role="status">已选 {cases.length} 件</strong>
        <DepartmentField label="分办给" value={department} onChange={setDepartment} />
        <button
          type="button"
          className="w-button main"
          disabled={busy || department === ''}
          onClick={() => void assign()}
        >
          {busy ? '正在分办' : `分办这 ${String(cases.length)} 件`}
        </button>
        <button type="button" className="w-button quiet" onClick={onClear}>
          取消选中
        </button>
      </div>
      {result && (
        <Dialog title="有的没有分办成" onClose={onDone}>
          <p>{result.done.length} 件已经分办。下面这些没有分办：</p>
          <ul>
            {result.refused.map((each) => (
              <li key={each.id}>
                {numberOf(each.id)}：{each.title}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
