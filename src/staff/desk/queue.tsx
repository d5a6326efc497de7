import { useCallback, useRef, useState } from 'react';
import type { DeskQueue } from '../../../contract/foi-queue';
import { mayAct } from '../../../domain/foi/who-may';
import { plainDate } from '../../ui/dates';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { BulkBar } from './bulk-bar';
import { KeysHelp } from './keys-help';
import { Moved } from './moved';
import { QueueFilterBar } from './queue-filter-bar';
import { QueueTable } from './queue-table';
import { QueueTabs } from './queue-tabs';
import { useFilters } from './use-filters';
import { useQueue } from './use-queue';
import { useQueueKeys } from './use-queue-keys';

export default function Queue() {
  return (
    <Frame title="办件队列" needs={['foi.read-all', 'foi.read-department']}>
      <Desk />
    </Frame>
  );
}

function Desk() {
  const me = useMe();
  const [filters, setFilters] = useFilters();
  const queue = useQueue(filters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [help, setHelp] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const canAssign = mayAct(me.roles, 'assigned');
  const toggle = useCallback((id: string) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  useQueueKeys({ list, search, onHelp: () => setHelp(true), onChoose: canAssign ? toggle : undefined });
  const { first, items } = queue;
  const ready = first.state === 'ready';
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>办件队列</h1>
        <button type="button" className="w-button quiet" onClick={() => setHelp(true)}>
          键盘操作 <kbd>?</kbd>
        </button>
      </div>
      <Moved />
      <QueueTabs counts={ready ? first.data.counts : null} filters={filters} onChange={setFilters} />
      <QueueFilterBar filters={filters} onChange={setFilters} search={search} />
      {canAssign && chosen.size > 0 && (
        <BulkBar
          cases={items.filter(({ id }) => chosen.has(id))}
          onDone={() => {
            setChosen(new Set());
            void queue.refresh();
          }}
          onClear={() => setChosen(new Set())}
        />
      )}
      {first.state === 'failed' && <ProblemNote problem={first.problem} onRetry={() => void first.reload()} />}
      {ready && <ProblemNote problem={first.problem} onRetry={() => void first.reload()} />}
      {ready && first.data.searched && <Searched {...first.data.searched} />}
      <div ref={list}>
        {first.state === 'loading' && <Loading what="正在取来办件" />}
        {ready && items.length === 0 && <NothingHere filtered={Object.keys(filters).length > 1} />}
        {items.length > 0 && <QueueTable lines={items} chosen={chosen} onChoose={canAssign ? toggle : undefined} />}
      </div>
      <ProblemNote problem={queue.moreProblem} />
      {queue.hasMore && (
        <button type="button" className="w-button" disabled={queue.busy} onClick={() => void queue.fetchMore()}>
          {queue.busy ? '正在取来' : '再看一些'}
        </button>
      )}
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Where words were looked for, so that nobody takes a case for missing that is only old. */
const Searched = ({ since, newestOnly }: NonNullable<DeskQueue['searched']>) => (
  <p className="w-hint">
    按字词只查 {plainDate(since)}以来收到的申请；更早的请用编号或申请人全名查。
    {newestOnly !== null && `含这些字词的太多，只列出最新的 ${newestOnly.toLocaleString('zh-CN')} 件，请再加一个词。`}
  </p>
);

const NothingHere = ({ filtered }: { readonly filtered: boolean }) => (
  <Empty>
    <h2>这里没有办件</h2>
    <p>{filtered ? '换一换筛选条件，或者看看“所有办件”。' : '没有要办的，可以歇一歇。'}</p>
  </Empty>
);
