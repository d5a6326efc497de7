import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { IgnoredSearch, UnansweredSearches } from '../../../contract/search-desk';
import { plainDay } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { EntryForm } from './entry-form';
import { UndoNote, type JustDone } from '../../workbench/undo-note';

const PATH = '/api/staff/search/unanswered';
const PERIODS = [7, 30, 90] as const;

type Search = UnansweredSearches['items'][number];

const setIgnored = (query: string, ignored: boolean) =>
  callStaff<IgnoredSearch>({ method: 'PUT', path: PATH, body: { query, ignored } });

/** What residents searched for and did not find: each becomes a line of a table, or is put aside. */
export function Unanswered({ onTry }: { readonly onTry: (query: string) => void }) {
  const [days, setDays] = useState<number>(30);
  const answer = useFetched<UnansweredSearches>({ path: `${PATH}?days=${String(days)}` });
  const [adding, setAdding] = useState<{ list: 'phrases' | 'best-bets'; query: string } | null>(null);
  const [done, setDone] = useState<JustDone | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ignore = async ({ query }: Search): Promise<void> => {
    const got = await setIgnored(query, true);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setDone({ text: `“${query}”不再列出。`, undo: () => setIgnored(query, false) });
    await answer.reload();
  };
  return (
    <div className="w-stack">
      <p className="w-hint">
        群众搜了、一条也没有找到的词，搜得多的在前。只记词和次数，不记是谁；号码一律隐去，记录保存 90 天。
      </p>
      <div className="s-parts" role="group" aria-label="看多少天">
        {PERIODS.map((each) => (
          <button
            key={each}
            type="button"
            className="d-view"
            aria-pressed={each === days}
            onClick={() => setDays(each)}
          >
            最近 {each} 天
          </button>
        ))}
      </div>
      <UndoNote
        done={done}
        onUndone={(text) => {
          setDone({ text });
          void answer.reload();
        }}
      />
      <ProblemNote problem={problem} />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.items.length === 0 && <Empty>这段时间没有搜不到的词。</Empty>}
      {answer.state === 'ready' && answer.data.items.length > 0 && (
        <ul className="s-lines">
          {answer.data.items.map((item) => (
            <Line
              key={item.query}
              item={item}
              onAdd={(list) => setAdding({ list, query: item.query })}
              onIgnore={() => void ignore(item)}
              onTry={() => onTry(item.query)}
            />
          ))}
        </ul>
      )}
      {adding && (
        <EntryForm
          list={adding.list}
          entry={null}
          words={[adding.query]}
          onClose={() => setAdding(null)}
          onSaved={() => {
            setDone({ text: `“${adding.query}”已经处理，马上就生效。` });
            void answer.reload();
          }}
        />
      )}
    </div>
  );
}

interface LineProps {
  readonly item: Search;
  readonly onAdd: (list: 'phrases' | 'best-bets') => void;
  readonly onIgnore: () => void;
  readonly onTry: () => void;
}

function Line({ item: { query, times, lastOn }, onAdd, onIgnore, onTry }: LineProps) {
  const me = useMe();
  const of = <span className="w-hidden">：{query}</span>;
  return (
    <li className="s-line">
      <div className="s-line-text">
        <strong className="w-break">{query}</strong>
        <span className="w-hint">
          搜了 {times} 次，最近一次 {plainDay(lastOn)}
        </span>
      </div>
      <div className="w-row">
        {me.can('search.manage') && (
          <>
            <button type="button" className="w-button" onClick={() => onAdd('phrases')}>
              加百姓话{of}
            </button>
            <button type="button" className="w-button" onClick={() => onAdd('best-bets')}>
              定推荐结果{of}
            </button>
            <button type="button" className="w-button" onClick={onIgnore}>
              不用管{of}
            </button>
          </>
        )}
        <button type="button" className="w-button quiet" onClick={onTry}>
          试搜{of}
        </button>
      </div>
    </li>
  );
}
