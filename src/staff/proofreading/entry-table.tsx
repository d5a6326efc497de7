import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type {
  ProofreadingEntries,
  ProofreadingEntry,
  ProofreadingImport,
  ProofreadingList,
} from '../../../contract/proofreading-desk';
import { callStaff, fetchFile, saveFile } from '../../workbench/call';
import { ImportPanel } from '../../workbench/import-panel';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { PageSteps } from '../../workbench/page-steps';
import { rowList } from '../../workbench/row-list';
import { UndoNote, type JustDone } from '../../workbench/undo-note';
import { useFetched } from '../../workbench/use-fetched';
import { EntryForm } from './entry-form';
import { EntryLine } from './entry-line';
import { Finder, type Show } from './finder';
import { PARTS, PURPOSES } from './list-words';

const PATH = '/api/staff/proofreading/entries';
const AT_ONCE = 50;
const HINT =
  'xlsx 文件，第一行是列名：词表、要查的词、正确的写法、理由、程度、例外，一行一条。可以先导出，照着改。表里已有的词再导入就是修改。';
const IMPORT_WORDS = rowList({ updated: '修改', unit: '条' });

const pathOf = ({ id }: ProofreadingEntry, deed = ''): string => `${PATH}/${encodeURIComponent(id)}${deed}`;
const restore = (entry: ProofreadingEntry) =>
  callStaff<ProofreadingEntry>({ method: 'POST', path: pathOf(entry, '/restore') });

interface ListProps {
  readonly list: ProofreadingList;
  readonly entries: ProofreadingEntries;
  readonly mayChange: boolean;
  readonly onEdit: (entry: ProofreadingEntry) => void;
  readonly onRemove: (entry: ProofreadingEntry) => void;
  readonly onRestore: (entry: ProofreadingEntry) => void;
}

function Lines({ list, entries: { items, total }, mayChange, onEdit, onRemove, onRestore }: ListProps) {
  if (total === 0) return <Empty>没有这样的词。</Empty>;
  return (
    <>
      <p className="w-hint">共 {total} 条，新改的在前。</p>
      <ul className="s-lines" aria-label={PARTS[list]}>
        {items.map((entry) => (
          <EntryLine
            key={entry.id}
            entry={entry}
            mayChange={mayChange}
            onEdit={() => onEdit(entry)}
            onRemove={() => onRemove(entry)}
            onRestore={() => onRestore(entry)}
          />
        ))}
      </ul>
    </>
  );
}

function Sheets({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (): Promise<void> => {
    const got = await fetchFile({ path: `${PATH}.xlsx` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '错敏词.xlsx');
  };
  return (
    <div className="w-stack">
      <ProblemNote problem={problem} />
      <div className="w-row">
        <button type="button" className="w-button" onClick={() => void save()}>
          导出全部
        </button>
      </div>
      <ImportPanel<ProofreadingImport>
        path="/api/staff/proofreading/import"
        hint={HINT}
        {...IMPORT_WORDS}
        onDone={onDone}
      />
    </div>
  );
}

/** One list: found by words, added to, changed, taken from and put back. */
export function EntryTable({ list }: { readonly list: ProofreadingList }) {
  const mayChange = useMe().can('publishing.manage');
  const [sought, setSought] = useState<{ words: string; show: Show; from: number }>({
    words: '',
    show: 'all',
    from: 0,
  });
  const query = new URLSearchParams({ list, ...sought, from: String(sought.from) }).toString();
  const answer = useFetched<ProofreadingEntries>({ path: `${PATH}?${query}` });
  const [form, setForm] = useState<{ entry: ProofreadingEntry | null } | null>(null);
  const [done, setDone] = useState<JustDone | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tell = (what: JustDone): void => {
    setDone(what);
    void answer.reload();
  };
  const remove = async (entry: ProofreadingEntry): Promise<void> => {
    const got = await callStaff<ProofreadingEntry>({ method: 'DELETE', path: pathOf(entry) });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) tell({ text: `已删除“${entry.words.join('、')}”。`, undo: () => restore(got.data) });
  };
  const putBack = async (entry: ProofreadingEntry): Promise<void> => {
    const got = await restore(entry);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) tell({ text: `已放回“${entry.words.join('、')}”。` });
  };
  return (
    <div className="w-stack">
      <p className="w-hint">{PURPOSES[list]}改了马上生效。</p>
      <Finder
        show={sought.show}
        onFind={(words) => setSought({ ...sought, words, from: 0 })}
        onShow={(show) => setSought({ ...sought, show, from: 0 })}
      />
      {mayChange && (
        <div className="w-row">
          <button type="button" className="w-button main" onClick={() => setForm({ entry: null })}>
            加一条
          </button>
        </div>
      )}
      <UndoNote done={done} onUndone={(text) => tell({ text })} />
      <ProblemNote problem={problem} />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <Lines
            list={list}
            entries={answer.data}
            mayChange={mayChange}
            onEdit={(entry) => setForm({ entry })}
            onRemove={(entry) => void remove(entry)}
            onRestore={(entry) => void putBack(entry)}
          />
          <PageSteps
            total={answer.data.total}
            from={sought.from}
            size={AT_ONCE}
            onGo={(from) => setSought({ ...sought, from })}
          />
        </>
      )}
      {mayChange && <Sheets onDone={answer.reload} />}
      {form && (
        <EntryForm
          list={list}
          entry={form.entry}
          onClose={() => setForm(null)}
          onSaved={() => tell({ text: '已保存，马上就生效。' })}
        />
      )}
    </div>
  );
}
