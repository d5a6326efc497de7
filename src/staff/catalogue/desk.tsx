import { useState } from 'react';
import type { CatalogueImport, DeskCatalogue, DeskCatalogueColumn } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import { fetchFile, saveFile } from '../../workbench/call';
import { Frame } from '../../workbench/frame';
import { ImportPanel } from '../../workbench/import-panel';
import { rowList } from '../../workbench/row-list';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { AreasPanel } from './areas-panel';
import { ChangedRows } from './changed-rows';
import { ColumnDialog } from './column-dialog';
import { ColumnTable } from './column-table';
import { EntryList } from './entry-list';
import { FilterBar, NO_FILTERS } from './filters';
import { isOfEntries, isView, queryOf, VIEWS, type Counts, type View } from './words';

export default function CatalogueDesk() {
  return (
    <Frame title="公开目录" needs={['catalogue.read']}>
      <Desk />
    </Frame>
  );
}

const NO_CHOICES = { organs: [], groups: [] };
const EMPTY_OF = { unfiled: '每一条信息都归进了栏目。', numbers: '索引号都没有问题。' } as const;

function Desk() {
  const me = useMe();
  const asked = pageQuery()['view'] ?? '';
  const [view, setView] = useState<View>(isView(asked) ? asked : 'all');
  const [filters, setFilters] = useState(NO_FILTERS);
  const [open, setOpen] = useState<DeskCatalogueColumn | null>(null);
  const path = `/api/staff/catalogue?${queryOf({ view: isOfEntries(view) ? 'all' : view, ...filters })}`;
  const answer = useFetched<DeskCatalogue>({ path });
  // What can be chosen stays while other columns are on their way.
  const choices = useFetched<DeskCatalogue>({ path: '/api/staff/catalogue?limit=1' });
  const data = answer.state === 'ready' ? answer.data : null;
  return (
    <div className="w-stack">
      <Head />
      <Tabs view={view} counts={data?.counts ?? null} onPick={setView} />
      {me.can('catalogue.manage') && <Keeping onDone={answer.reload} />}
      {!isOfEntries(view) && (
        <FilterBar
          value={filters}
          choices={choices.state === 'ready' ? choices.data : NO_CHOICES}
          onChange={setFilters}
        />
      )}
      {isOfEntries(view) && (
        <EntryList
          key={view}
          path={`/api/staff/catalogue/entries?view=${view}`}
          empty={EMPTY_OF[view]}
          onChange={answer.refresh}
        />
      )}
      {!isOfEntries(view) && answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {!isOfEntries(view) && data && <ColumnTable key={path} path={path} first={data} onOpen={setOpen} />}
      {open && <ColumnDialog column={open} onClose={() => setOpen(null)} onChange={answer.refresh} />}
    </div>
  );
}

function Head() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (): Promise<void> => {
    const got = await fetchFile({ path: '/api/staff/catalogue/export.xlsx' });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, '主动公开目录.xlsx');
  };
  return (
    <>
      <div className="w-row apart">
        <h1>公开目录</h1>
        <button type="button" className="w-button" onClick={() => void save()}>
          导出目录
        </button>
      </div>
      <p className="w-hint">
        信息形成之日起 20 个工作日内公开（条例第二十六条）。空白栏目 5 个、该更新没更新的栏目 10
        个，按检查指标就不合格。
      </p>
      <ProblemNote problem={problem} />
    </>
  );
}

/** What only those who keep the catalogue do. */
const Keeping = ({ onDone }: { readonly onDone: () => Promise<void> }) => (
  <>
    <ImportPanel<CatalogueImport>
      {...rowList({ unit: '行', doneUnit: '个' })}
      more={ChangedRows}
      path="/api/staff/catalogue/import"
      hint="xlsx 文件，标准目录的列，可以一个领域一张工作表。先预览，确认以后才改目录；有问题的行不会导入，也不会丢；表里没有的栏目不动。"
      onDone={onDone}
    />
    <AreasPanel onDone={onDone} />
  </>
);

interface TabsProps {
  readonly view: View;
  readonly counts: Counts | null;
  readonly onPick: (view: View) => void;
}

const LOOKS: Partial<Record<View, string>> = {
  empty: ' overdue',
  late: ' overdue',
  unfiled: ' due-soon',
  numbers: ' due-soon',
};

/** What there is, counted; each count shows what it counts. */
const Tabs = ({ view, counts, onPick }: TabsProps) => (
  <div className="d-tabs" role="group" aria-label="看什么">
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
