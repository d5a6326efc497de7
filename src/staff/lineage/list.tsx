import { useState } from 'react';
import type { LineageDesk } from '../../../contract/lineage';
import { Frame } from '../../workbench/frame';
import { Done, Empty, Loading, ProblemNote } from '../../workbench/notes';
import { PageSteps } from '../../workbench/page-steps';
import { pageQuery, toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { Pushed } from './pushed';
import { TaskCard } from './task-card';

const AT_ONCE = 20;

export default function Lineage() {
  return (
    <Frame title="依据变化" needs={['publishing.read']}>
      <Tasks />
    </Frame>
  );
}

function useDesk() {
  const { kind = '', id = '' } = pageQuery();
  const isOne = kind !== '' && id !== '';
  const [from, setFrom] = useState(0);
  const query = new URLSearchParams(isOne ? { kind, id } : { from: String(from), limit: String(AT_ONCE) });
  const answer = useFetched<LineageDesk>({ path: `/api/staff/lineage?${query.toString()}` });
  const looked = async (): Promise<void> => {
    const wasLast = answer.state === 'ready' && answer.data.tasks.length === 1;
    if (wasLast && from > 0) setFrom(from - AT_ONCE);
    else await answer.reload();
  };
  return { answer, isOne, from, setFrom, looked };
}

function Tasks() {
  const { answer, isOne, from, setFrom, looked } = useDesk();
  const [done, setDone] = useState('');
  return (
    <div className="w-stack">
      <h1>依据变化</h1>
      <p className="w-hint">
        这些内容引用的文件改过、失效或者废止了，居民打开时已经看到提示。要改的去更正；不用改的，写明为什么，提示就会拿掉。
      </p>
      {done !== '' && <Done>{done}</Done>}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {isOne && (
        <p>
          <a href={toStaff('lineage')}>看全部要核对的内容</a>
        </p>
      )}
      {answer.state === 'ready' && !isOne && <Pushed tasks={answer.data.tasks} />}
      {answer.state === 'ready' && answer.data.total === 0 && (
        <Empty>{isOne ? '这一页没有要核对的了。' : '没有要核对的内容。文件一有变化，引用它的内容会列在这里。'}</Empty>
      )}
      {answer.state === 'ready' &&
        answer.data.tasks.map((task) => (
          <TaskCard
            key={`${task.page.kind}/${task.page.id}`}
            task={task}
            onDone={() => {
              setDone(`“${task.page.title}”核对过了，提示已经拿掉。`);
              void looked();
            }}
          />
        ))}
      {answer.state === 'ready' && <PageSteps total={answer.data.total} from={from} size={AT_ONCE} onGo={setFrom} />}
    </div>
  );
}
