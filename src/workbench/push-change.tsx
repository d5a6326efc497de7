import { useState } from 'react';
import type { Problem } from '../../contract/error';
import type { PushView } from '../../contract/push';
import type { PushChange } from '../../contract/push-correction';
import { civilDateOf } from '../../domain/calendar';
import { callStaff } from './call';
import { useMe } from './me';
import { ProblemNote } from './notes';
import { ReasonForm } from './reason-form';
import { toStaff } from './routes';

interface Props {
  readonly change: PushChange;
  /** The push on whose page it stands; without one each is named. */
  readonly own?: string;
  readonly onDeclined: () => void;
}

/** 这次推送所依据的条款变了: what changed, how many people got it, and the two ways out. */
export function PushChangeNote({ change, own, onDeclined }: Props) {
  const { sentences, pushes, received, wasStopped, isCorrected, correction, about } = change;
  const mayWrite = useMe().can('push.write');
  const others = pushes.filter(({ id }) => id !== own);
  return (
    <section className="w-note warn w-stack" aria-label="这次推送所依据的条款变了">
      <p>
        <strong>{own === undefined ? '推送过的内容，所依据的条款变了' : '这次推送所依据的条款变了'}</strong>
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        {wasStopped ? `上一次更正没有发完，还有 ${String(received)} 人没有收到。` : `${String(received)} 人收到过。`}
        {about.title === null ? '' : isCorrected ? '这一页已经更正。' : '这一页还没有更正，可以先更正再发。'}
      </p>
      {others.length > 0 && (
        <ul aria-label={own === undefined ? '推送' : '同一页的其他推送'}>
          {others.map(({ id, title, at, delivered }) => (
            <li key={id}>
              <a href={toStaff('push', { id })}>{title}</a>
              {`（${civilDateOf(at)}，收到 ${String(delivered)} 人）`}
            </li>
          ))}
        </ul>
      )}
      {correction !== null && (
        <p>
          {correction.isWritten ? '更正已经送审：' : '更正写了一半：'}
          <a href={toStaff('push', { id: correction.id })}>{correction.title}</a>
        </p>
      )}
      {mayWrite && <WaysOut change={change} push={own ?? pushes[0]?.id ?? ''} onDeclined={onDeclined} />}
    </section>
  );
}

function WaysOut({ change, push, onDeclined }: Omit<Props, 'own'> & { readonly push: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [isDeclining, setDeclining] = useState(false);
  const title = change.about.title ?? change.pushes[0]?.title ?? '';
  const { correction } = change;
  const begin = async (): Promise<void> => {
    setBusy(true);
    const got = await callStaff<PushView>({ method: 'POST', path: `/api/staff/push/pushes/${push}/correction` });
    if (got.ok) {
      window.location.assign(toStaff('push', { id: got.data.id }));
      return;
    }
    setBusy(false);
    setProblem(got.problem);
  };
  return (
    <>
      <ProblemNote problem={problem} />
      <div className="w-row">
        {correction === null && (
          <button
            type="button"
            className="w-button main"
            disabled={busy}
            aria-label={`给收到的人发更正：${title}`}
            onClick={() => void begin()}
          >
            给收到的人发更正
          </button>
        )}
        {correction?.isWritten !== true && (
          <button
            type="button"
            className="w-button"
            aria-expanded={isDeclining}
            aria-label={`不用发更正：${title}`}
            onClick={() => setDeclining(!isDeclining)}
          >
            不用发更正
          </button>
        )}
      </div>
      {isDeclining && <DeclineForm push={push} onDone={onDeclined} />}
    </>
  );
}

/** 不用发更正: with the reason, which is kept. */
const DeclineForm = ({ push, onDone }: { readonly push: string; readonly onDone: () => void }) => (
  <ReasonForm
    name={`no-correction:${push}`}
    label="为什么不用发"
    hint="例如：只改了标点，意思没有变。以后查得到。"
    button="确定不用发"
    send={(reason) =>
      callStaff<PushView>({
        method: 'POST',
        path: `/api/staff/push/pushes/${push}/no-correction`,
        body: { reason },
      })
    }
    onDone={onDone}
  />
);
