import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { PushView } from '../../../contract/push';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { ReasonForm } from '../../workbench/reason-form';
import { beijingTime } from './words';

interface Props {
  readonly push: PushView;
  readonly onChanged: (push: PushView, told: string) => void;
}

type Ending = 'return' | 'withdrawal' | 'stop';

const ENDINGS: Readonly<Record<Ending, { name: string; label: string; hint: string; told: string }>> = {
  return: { name: '退回', label: '为什么退回', hint: '经办人会看到，照着改。', told: '已退回。' },
  withdrawal: {
    name: '撤回修改',
    label: '为什么撤回',
    hint: '撤回以后可以再改，改完重新提交。',
    told: '已撤回，可以改了。',
  },
  stop: {
    name: '停止发送',
    label: '为什么停止',
    hint: '还没发的不再发；发出去的收不回来。',
    told: '已停止，还没发的不再发。',
  },
};

/** Who approves, and why it is not this person. */
function waitingSentence({ acts, submitted, author }: PushView, me: ReturnType<typeof useMe>): string | null {
  if (acts.includes('approve')) return null;
  if (!me.can('push.approve')) return `${submitted?.byName ?? author.name}提交了，等签发人审批。`;
  return '这条推送是你写的或者你提交的，要由另一位审批。';
}

/** What may be done with a push that is written: approve, return, take back, stop. */
export function Steps({ push, onChanged }: Props) {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const { acts, submitted, approved, state } = push;
  const path = `/api/staff/push/pushes/${push.id}`;
  const approve = async (): Promise<void> => {
    const body = { version: push.version, planHash: submitted?.planHash ?? '' };
    const got = await callStaff<PushView>({ method: 'POST', path: `${path}/approval`, body });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onChanged(got.data, '已批准。');
  };
  const offered = (
    [
      ['return', 'return'],
      ['withdraw', 'withdrawal'],
      ['stop', 'stop'],
    ] as const
  ).filter(([act]) => acts.includes(act));
  const waits = state === 'awaiting-approval' ? waitingSentence(push, me) : null;
  return (
    <div className="w-card">
      {submitted !== null && <p>{`${submitted.byName} ${beijingTime(submitted.at)} 提交审批`}</p>}
      {approved !== null && <p>{`${approved.byName} ${beijingTime(approved.at)} 批准`}</p>}
      {waits !== null && <div className="w-note warn">{waits}</div>}
      {acts.includes('approve') && <p>下面就是要发出去的全部内容和收的人。批准以后照此发送，改一个字批准就作废。</p>}
      <ProblemNote problem={problem} />
      <div className="w-row">
        {acts.includes('approve') && (
          <button type="button" className="w-button main" onClick={() => void approve()}>
            批准发送
          </button>
        )}
        {offered.map(([, each]) => (
          <button
            key={each}
            type="button"
            className={each === 'stop' ? 'w-button danger' : 'w-button'}
            aria-expanded={ending === each}
            onClick={() => setEnding(ending === each ? null : each)}
          >
            {ENDINGS[each].name}
          </button>
        ))}
      </div>
      {ending !== null && (
        <EndingForm
          key={ending}
          push={push}
          ending={ending}
          onDone={(view) => {
            setEnding(null);
            onChanged(view, ENDINGS[ending].told);
          }}
        />
      )}
    </div>
  );
}

interface EndingProps {
  readonly push: PushView;
  readonly ending: Ending;
  readonly onDone: (push: PushView) => void;
}

/** An ending needs a reason, which stays with the push. */
const EndingForm = ({ push, ending, onDone }: EndingProps) => (
  <ReasonForm
    name={`push-${ending}:${push.id}`}
    label={ENDINGS[ending].label}
    hint={ENDINGS[ending].hint}
    button={`确定${ENDINGS[ending].name}`}
    send={(reason) =>
      callStaff<PushView>({
        method: 'POST',
        path: `/api/staff/push/pushes/${push.id}/${ending}`,
        body: { version: push.version, reason },
      })
    }
    onDone={onDone}
  />
);
