import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { SearchEntries, SearchEntry, SearchList } from '../../../contract/search-desk';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { PageSteps } from '../../workbench/page-steps';
import { useFetched } from '../../workbench/use-fetched';
import { WordFinder } from '../../workbench/word-finder';
import { EntryForm } from './entry-form';
import { EntryLine } from './entry-line';
import { UndoNote, type JustDone } from '../../workbench/undo-note';
import { PARTS, TABLES } from './words';

const PATH = '/api/staff/search/entries';
const AT_ONCE = 50;

const addAgain = ({ list, words, meant }: SearchEntry) =>
  callStaff<SearchEntry>({ method: 'POST', path: PATH, body: { list, words, meant } });

/** One table of the search: found by words, added to, changed, and taken from. */
export function EntryTable({ list }: { readonly list: SearchList }) {
  const me = useMe();
  const mayChange = me.can('search.manage');
  const [sought, setSought] = useState({ words: '', from: 0 });
  const query = new URLSearchParams({ list, words: sought.words, from: String(sought.from) }).toString();
  const answer = useFetched<SearchEntries>({ path: `${PATH}?${query}` });
  const [form, setForm] = useState<{ entry: SearchEntry | null } | null>(null);
  const [done, setDone] = useState<JustDone | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tell = (what: JustDone): void => {
    setDone(what);
    void answer.reload();
  };
  const remove = async (entry: SearchEntry): Promise<void> => {
    const got = await callStaff<SearchEntry>({ method: 'DELETE', path: `${PATH}/${entry.id}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) tell({ text: `已删除“${entry.words.join('、')}”。`, undo: () => addAgain(got.data) });
  };
  return (
    <div className="w-stack">
      <p className="w-hint">{TABLES[list].purpose}改了马上生效。</p>
      <div className="w-row apart">
        <WordFinder key={list} label="在表里查找" onFind={(words) => setSought({ words, from: 0 })} />
        {mayChange && (
          <button type="button" className="w-button main" onClick={() => setForm({ entry: null })}>
            加一条
          </button>
        )}
      </div>
      <UndoNote done={done} onUndone={(text) => tell({ text })} />
      <ProblemNote problem={problem} />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.total === 0 && (
        <Empty>{sought.words === '' ? '还没有内容。' : `没有含“${sought.words}”的。`}</Empty>
      )}
      {answer.state === 'ready' && answer.data.items.length > 0 && (
        <>
          <p className="w-hint">共 {answer.data.total} 条，新改的在前。</p>
          <ul className="s-lines" aria-label={PARTS[list]}>
            {answer.data.items.map((entry) => (
              <EntryLine
                key={entry.id}
                entry={entry}
                mayChange={mayChange}
                onEdit={() => setForm({ entry })}
                onRemove={() => void remove(entry)}
              />
            ))}
          </ul>
          <PageSteps
            total={answer.data.total}
            from={sought.from}
            size={AT_ONCE}
            onGo={(from) => setSought({ ...sought, from })}
          />
        </>
      )}
      {form && (
        <EntryForm
          list={list}
          entry={form.entry}
          words={[]}
          onClose={() => setForm(null)}
          onSaved={() => tell({ text: '已保存，马上就生效。' })}
        />
      )}
    </div>
  );
}
