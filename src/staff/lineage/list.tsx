import { useState } from 'react';
import type { LineageDesk } from '../../../contract/lineage';
import { Frame } from '../../workbench/frame';
import { Done, Empty, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { Pushed } from './pushed';
import { TaskCard } from './task-card';

export default function Lineage() {
  return (
    <Frame title="依据变化" needs={['publishing.read']}>
      <Tasks />
    </Frame>
  );
}

function Tasks() {
  const answer = useFetched<LineageDesk>({ path: '/api/staff/lineage' });
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
      {answer.state === 'ready' && <Pushed tasks={answer.data.tasks} />}
      {answer.state === 'ready' && answer.data.tasks.length === 0 && (
        <Empty>没有要核对的内容。文件一有变化，引用它的内容会列在这里。</Empty>
      )}
      {answer.state === 'ready' &&
        answer.data.tasks.map((task) => (
          <TaskCard
            key={`${task.page.kind}/${task.page.id}`}
            task={task}
            onDone={(desk) => {
              answer.put(desk);
              setDone(`“${task.page.title}”核对过了，提示已经拿掉。`);
            }}
          />
        ))}
    </div>
  );
}
