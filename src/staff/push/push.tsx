import { useState } from 'react';
import type { PushOptions, PushView } from '../../../contract/push';
import { KIND_NAMES } from '../../../domain/content-kind';
import { Frame } from '../../workbench/frame';
import { Done, Loading, ProblemNote } from '../../workbench/notes';
import { PushChangeNote } from '../../workbench/push-change';
import { hasResidentPage, toResidentPage } from '../../workbench/resident-pages';
import { pageQuery, STAFF_PAGES } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { CorrectsNote, Decisions } from './corrects-note';
import { Editor } from './editor';
import { Ended } from './ended';
import { PlanTable } from './plan-table';
import { PushPreview } from './preview';
import { Progress } from './progress';
import { Results } from './results';
import { Steps } from './steps';
import { STATE_NAMES, STATE_TONES, titleOf } from './words';

export default function PushPage() {
  return (
    <Frame title="推送" needs={['push.read']}>
      <OnePush id={pageQuery()['id'] ?? ''} />
    </Frame>
  );
}

/** One push: written and planned, approved by another person, sent, accounted for. */
function OnePush({ id }: { readonly id: string }) {
  const answer = useFetched<PushView>({ path: `/api/staff/push/pushes/${encodeURIComponent(id)}` });
  const options = useFetched<PushOptions>({ path: '/api/staff/push/options' });
  const [told, setTold] = useState('');
  const show = (view: PushView, sentence: string): void => {
    answer.put(view);
    setTold(sentence);
  };
  return (
    <div className="w-stack">
      <p>
        <a className="w-back" href={STAFF_PAGES.pushes}>
          ‹ 精准推送
        </a>
      </p>
      {(answer.state === 'loading' || options.state === 'loading') && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {options.state === 'failed' && <ProblemNote problem={options.problem} onRetry={() => void options.reload()} />}
      {answer.state === 'ready' && options.state === 'ready' && (
        <>
          <Head push={answer.data} />
          <ProblemNote problem={answer.problem} />
          {told !== '' && <Done>{told}</Done>}
          <Ended push={answer.data} />
          {answer.data.change !== null && (
            <PushChangeNote
              change={answer.data.change}
              own={id}
              onDeclined={() => {
                setTold('记下了：不用发更正。');
                void answer.reload();
              }}
            />
          )}
          <CorrectsNote push={answer.data} />
          <Decisions push={answer.data} />
          {answer.data.acts.includes('write') ? (
            <Editor push={answer.data} options={options.data} onChanged={show} onReload={() => void answer.reload()} />
          ) : (
            <Decided push={answer.data} options={options.data} onChanged={show} refresh={answer.refresh} />
          )}
        </>
      )}
    </div>
  );
}

function Head({ push }: { readonly push: PushView }) {
  const { about, author } = push;
  return (
    <div className="w-stack u-head">
      <div className="w-row">
        <h1>{titleOf(push)}</h1>
        <span className={`w-badge${STATE_TONES[push.state]}`}>{STATE_NAMES[push.state]}</span>
      </div>
      <p className="w-hint">
        {`${KIND_NAMES[about.kind]}：`}
        {about.title !== null && hasResidentPage(about.kind) ? (
          <a className="n-name" href={toResidentPage(about.kind, about.id)} target="_blank" rel="noreferrer">
            {about.title}
          </a>
        ) : (
          (about.title ?? '已撤下')
        )}
        {` · 经办：${author.name}`}
      </p>
    </div>
  );
}

interface DecidedProps {
  readonly push: PushView;
  readonly options: PushOptions;
  readonly onChanged: (push: PushView, told: string) => void;
  readonly refresh: () => Promise<void>;
}

/** What is written no more: exactly what goes out, to whom, what may be done with it, and what becomes of it. */
function Decided({ push, options, onChanged, refresh }: DecidedProps) {
  const isBegun = ['sending', 'sent', 'stopped'].includes(push.state) && push.sums.matched > 0;
  return (
    <>
      <Steps push={push} onChanged={onChanged} />
      <Progress push={push} refresh={refresh} />
      {isBegun && <Results push={push} />}
      <PushPreview spoken={push} options={options} />
      {push.plan !== null && <PlanTable plan={push.plan} />}
    </>
  );
}
