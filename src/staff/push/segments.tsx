import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { PushOptions } from '../../../contract/push';
import type { Segment, Segments } from '../../../contract/segment';
import { callStaff } from '../../workbench/call';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Done, Empty, Loading, ProblemNote } from '../../workbench/notes';
import { STAFF_PAGES } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { SegmentDialog } from './segment-dialog';
import { beijingTime } from './words';

export default function SegmentList() {
  return (
    <Frame title="人群" needs={['push.read']}>
      <Kept />
    </Frame>
  );
}

/** 人群: rules over what people chose themselves; no name stands in any of them. */
function Kept() {
  const mayWrite = useMe().can('push.write');
  const answer = useFetched<Segments>({ path: '/api/staff/push/segments' });
  const options = useFetched<PushOptions>({ path: '/api/staff/push/options' });
  const [editing, setEditing] = useState<Segment | 'new' | null>(null);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async ({ id, name }: Segment): Promise<void> => {
    const got = await callStaff({ method: 'DELETE', path: `/api/staff/push/segments/${id}` });
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setTold(`“${name}”不再用了。发过的推送不受影响。`);
    await answer.reload();
  };
  return (
    <div className="w-stack">
      <p>
        <a className="w-back" href={STAFF_PAGES.pushes}>
          ‹ 精准推送
        </a>
      </p>
      <div className="w-row apart">
        <h1>人群</h1>
        {mayWrite && (
          <button type="button" className="w-button main" onClick={() => setEditing('new')}>
            新建人群
          </button>
        )}
      </div>
      <p className="w-hint">按居民自己选的主题、区域和情形划分。看不到、也用不到任何人的姓名和号码。</p>
      {told !== '' && <Done>{told}</Done>}
      <ProblemNote problem={problem} />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.items.length === 0 && (
        <Empty>还没有人群。新建一个，例如“关注医疗医保的人”。</Empty>
      )}
      {answer.state === 'ready' && answer.data.items.length > 0 && (
        <ul className="s-lines">
          {answer.data.items.map((segment) => (
            <SegmentLine
              key={segment.id}
              segment={segment}
              mayWrite={mayWrite}
              onEdit={() => setEditing(segment)}
              onRemove={() => void remove(segment)}
            />
          ))}
        </ul>
      )}
      {options.state === 'failed' && <ProblemNote problem={options.problem} onRetry={() => void options.reload()} />}
      {editing !== null && options.state === 'ready' && (
        <SegmentDialog
          options={options.data}
          segment={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={({ name }) => {
            setTold(`已保存“${name}”。`);
            setEditing(null);
            void answer.reload();
          }}
        />
      )}
    </div>
  );
}

interface LineProps {
  readonly segment: Segment;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function SegmentLine({ segment, mayWrite, onEdit, onRemove }: LineProps) {
  const { name, words, changedAt, changedByName } = segment;
  const [asked, setAsked] = useState(false);
  return (
    <li className="s-line">
      <div className="s-line-text">
        <strong>{name}</strong>
        <span>{words}</span>
        <span className="w-hint">{`${changedByName} ${beijingTime(changedAt)}`}</span>
      </div>
      {mayWrite && !asked && (
        <div className="w-row">
          <button type="button" className="w-button" aria-label={`修改：${name}`} onClick={onEdit}>
            修改
          </button>
          <button
            type="button"
            className="w-button quiet"
            aria-label={`不再用：${name}`}
            onClick={() => setAsked(true)}
          >
            不再用
          </button>
        </div>
      )}
      {asked && (
        <div className="w-row" role="alert">
          <span>不再用“{name}”？</span>
          <button type="button" className="w-button danger" onClick={onRemove}>
            不再用
          </button>
          <button type="button" className="w-button" onClick={() => setAsked(false)}>
            留着
          </button>
        </div>
      )}
    </li>
  );
}
