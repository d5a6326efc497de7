import { useEffect, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { SearchIndexState } from '../../../contract/search-desk';
import { clockTime, plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { INDEX_STATES } from './words';

const PATH = '/api/staff/search/rebuild';
const AGAIN_AFTER_MS = 700;

/** How the index stands; it can be made anew at any time, while the old one answers. */
export function IndexPanel() {
  const me = useMe();
  const answer = useFetched<SearchIndexState>({ path: PATH });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { refresh } = answer;
  const isMoving =
    answer.state === 'ready' && (answer.data.state === 'rebuilding' || answer.data.state === 'catching-up');
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = window.setInterval(() => void refresh(), AGAIN_AFTER_MS);
    return () => window.clearInterval(timer);
  }, [isMoving, refresh]);
  const rebuild = async (): Promise<void> => {
    const got = await callStaff<SearchIndexState>({ method: 'POST', path: PATH });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) answer.put(got.data);
  };
  return (
    <div className="w-stack">
      <p className="w-hint">
        索引是从已发布的内容整理出来的，平时自己跟着更新，不用管。搜出来的东西明显不对时，可以重建；重建期间照常能搜。
      </p>
      <ProblemNote problem={problem} />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && <State state={answer.data} />}
      {me.can('search.manage') && (
        <div className="w-row">
          <button
            type="button"
            className="w-button main"
            disabled={answer.state === 'ready' && answer.data.state === 'rebuilding'}
            onClick={() => void rebuild()}
          >
            重建索引
          </button>
        </div>
      )}
    </div>
  );
}

function State({ state: { state, pages, done, of, rebuiltAt, failed } }: { readonly state: SearchIndexState }) {
  return (
    <div className="w-card" role="status">
      <p>
        <strong>{INDEX_STATES[state]}</strong>
        {state !== 'asleep' && `，现有 ${String(pages)} 页。`}
      </p>
      {state === 'rebuilding' && (
        <>
          <progress className="w-progress" max={Math.max(1, of)} value={done} aria-label="重建进度" />
          <p>
            已整理 {done} 页，共 {of} 页。
          </p>
        </>
      )}
      {rebuiltAt !== null && (
        <p className="w-hint">
          上次重建：{plainDate(rebuiltAt)} {clockTime(rebuiltAt)}
        </p>
      )}
      {failed && <p className="w-note warn">上一次重建没有做完，还在用原来的索引。可以再试一次。</p>}
    </div>
  );
}
