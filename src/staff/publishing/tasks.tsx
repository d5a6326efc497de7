import type { StaffTask, StaffTaskList } from '../../../contract/staff-task';
import { clockTime, plainDay } from '../../ui/dates';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { isStaffAddress, toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { usePages } from '../../workbench/use-pages';
import { NewManuscript } from './new-manuscript';
import { DueNote } from './steps/due-note';
import { SubstituteNote } from './substitute-note';

export default function Tasks() {
  return (
    <Frame title="我的任务" needs={['publishing.read', 'push.read']}>
      <MyTasks />
    </Frame>
  );
}

/** What waits for the person who is signed in: the most urgent first, one click to each. */
function MyTasks() {
  const me = useMe();
  const answer = useFetched<StaffTaskList>({ path: '/api/staff/tasks' });
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>我的任务</h1>
        {me.can('publishing.write') && <NewManuscript />}
      </div>
      <SubstituteNote />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (answer.data.tasks.length === 0 ? <NothingToDo /> : <Groups list={answer.data} />)}
    </div>
  );
}

function NothingToDo() {
  const me = useMe();
  return (
    <div className="w-empty p-nothing">
      <p>
        <strong>现在没有等你办的事。</strong>
      </p>
      <p>
        {me.can('publishing.write')
          ? '想写点什么？点右上角“新建稿件”，先写一期简明问答最容易。'
          : '有稿件轮到你，会出现在这里，最急的在最上面。'}
      </p>
      <p>
        <a className="w-back" href={toStaff('manuscripts')}>
          看全部稿件
        </a>
      </p>
    </div>
  );
}

/** Without those that are overdue, 逾期 is not spoken of. */
function howMany(count: number, overdue: number): string {
  if (overdue === 0) return `${String(count)} 件`;
  const which = overdue < count ? `其中 ${String(overdue)} 件逾期` : count === 1 ? '已经逾期' : '都逾期了';
  return `${String(count)} 件，${which}`;
}

const Groups = ({ list: { tasks, groups } }: { readonly list: StaffTaskList }) => (
  <>
    {groups
      .filter(({ count }) => count > 0)
      .map((group) => (
        <Group key={group.kind} group={group} first={tasks.filter(({ kind }) => kind === group.kind)} />
      ))}
  </>
);

interface GroupProps {
  readonly group: StaffTaskList['groups'][number];
  readonly first: readonly StaffTask[];
}

const isOverdue = ({ phase }: StaffTask): boolean => phase === 'overdue';

/** How many there are in all stands above; the most urgent come first, and the rest follow when they are asked for. */
function Group({ group: { kind, name, count, overdue, nextCursor }, first }: GroupProps) {
  const path = `/api/staff/tasks/${encodeURIComponent(kind)}?limit=50`;
  const { rows, hasMore, more, problem } = usePages<StaffTask>(path, { items: first, nextCursor });
  const left = Math.max(count - rows.length, 0);
  const leftOverdue = Math.max(overdue - rows.filter(isOverdue).length, 0);
  return (
    <section className="w-stack" aria-label={name}>
      <h2>
        {name}
        <span className="w-hint">&emsp;{howMany(count, overdue)}</span>
      </h2>
      <ul className="p-tasks">
        {rows.map((task) => (
          <li key={task.id}>
            <OneTask task={task} />
          </li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
      {hasMore && (
        <div className="w-row">
          <button type="button" className="w-button" aria-label={`${name}：再看后面的`} onClick={() => void more()}>
            再看后面的
          </button>
          <span className="w-hint" role="status">
            最急的在最上面。下面还有 {howMany(left, leftOverdue)}。
          </span>
        </div>
      )}
    </section>
  );
}

/** The whole card leads to it. */
const OneTask = ({
  task: { kind, title, kindName, step, address, dueOn, dueAt, phase, inPlaceOf, since },
}: {
  readonly task: StaffTask;
}) => (
  <a className="w-card p-task" href={isStaffAddress(address) ? address : toStaff('manuscripts')}>
    <span className="w-row apart">
      <strong>{title.trim() === '' ? `未命名的${kindName}` : title}</strong>
      {dueAt !== null ? (
        <span className={`w-badge ${phase === 'overdue' ? 'late' : 'soon'} p-due`}>
          最迟 {plainDay(dueAt)} {clockTime(dueAt)}
          {phase === 'overdue' && '，已经过了'}
        </span>
      ) : (
        dueOn !== null && <DueNote due={{ dueOn, phase }} what="办完" />
      )}
    </span>
    <span>{step}</span>
    <span className="w-hint">
      {kindName}，{plainDay(since)}
      {kind === 'held-up' ? '到这一步' : '到你这里'}
      {inPlaceOf && `，代${inPlaceOf.name}办`}
    </span>
  </a>
);
