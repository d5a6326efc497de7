import type { SearchTrial } from '../../../contract/search-desk';
import { STAGES } from './words';

/** How a search came about, step by step, as the engine tells it. */
export const Stages = ({ stages }: { readonly stages: SearchTrial['stages'] }) => (
  <section className="w-stack" aria-label="怎么搜出来的">
    <h2>怎么搜出来的</h2>
    {stages.map(({ stage, ms, detail }) => (
      <details key={stage} className="w-card">
        <summary>
          {STAGES[stage] ?? stage} <span className="w-hint">{ms.toFixed(1)} 毫秒</span>
        </summary>
        <pre className="w-pre s-detail" tabIndex={0}>
          {JSON.stringify(detail, null, 2)}
        </pre>
      </details>
    ))}
  </section>
);
