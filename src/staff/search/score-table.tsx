import type { SearchTrial } from '../../../contract/search-desk';
import { Table } from '../../workbench/table';
import { SCORE_PARTS } from './words';

type Props = Pick<SearchTrial['view'], 'hits'> & Pick<SearchTrial, 'scores'>;

/** 排序, as a table: what each result's score is made of; parts that none of them has are left out. */
export function ScoreTable({ hits, scores }: Props) {
  if (hits.length === 0) return <p>没有要排的。</p>;
  const names = [...new Set(scores.flatMap(({ parts }) => Object.keys(parts)))];
  const told = names.filter((name) => scores.some(({ parts }) => (parts[name] ?? 0) !== 0));
  return (
    <>
      <p className="w-hint">
        得分是各项按分量相加，再乘以种类和有效性。没有各项的，是只按检索结果排在后面的，或者是推荐结果。
      </p>
      <Table
        label="每条结果的得分"
        heads={['结果', '得分', ...told.map((name) => SCORE_PARTS[name] ?? name)]}
        rows={hits.map(({ kind, id, title }, at) => ({
          key: `${kind}/${id}`,
          cells: [
            `${String(at + 1)}. ${title.map(({ text }) => text).join('')}`,
            scores[at]?.score.toFixed(2) ?? '—',
            ...told.map((name) => scores[at]?.parts[name]?.toFixed(2) ?? '—'),
          ],
        }))}
      />
    </>
  );
}
