import { useEffect, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { PushView } from '../../../contract/push';
import type { PushResults } from '../../../contract/push-results';
import { fetchFile, saveFile } from '../../workbench/call';
import { Loading, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';
import { useFetched } from '../../workbench/use-fetched';
import { TimeChart } from './time-chart';
import type { By } from './time-steps';
import { WhyForm } from './why-form';
import { channelName, people, titleOf } from './words';

/** What became of a push: by channel, by segment, over time, and why people did not get it. */
export function Results({ push }: { readonly push: PushView }) {
  const [by, setBy] = useState<By>('hour');
  const path = `/api/staff/push/pushes/${push.id}/results`;
  const answer = useFetched<PushResults>({ path: `${path}?by=${by}` });
  const { refresh } = answer;
  const { open } = push.sums;
  // What it adds up to changes while it is sent.
  useEffect(() => void refresh(), [refresh, open]);
  return (
    <section className="w-stack" aria-labelledby="results-head">
      <div className="w-row apart">
        <h2 id="results-head">效果</h2>
        <Export path={path} by={by} name={titleOf(push)} />
      </div>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <Feedback results={answer.data} />
          <TimeChart results={answer.data} by={by} onBy={setBy} />
          <ByChannel results={answer.data} />
          <BySegment results={answer.data} />
          <Reasons results={answer.data} />
        </>
      )}
      <WhyForm push={push} />
    </section>
  );
}

function Export({ path, by, name }: { readonly path: string; readonly by: By; readonly name: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (ending: 'xlsx' | 'csv'): Promise<void> => {
    const got = await fetchFile({ path: `${path}.${ending}?by=${by}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) saveFile(got.data, `推送效果-${name}.${ending}`);
  };
  return (
    <div className="w-row">
      <button type="button" className="w-button" onClick={() => void save('xlsx')}>
        导出表格
      </button>
      <button type="button" className="w-button" onClick={() => void save('csv')}>
        导出 CSV
      </button>
      <ProblemNote problem={problem} />
    </div>
  );
}

const questions = (count: number): string => `${String(count)} 个`;

function Feedback({ results: { feedback, questions: onPage, sums } }: { readonly results: PushResults }) {
  const said = feedback.clear + feedback.unclear;
  const figures: readonly (readonly [string, string])[] = [
    ['收到', people(sums.delivered)],
    ['打开', people(feedback.opened)],
    ['看了内容', people(feedback.clicked)],
    ['说清楚了', said === 0 ? '还没有人说' : `${String(feedback.clear)} / ${String(said)} 人`],
    ['看完提问', questions(feedback.asked)],
    ...(onPage === null ? [] : [['这一页的提问，含别处来的', questions(onPage)] as const]),
    ['因此退订', people(feedback.unsubscribed)],
  ];
  return (
    <dl className="u-figures">
      {figures.map(([name, value]) => (
        <div key={name} className="w-card">
          <dt className="w-hint">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const ByChannel = ({ results: { channels } }: { readonly results: PushResults }) => (
  <Table
    label="每种方式的效果"
    heads={['方式', '收到', '还在等', '打开', '看了内容', '说清楚了', '没说清楚', '提问', '退订', '为什么用这种']}
    rows={channels.map(({ channel, delivered, waiting, feedback, because }) => ({
      key: channel,
      cells: [
        channelName(channel),
        people(delivered),
        people(waiting),
        people(feedback.opened),
        people(feedback.clicked),
        people(feedback.clear),
        people(feedback.unclear),
        questions(feedback.asked),
        people(feedback.unsubscribed),
        because.map((told) => `${told.sentence} ${String(told.people)}`).join('；') || '——',
      ],
    }))}
  />
);

const BySegment = ({ results: { segments } }: { readonly results: PushResults }) => (
  <Table
    label="每个人群的效果"
    heads={['人群', '符合', '收到', '收不到', '打开', '看了内容', '说清楚了', '没说清楚', '提问', '退订']}
    rows={segments.map(({ id, name, sums, feedback }) => ({
      key: id,
      cells: [
        name,
        people(sums.matched),
        people(sums.delivered),
        people(sums.noConsent + sums.failed + sums.suppressed),
        people(feedback.opened),
        people(feedback.clicked),
        people(feedback.clear),
        people(feedback.unclear),
        questions(feedback.asked),
        people(feedback.unsubscribed),
      ],
    }))}
  />
);

function Reasons({ results: { reasons } }: { readonly results: PushResults }) {
  if (reasons.length === 0) return <p>符合的人都收到了。</p>;
  return (
    <Table
      label="为什么没收到"
      heads={['原因', '人数']}
      rows={reasons.map(({ state, reason, sentence, people: count }) => ({
        key: `${state} ${reason}`,
        cells: [sentence, people(count)],
      }))}
    />
  );
}
