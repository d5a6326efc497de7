import { useState } from 'react';
import type { LineageTask } from '../../../contract/lineage';
import type { PushChange, PushChanges } from '../../../contract/push-correction';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { PageSteps } from '../../workbench/page-steps';
import { PushChangeNote } from '../../workbench/push-change';
import { useFetched } from '../../workbench/use-fetched';

const AT_ONCE = 20;

type Page = Pick<LineageTask['page'], 'kind' | 'id'>;

const isSame = (a: Page, b: Page): boolean => a.kind === b.kind && a.id === b.id;

/** Whether a task is about what was pushed: the page, or the issue in which it stands. */
const isAbout = ({ about }: PushChange, { page, document }: LineageTask): boolean =>
  isSame(about, page) || isSame(about, document);

/** What was pushed and rests on something that has changed; also what is corrected or withdrawn by now. */
export function Pushed({ tasks }: { readonly tasks: readonly LineageTask[] }) {
  return useMe().can('push.read') ? <Changes tasks={tasks} /> : null;
}

function Changes({ tasks }: { readonly tasks: readonly LineageTask[] }) {
  const [from, setFrom] = useState(0);
  const answer = useFetched<PushChanges>({
    path: `/api/staff/push/changes?from=${String(from)}&limit=${String(AT_ONCE)}`,
  });
  const declined = async (): Promise<void> => {
    const wasLast = answer.state === 'ready' && answer.data.items.length === 1;
    if (wasLast && from > 0) setFrom(from - AT_ONCE);
    else await answer.reload();
  };
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  if (answer.state !== 'ready' || answer.data.total === 0) return null;
  return (
    <section className="w-stack" aria-labelledby="pushed-head">
      <h2 id="pushed-head">推送过的</h2>
      <p className="w-hint">收到过的人可能还照原来的消息办：给他们发更正，或者写明为什么不用发。</p>
      {answer.data.items.map((change) => (
        <article key={`${change.about.kind}/${change.about.id}`} className="w-card w-stack">
          <h3>{change.about.title ?? change.pushes[0]?.title}</h3>
          {tasks.some((task) => isAbout(change, task)) && <p className="w-hint">这一页也在下面等核对。</p>}
          <PushChangeNote change={change} onDeclined={() => void declined()} />
        </article>
      ))}
      <PageSteps total={answer.data.total} from={from} size={AT_ONCE} onGo={setFrom} />
    </section>
  );
}
