import { useState } from 'react';
import type { ReportDraft } from '../../../contract/annual-report';
import type { Problem } from '../../../contract/error';
import { callStaff, fetchFile, saveFile } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { reportPath } from './address';

interface Props {
  readonly draft: ReportDraft;
  readonly reload: () => Promise<void>;
}

const ENDINGS = { docx: 'Word', xlsx: 'Excel', html: '网页' } as const;

/** Nothing goes out while a check fails; what is published is never changed. */
export function PublishGate({ draft, reload }: Props) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [layout, setLayout] = useState(draft.report.layout);
  const errors = draft.findings.filter(({ severity }) => severity === 'error').length;
  const publish = async (): Promise<void> => {
    const got = await callStaff<unknown>({ method: 'POST', path: reportPath(draft.year, draft.scope, '/publish') });
    setAsking(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await reload();
  };
  const take = async (ending: keyof typeof ENDINGS): Promise<void> => {
    const got = await fetchFile({
      path: `${reportPath(draft.year, draft.scope, `/export.${ending}`)}&layout=${layout}`,
    });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, `${String(draft.year)}年政府信息公开工作年度报告.${ending}`);
  };
  return (
    <section className="w-card" aria-labelledby="publish">
      <h2 id="publish">发布和导出</h2>
      <ProblemNote problem={problem} />
      <div className="w-row">
        <label>
          <span className="w-hidden">版式</span>
          <select value={layout} onChange={(event) => setLayout(event.target.value as typeof layout)}>
            <option value="2021">2021 年版式</option>
            <option value="2019">2019 年版式</option>
          </select>
        </label>
        {(Object.keys(ENDINGS) as (keyof typeof ENDINGS)[]).map((ending) => (
          <button key={ending} type="button" className="w-button" onClick={() => void take(ending)}>
            导出 {ENDINGS[ending]}
          </button>
        ))}
      </div>
      {draft.state === 'draft' && me.can('report.publish') && (
        <div className="w-row">
          <button type="button" className="w-button main" disabled={errors > 0} onClick={() => setAsking(true)}>
            发布
          </button>
          {errors > 0 && <span className="w-hint">还有 {errors} 处对不上，改好才能发布。</span>}
        </div>
      )}
      {asking && (
        <Dialog title={`发布 ${String(draft.year)} 年年度报告`} onClose={() => setAsking(false)}>
          <p>发布后所有人都能看到，数字和文字都不能再改。</p>
          <div className="w-row end">
            <button type="button" className="w-button" onClick={() => setAsking(false)}>
              再看看
            </button>
            <button type="button" className="w-button main" onClick={() => void publish()}>
              发布
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
