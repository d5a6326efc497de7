import { useState } from 'react';
import type { WithdrawalLine, WithdrawalList } from '../../../contract/withdrawal';
import { reasonSentence } from '../../../domain/withdrawal';
import { clockTime, plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';
import { UndoNote, type JustDone } from '../../workbench/undo-note';
import { useFetched } from '../../workbench/use-fetched';
import { WithdrawForm } from './withdraw-form';

const PATH = '/api/staff/withdrawals';
const showAgain = (id: string) => callStaff<WithdrawalList>({ method: 'DELETE', path: `${PATH}/${id}` });

export default function Withdrawals() {
  return (
    <Frame title="撤回" needs={['publishing.read']}>
      <Desk />
    </Frame>
  );
}

function Desk() {
  const me = useMe();
  const answer = useFetched<WithdrawalList>({ path: PATH });
  const [done, setDone] = useState<JustDone | null>(null);
  const [problem, setProblem] = useState<Parameters<typeof ProblemNote>[0]['problem']>(null);
  const isPublisher = me.can('publishing.sign-off');
  const bringBack = async ({ id, title }: WithdrawalLine): Promise<void> => {
    const got = await showAgain(id);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    answer.put(got.data);
    setDone({ text: `“${title}”重新公开了。` });
  };
  return (
    <div className="w-stack">
      <h1>撤回</h1>
      <p className="w-hint">
        撤回以后，原来的网址还在，点进来的人看到为什么撤回、原来的内容还算不算数、该看哪一篇。每次撤回都写进公开记录。
      </p>
      <UndoNote
        done={done}
        onUndone={(text) => {
          setDone({ text });
          void answer.reload();
        }}
      />
      <ProblemNote problem={problem} />
      {isPublisher && (
        <WithdrawForm
          onDone={(list, title) => {
            answer.put(list);
            const [first] = list.withdrawals;
            setDone({ text: `“${title}”撤回了。`, undo: first && (() => showAgain(first.id)) });
          }}
        />
      )}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && <Lines list={answer.data} onShowAgain={isPublisher ? bringBack : undefined} />}
    </div>
  );
}

interface LinesProps {
  readonly list: WithdrawalList;
  readonly onShowAgain: ((line: WithdrawalLine) => Promise<void>) | undefined;
}

function Lines({ list: { withdrawals }, onShowAgain }: LinesProps) {
  if (withdrawals.length === 0) return <p className="w-empty">没有撤回过内容。</p>;
  return (
    <Table
      label="撤回过的内容"
      heads={['内容', '撤回时间', '为什么', '现在', '办理']}
      rows={withdrawals.map((line) => ({
        key: line.id,
        cells: [
          line.title,
          `${plainDate(line.withdrawnAt)} ${clockTime(line.withdrawnAt)}`,
          `${reasonSentence[line.reason]}。${line.explanation}`,
          line.endedAt === null ? '已撤回' : '后来又公开了',
          line.endedAt === null && onShowAgain ? (
            <button
              key="again"
              type="button"
              className="w-button"
              aria-label={`重新公开：${line.title}`}
              onClick={() => void onShowAgain(line)}
            >
              重新公开
            </button>
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
}
