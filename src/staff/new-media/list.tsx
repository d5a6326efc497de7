import { useState } from 'react';
import type { DeskNewMediaList, NewMediaImport } from '../../../contract/new-media-desk';
import { fetchFile, saveFile } from '../../workbench/call';
import { Frame } from '../../workbench/frame';
import { ImportPanel } from '../../workbench/import-panel';
import { rowList } from '../../workbench/row-list';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { AccountTable } from './account-table';
import { OpenForm } from './open-form';
import { ReportsPanel } from './reports-panel';
import { VIEWS, type View } from './words';

export default function NewMediaRegister() {
  return (
    <Frame title="新媒体台账" needs={['new-media.read']}>
      <Register />
    </Frame>
  );
}

const isView = (text: string): text is View => Object.hasOwn(VIEWS, text);

function Register() {
  const me = useMe();
  const asked = pageQuery()['view'] ?? '';
  const [view, setView] = useState<View>(isView(asked) ? asked : 'all');
  const [words, setWords] = useState('');
  const [opening, setOpening] = useState(false);
  const path = `/api/staff/new-media?view=${view}${words === '' ? '' : `&q=${encodeURIComponent(words)}`}`;
  const answer = useFetched<DeskNewMediaList>({ path });
  const [exportProblem, setExportProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>(null);
  const save = async (): Promise<void> => {
    const got = await fetchFile({ path: '/api/staff/new-media/export.xlsx' });
    setExportProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '政务新媒体台账.xlsx');
  };
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>政务新媒体台账</h1>
        <div className="w-row">
          <button type="button" className="w-button" onClick={() => void save()}>
            导出表格
          </button>
          {me.can('new-media.manage') && (
            <button type="button" className="w-button main" onClick={() => setOpening(true)}>
              登记开设
            </button>
          )}
        </div>
      </div>
      <p className="w-hint">
        开设、变更、整合、关停，5 个工作日内备案；10 天没更新提醒，13 天警示，14 天按检查指标就不合格。
      </p>
      <ProblemNote problem={exportProblem} />
      <Tabs view={view} counts={answer.state === 'ready' ? answer.data.counts : null} onPick={setView} />
      {view !== 'reported' && <SearchBar onSearch={setWords} />}
      {me.can('new-media.manage') && (
        <ImportPanel<NewMediaImport>
          {...rowList({ unit: '行', doneUnit: '个' })}
          path="/api/staff/new-media/import"
          hint="xlsx 文件，第一行是列名。先预览，确认以后才写进台账；有问题的行不会导入，也不会丢。"
          onDone={answer.reload}
        />
      )}
      {view === 'reported' && <ReportsPanel onChange={answer.refresh} />}
      {view !== 'reported' && answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {view !== 'reported' && answer.state === 'ready' && <AccountTable key={path} path={path} first={answer.data} />}
      {opening && <OpenForm onClose={() => setOpening(false)} />}
    </div>
  );
}

interface TabsProps {
  readonly view: View;
  readonly counts: DeskNewMediaList['counts'] | null;
  readonly onPick: (view: View) => void;
}

const LOOKS: Partial<Record<View, string>> = { filing: ' due-soon', silent: ' overdue', reported: ' due-soon' };

/** What there is, counted; each count shows its accounts. */
const Tabs = ({ view, counts, onPick }: TabsProps) => (
  <div className="d-tabs" role="group" aria-label="看哪些账号">
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
        <label htmlFor="new-media-words">找账号</label>
        <input
          id="new-media-words"
          type="search"
          placeholder="名称、账号或者主办单位"
          maxLength={100}
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
