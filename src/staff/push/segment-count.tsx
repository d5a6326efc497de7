import { useEffect, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { SegmentCount, SegmentRule } from '../../../contract/segment';
import { SMALL_SEGMENT } from '../../../domain/audience/segment';
import { callStaff } from '../../workbench/call';
import { ProblemNote } from '../../workbench/notes';
import { people } from './words';

/** So long nothing is changed before it is counted. */
const PAUSE_MS = 350;

function useCount(rule: SegmentRule) {
  const wanted = JSON.stringify(rule);
  const [counted, setCounted] = useState<{ readonly wanted: string; readonly count: SegmentCount } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isWanted = true;
    const timer = window.setTimeout(() => {
      const body = { rule: JSON.parse(wanted) as SegmentRule };
      void callStaff<SegmentCount>({ method: 'POST', path: '/api/staff/push/segments/count', body }).then((got) => {
        if (!isWanted) return;
        setProblem(got.ok ? null : got.problem);
        if (got.ok) setCounted({ wanted, count: got.data });
      });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [wanted]);
  return { count: counted?.count ?? null, isFresh: counted?.wanted === wanted, problem };
}

/** How many people a rule means, counted while it is made, and three of them without a name. */
export function SegmentCountNote({ rule }: { readonly rule: SegmentRule }) {
  const { count, isFresh, problem } = useCount(rule);
  return (
    <>
      <ProblemNote problem={problem} />
      <div className={count?.isSmall === true ? 'w-note warn u-count' : 'w-note good u-count'} role="status">
        {count === null ? (
          <p>正在数……</p>
        ) : (
          <>
            <p>
              <strong>{isFresh ? people(count.people) : '正在数……'}</strong>
              {`，一共 ${people(count.of)}订阅。${count.words}`}
            </p>
            {count.isSmall && (
              <p>{`少于 ${String(SMALL_SEGMENT)} 人：消息可能让人猜到是谁。请把条件放宽，或者确认确实要发。`}</p>
            )}
          </>
        )}
      </div>
      {count !== null && count.sample.length > 0 && (
        <div>
          <p className="w-hint">比如其中这几位（没有姓名和号码）：</p>
          <ul className="u-sample">
            {count.sample.map((line, at) => (
              <li key={`${String(at)}${line}`}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
