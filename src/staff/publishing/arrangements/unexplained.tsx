import type { UnexplainedList, UnexplainedPolicy } from '../../../../contract/manuscript';
import { plainDate } from '../../../ui/dates';
import { Loading, ProblemNote } from '../../../workbench/notes';
import { toResidentPage } from '../../../workbench/resident-pages';
import { Table } from '../../../workbench/table';
import { useFetched } from '../../../workbench/use-fetched';
import { MANUSCRIPTS } from '../manuscript-path';

const standing = ({ fault, dueOn, phase }: UnexplainedPolicy): string => {
  if (fault === 'late') return '解读发晚了';
  const limit = dueOn === null ? '期限暂定' : `最迟${plainDate(dueOn)}发`;
  return phase === 'overdue' ? `还没有解读，${limit}，已经过了` : `还没有解读，${limit}`;
};

/** Published documents without an explainer, or with a late one. @source 国办发〔2016〕80号 */
export function Unexplained() {
  const answer = useFetched<UnexplainedList>({ path: `${MANUSCRIPTS}/unexplained` });
  return (
    <section className="w-card w-stack" aria-label="没有解读的文件">
      <h2>没有解读的文件</h2>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.items.length === 0 && (
        <p className="w-hint">每份公开的文件都有解读，也都按时发了。</p>
      )}
      {answer.state === 'ready' && answer.data.items.length > 0 && (
        <Table
          label="一份一份看"
          heads={['文件', '公开日期', '解读', '说明']}
          rows={answer.data.items.map((policy) => ({
            key: policy.publicId,
            cells: [
              <a key="page" className="n-name" href={toResidentPage('policies', policy.publicId)}>
                {policy.title}
              </a>,
              policy.publishedOn === null ? '不清楚' : plainDate(policy.publishedOn),
              standing(policy),
              policy.explainer?.title ?? (policy.reason === '' ? '没有说明' : policy.reason),
            ],
          }))}
        />
      )}
    </section>
  );
}
