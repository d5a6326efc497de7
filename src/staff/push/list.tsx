import { useState } from 'react';
import type { Pushes } from '../../../contract/push';
import type { PushState } from '../../../domain/push/state';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { NewPush } from './new-push';
import { PushTable } from './push-table';
import { StateTabs } from './state-tabs';

export default function PushList() {
  return (
    <Frame title="精准推送" needs={['push.read']}>
      <List />
    </Frame>
  );
}

/** 精准推送: what is being planned, waits for approval, is sent, and what came of it. */
function List() {
  const mayWrite = useMe().can('push.write');
  const [state, setState] = useState<PushState | null>(null);
  const path = `/api/staff/push/pushes?${state === null ? '' : `state=${state}`}`;
  const answer = useFetched<Pushes>({ path });
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>精准推送</h1>
        <a className="w-button" href={toStaff('pushSegments')}>
          人群
        </a>
      </div>
      <p className="w-hint">
        把发布了的内容发给自己选了要收的人。先算清楚发给谁、谁收不到，再由另一个人审批；发完以后每个人都有交代。
      </p>
      {mayWrite && <NewPush />}
      <StateTabs counts={answer.state === 'ready' ? answer.data.counts : null} state={state} onChoose={setState} />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.items.length === 0 && (
        <Empty>{state === null ? '还没有推送。从一页发布了的内容开始。' : '这里没有推送。'}</Empty>
      )}
      {answer.state === 'ready' && answer.data.items.length > 0 && (
        <PushTable key={path} path={path} first={answer.data} />
      )}
    </div>
  );
}
