import { useState } from 'react';
import type { DeskCase } from '../../../contract/foi-desk';
import { useDraft } from '../../workbench/draft';
import { Frame } from '../../workbench/frame';
import { Done, Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery, STAFF_PAGES } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { ActPanel } from './act-panel';
import { NotDone, type RefusedIn } from './act-together';
import { Asked } from './asked';
import { Attachments } from './attachments';
import { AskedNote } from './co-handling/asked-note';
import { CoHandlings } from './co-handling/co-handlings';
import { CoHandlingPanel, RETURNED } from './co-handling/panel';
import { CaseHead } from './case-head';
import { casePath } from './case-path';
import { ClockPanel } from './clock-panel';
import { Comments } from './comments';
import { Consultations } from './consultations';
import { Drafts } from './drafts';
import { History } from './history';
import { JoinedCases } from './joined';
import { Letters } from './letters';
import { MakePublic } from './make-public';
import { NextSteps } from './next-steps';
import { useQuietRefresh } from './use-quiet-refresh';

export default function Case() {
  return (
    <Frame title="办件" needs={['foi.read-all', 'foi.read-department']}>
      <OneCase id={pageQuery()['id'] ?? ''} />
    </Frame>
  );
}

function OneCase({ id }: { readonly id: string }) {
  const answer = useFetched<DeskCase>({ path: casePath(id) });
  // Whoever is sent away to sign in again finds the form open that he was writing in.
  const [{ kind }, setKind, dropKind] = useDraft(`${id}.acting`, { kind: '' });
  const acting = kind === '' ? null : kind;
  const [done, setDone] = useState<string | null>(null);
  const [refused, setRefused] = useState<RefusedIn>([]);
  const [isGone, setGone] = useState(false);
  const { reload, refresh, put } = answer;
  useQuietRefresh(refresh);
  if (isGone) return <Gone sentence={done} />;
  if (answer.state === 'loading') return <Loading what="正在取来办件" />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void reload()} />;
  const view = answer.data;
  const begin = (next: string): void => {
    setDone(null);
    setRefused([]);
    setKind({ kind: next });
  };
  const close = (): void => {
    setKind({ kind: '' });
    dropKind();
    // Whoever wrote sees that it is kept.
    void reload();
  };
  const finish = (after: DeskCase | undefined, sentence: string, refusedIn: RefusedIn = []): void => {
    if (after) put(after);
    else setGone(true);
    close();
    setDone(sentence);
    setRefused(refusedIn);
    document.getElementById('main')?.focus();
    window.scrollTo({ top: 0 });
  };
  return (
    <div className="w-stack">
      <CaseHead view={view} reload={reload} />
      <ProblemNote problem={answer.problem} onRetry={() => void reload()} />
      <div className="c-layout">
        <div className="w-stack c-left">
          {done && <Done>{done}</Done>}
          <AskedNote view={view} acting={acting} onBegin={begin} />
          <NotDone refused={refused} view={view} />
          {acting !== null && (
            <>
              <CoHandlingPanel key={`co-${acting}`} step={acting} view={view} onDone={finish} onClose={close} />
              <ActPanel key={acting} kind={acting} view={view} reload={reload} onDone={finish} onClose={close} />
            </>
          )}
          <JoinedCases view={view} reload={reload} />
          <Drafts view={view} acting={acting} onBegin={begin} reload={reload} />
          <Asked view={view} />
          <ClockPanel view={view} />
          <Consultations view={view} />
          <CoHandlings view={view} acting={acting} onBegin={begin} onDone={finish} />
          <Letters letters={view.letters} />
          <MakePublic view={view} reload={reload} />
          <Attachments view={view} reload={reload} />
          <History view={view} />
          <Comments view={view} reload={reload} />
        </div>
        <NextSteps view={view} acting={acting} onBegin={begin} />
      </div>
    </div>
  );
}

/** It went to another department, or was given back: one sees it no more. */
const Gone = ({ sentence }: { readonly sentence: string | null }) => (
  <div className="w-stack">
    <Done>{sentence}</Done>
    <p>
      {sentence?.startsWith(RETURNED) ? '这件会办已经退回，' : '这件申请现在由对方部门承办，'}
      你的队列里不再有它。
    </p>
    <p>
      <a className="w-back" href={STAFF_PAGES.queue}>
        ← 办件队列
      </a>
    </p>
  </div>
);
