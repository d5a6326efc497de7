import type { SearchTrial } from '../../../contract/search-desk';
import { AnalysisNote } from './analysis-note';
import { ScoreTable } from './score-table';
import { analysisIn, retrievalIn, type Retrieval } from './stage-detail';
import { STAGES, TABLES_READ } from './words';

type Stage = SearchTrial['stages'][number];

/** How a search came about, step by step: in words and tables, and as the engine tells it for whoever looks closer. */
export function Stages({ trial: { stages, view, scores } }: { readonly trial: SearchTrial }) {
  const detailOf = (name: string): unknown => stages.find(({ stage }) => stage === name)?.detail;
  const analysis = analysisIn(detailOf('analyse'));
  const retrieval = retrievalIn(detailOf('retrieve'));
  const inWords = (stage: string) => {
    if (stage === 'analyse' && analysis) return <AnalysisNote analysis={analysis} rarity={retrieval?.rarity ?? {}} />;
    if (stage === 'retrieve' && retrieval) return <RetrievalNote retrieval={retrieval} />;
    if (stage === 'rerank') return <ScoreTable hits={view.hits} scores={scores} />;
    return null;
  };
  return (
    <section className="w-stack" aria-label="怎么搜出来的">
      <h2>怎么搜出来的</h2>
      {stages.map((stage) => (
        <section key={stage.stage} className="w-card w-stack" aria-label={nameOf(stage)}>
          <h3>
            {nameOf(stage)} <span className="w-hint">{stage.ms.toFixed(1)} 毫秒</span>
          </h3>
          {inWords(stage.stage)}
          <details>
            <summary>原始数据</summary>
            <pre className="w-pre s-detail" tabIndex={0}>
              {JSON.stringify(stage.detail, null, 2)}
            </pre>
          </details>
        </section>
      ))}
    </section>
  );
}

const nameOf = ({ stage }: Stage): string => STAGES[stage] ?? stage;

function RetrievalNote({ retrieval: { found, read } }: { readonly retrieval: Retrieval }) {
  const looked = Object.entries(read).map(([table, entries]) => `${TABLES_READ[table] ?? table} ${String(entries)} 条`);
  return (
    <p>
      {found === 0 ? '没有哪一篇含有足够多的这些词。' : `可能的有 ${String(found)} 篇。`}
      {looked.length > 0 && `查了索引：${looked.join('，')}。`}
    </p>
  );
}
