import type { ReportDraft } from '../../../contract/annual-report';
import { cellId, cellName } from './cell-name';

type Finding = ReportDraft['findings'][number];

/** What does not add up, with the way to the cells that it is about. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0)
    return (
      <p className="w-note good" role="status">
        全部勾稽关系都对得上。
      </p>
    );
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (
    <section className={errors.length > 0 ? 'w-note bad' : 'w-note warn'} aria-labelledby="findings">
      <h2 id="findings">{errors.length > 0 ? `有 ${String(errors.length)} 处对不上，改好才能发布` : '请再看一看'}</h2>
      <ul>
        {findings.map((finding) => (
          <li key={finding.sentence}>
            {finding.severity === 'error' ? '错误：' : '提醒：'}
            {finding.sentence}
            {finding.cells.map((cell) => (
              <a key={cellId(cell)} className="y-cell-link" href={`#${cellId(cell)}`}>
                {cellName(cell)}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
