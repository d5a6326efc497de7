import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { PublishedReport } from '../../../contract/annual-report';
import { callStaff } from '../../workbench/call';
import { ProblemNote } from '../../workbench/notes';

const UNREADABLE: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'report.file-unreadable',
  title: '这个文件读不出来。请选 JSON 格式的年报数据文件。',
};

/** Brings in the report on a past year, which has to add up by itself. */
export function ImportYear({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setTold('');
    const body: unknown = await file
      .text()
      .then((text) => JSON.parse(text) as unknown)
      .catch(() => undefined);
    target.value = '';
    if (body === undefined) {
      setProblem(UNREADABLE);
      return;
    }
    const got = await callStaff<PublishedReport>({ method: 'POST', path: '/api/staff/reports/import', body });
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setTold(`已导入：${got.data.title}`);
    await onDone();
  };
  return (
    <details>
      <summary>导入过去年度的报告</summary>
      <div className="w-stack">
        <p className="w-hint">JSON 文件，表二、表三、表四齐全。勾稽对不上的导不进来，会逐条说明是哪个数。</p>
        <ProblemNote problem={problem} />
        <label className="w-field">
          <span>选择文件</span>
          <input type="file" accept="application/json,.json" onChange={(event) => void take(event)} />
        </label>
        <p role="status">{told}</p>
      </div>
    </details>
  );
}
