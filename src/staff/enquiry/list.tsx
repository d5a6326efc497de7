import { useState } from 'react';
import type { DeskEnquiries, DeskEnquiry } from '../../../contract/enquiry-desk';
import type { Problem } from '../../../contract/error';
import { KIND_NAMES } from '../../../domain/content-kind';
import { clockTime, plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Frame } from '../../workbench/frame';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';

const VIEWS = { all: '全部', general: '没有指明内容的' } as const;
type View = keyof typeof VIEWS;

const pathOf = (view: View, cursor?: string): string =>
  `/api/staff/enquiries?view=${view}${cursor === undefined ? '' : `&cursor=${cursor}`}`;

/** 群众提问: what residents ask, newest first. */
export default function EnquiryList() {
  const [view, setView] = useState<View>('all');
  return (
    <Frame title="群众提问" needs={['enquiry.read']}>
      <div className="w-stack">
        <h1>群众提问</h1>
        <p className="w-hint">群众在问答、图解和发布会下面追问的，以及没有指明内容的提问。留了电话的，是想收到回复。</p>
        <div className="s-parts" role="group" aria-label="看哪些">
          {(Object.keys(VIEWS) as View[]).map((each) => (
            <button
              key={each}
              type="button"
              className="d-view"
              aria-pressed={each === view}
              onClick={() => setView(each)}
            >
              {VIEWS[each]}
            </button>
          ))}
        </div>
        <List key={view} view={view} />
      </div>
    </Frame>
  );
}

function List({ view }: { readonly view: View }) {
  const first = useFetched<DeskEnquiries>({ path: pathOf(view) });
  const [rest, setRest] = useState<DeskEnquiries | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const page = first.state === 'ready' ? first.data : null;
  const cursor = (rest ?? page)?.nextCursor ?? null;
  const more = async (): Promise<void> => {
    const got = await callStaff<DeskEnquiries>({ path: pathOf(view, cursor ?? '') });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest({ ...got.data, items: [...(rest?.items ?? []), ...got.data.items] });
  };
  const enquiries = [...(page?.items ?? []), ...(rest?.items ?? [])];
  return (
    <>
      {first.state === 'loading' && <Loading />}
      {first.state === 'failed' && <ProblemNote problem={first.problem} onRetry={() => void first.reload()} />}
      {page && enquiries.length === 0 && <Empty>还没有人提问。</Empty>}
      {enquiries.map((enquiry) => (
        <Card key={enquiry.id} enquiry={enquiry} />
      ))}
      <ProblemNote problem={problem} />
      {cursor !== null && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看更早的
        </button>
      )}
    </>
  );
}

function Card({ enquiry: { subject, topic, department, text, phone, receivedAt } }: { readonly enquiry: DeskEnquiry }) {
  const taken = [topic?.name, department?.name].filter((name) => name !== undefined);
  return (
    <article className="w-card" aria-label={`提问：${text.slice(0, 20)}`}>
      <div className="w-row">
        <span className="w-badge">{subject ? KIND_NAMES[subject.kind] : '没有指明内容'}</span>
        {subject && (subject.title === null ? <span>已不再发布</span> : <span>{subject.title}</span>)}
        {taken.length > 0 && <span>{taken.join(' · ')}</span>}
        <span className="w-hint">{`${plainDate(receivedAt)} ${clockTime(receivedAt)}`}</span>
      </div>
      <p className="w-pre">{text}</p>
      {phone !== null && <p>{`回电：${phone}`}</p>}
    </article>
  );
}
