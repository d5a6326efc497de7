import { useState } from 'react';
import type { DeskProposalList } from '../../../contract/proposal';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { ProposalImportPanel } from './import-panel';
import { ProposalTable } from './proposal-table';
import { isView, VIEWS, type View } from './words';

export default function Proposals() {
  return (
    <Frame title="建议提案" needs={['proposal.read']}>
      <ProposalDesk />
    </Frame>
  );
}

function ProposalDesk() {
  const me = useMe();
  const asked = pageQuery()['view'] ?? '';
  const [view, setView] = useState<View>(isView(asked) ? asked : 'all');
  const [words, setWords] = useState('');
  const path = `/api/staff/proposals?view=${view}${words === '' ? '' : `&q=${encodeURIComponent(words)}`}`;
  const answer = useFetched<DeskProposalList>({ path });
  return (
    <div className="w-stack">
      <h1>建议提案办理结果</h1>
      <p className="w-hint">
        交办以后三个月内答复，情况复杂的六个月内答复；最后一天是休息日的顺延。没有答复的排在前面，最急的在最上面。
      </p>
      <Tabs view={view} counts={answer.state === 'ready' ? answer.data.counts : null} onPick={setView} />
      <SearchBar onSearch={setWords} />
      {me.can('proposal.manage') && <ProposalImportPanel onDone={answer.reload} />}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && <ProposalTable key={path} path={path} first={answer.data} />}
    </div>
  );
}

interface TabsProps {
  readonly view: View;
  readonly counts: DeskProposalList['counts'] | null;
  readonly onPick: (view: View) => void;
}

const LOOKS: Partial<Record<View, string>> = { overdue: ' overdue', late: ' due-soon', dissatisfied: ' due-soon' };

/** What there is, counted; each count shows its proposals. */
const Tabs = ({ view, counts, onPick }: TabsProps) => (
  <div className="d-tabs" role="group" aria-label="看哪些建议提案">
    {(Object.keys(VIEWS) as View[]).map((each) => (
      <button
        key={each}
        type="button"
        className={`d-count${counts !== null && counts[each] > 0 ? (LOOKS[each] ?? '') : ''}`}
        aria-pressed={each === view}
        onClick={() => onPick(each)}
      >
        <b>{counts ? counts[each] : '–'}</b>
        <span>{VIEWS[each]}</span>
      </button>
    ))}
  </div>
);

function SearchBar({ onSearch }: { readonly onSearch: (words: string) => void }) {
  const [words, setWords] = useState('');
  return (
    <form
      className="d-save narrow"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
      }}
    >
      <div className="w-field">
        <label htmlFor="proposal-words">找一件</label>
        <input
          id="proposal-words"
          type="search"
          placeholder="标题、提出人、单位或者编号"
          maxLength={60}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <button type="submit" className="w-button">
        找
      </button>
    </form>
  );
}
