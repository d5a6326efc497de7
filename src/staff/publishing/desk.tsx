import { useCallback, useState } from 'react';
import type { ManuscriptView } from '../../../contract/manuscript';
import type { ManuscriptMay } from '../../../contract/manuscript-part';
import { Done } from '../../workbench/notes';
import { textAt } from './editing/place';
import { ConflictDialog } from './compare/conflict-dialog';
import { Revisions } from './compare/revisions';
import { DeskTabs, firstTab, hasTab, isToReview, type Tab } from './desk-tabs';
import { EventLinksNote } from './event-links-note';
import { ExplainersCard } from './explainers-card';
import { focusPlace } from './focus-place';
import { GroupCard } from './group-card';
import { History } from './history';
import { ManuscriptHead, Particulars } from './manuscript-head';
import { ParticularsCard } from './particulars-card';
import { Preview } from './preview';
import { Review } from './review/review';
import { Secrecy } from './review/secrecy';
import { ActDialog } from './steps/act-dialog';
import { PathOfSteps } from './steps/path-of-steps';
import { Refusal } from './steps/refusal';
import { StepBar } from './steps/step-bar';
import { useActing } from './steps/use-acting';
import { placeToMend, Todo } from './steps/todo';
import { Editor } from './writing/editor';
import { SaveState } from './writing/save-state';
import { usePresence } from './writing/use-presence';
import { useSession } from './writing/use-session';

interface Props {
  readonly view: ManuscriptView;
  readonly put: (view: ManuscriptView) => void;
  readonly refresh: () => Promise<void>;
}

const isDialogAct = (
  may: ManuscriptMay,
): may is ManuscriptMay & { readonly kind: Exclude<ManuscriptMay['kind'], 'secrecy'> } => may.kind !== 'secrecy';

/** One manuscript: what it is and where it stands, the text, the phone; the next step is always in sight. */
export function Desk({ view, put, refresh }: Props) {
  const [tab, setTab] = useState<Tab>(() => firstTab(view));
  const [acting, setActing] = useState<ManuscriptMay | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const writing = useSession(view, refresh);
  const present = usePresence(view, writing.session.steps.past.length > 0, refresh);
  const finish = useCallback(
    (after: ManuscriptView, title: string): void => {
      put(after);
      setDone(`已${title}。${after.nextStep}`);
      // What is shown next is what there is to be done with it now.
      if (!hasTab(after, tab) || (after.mayWrite && !view.mayWrite)) setTab(firstTab(after));
      window.scrollTo({ top: 0 });
    },
    [put, tab, view.mayWrite],
  );
  const steps = useActing({ view, flush: writing.flush, onDone: finish });
  const go = useCallback(
    (place: string): void => {
      setActing(null);
      setTab(hasTab(view, 'write') ? 'write' : 'review');
      window.setTimeout(() => focusPlace(placeToMend(view, place)), 60);
    },
    [view],
  );
  const onAct = (may: ManuscriptMay): void => {
    setDone(null);
    if (isDialogAct(may)) setActing(may);
    else setTab('secrecy');
  };
  const title = textAt(writing.session.steps.present, 'title');
  return (
    <div className="w-stack p-desk">
      <ManuscriptHead view={view} title={title} present={present} />
      {view.eventLinks && <EventLinksNote view={view} content={writing.session.steps.present} onGo={go} />}
      {done && <Done>{done}</Done>}
      <Refusal problem={writing.problem} onGo={go} />
      <DeskTabs view={view} tab={tab} onPick={setTab} />
      <div className={`p-layout at-${tab}`}>
        <aside className="p-side-left w-stack" aria-label="流程">
          <section className="w-card" aria-label="办到哪一步">
            <h2>办到哪一步</h2>
            <PathOfSteps view={view} />
            <Particulars view={view} />
          </section>
          <Todo view={view} onGo={go} />
          <GroupCard view={view} />
        </aside>
        <div className="p-middle w-stack">
          {tab === 'write' && (
            <>
              {isToReview(view) && (
                <p className="w-note warn">这篇轮到你审。你一改正文，就成了作者，不能再审；有要改的，请退回。</p>
              )}
              {view.stamps.some(({ isVoid, edition }) => !isVoid && edition === view.edition) &&
                view.state !== 'published' && (
                  <p className="w-note warn">已经有人审过。现在改动，审核作废，要重新送审。</p>
                )}
              <Editor view={view} writing={writing} problem={writing.problem} />
              {view.kind === 'policies' && <ExplainersCard view={view} put={put} />}
              <ParticularsCard key={JSON.stringify(view.disclosure)} view={view} put={put} />
            </>
          )}
          {tab === 'review' && <Review view={view} put={put} />}
          {tab === 'secrecy' && (
            <Secrecy view={view} may={view.may.find(({ kind }) => kind === 'secrecy')} acting={steps} />
          )}
          {tab === 'revisions' && <Revisions view={view} onRestored={refresh} />}
          {tab === 'history' && <History view={view} />}
        </div>
        <div className="p-side-right">
          <Preview view={view} content={writing.session.steps.present} />
        </div>
      </div>
      <StepBar view={view} onAct={onAct}>
        {view.mayWrite && <SaveState writing={writing} updatedAt={view.updatedAt} />}
      </StepBar>
      <ConflictDialog writing={writing} />
      {acting && isDialogAct(acting) && (
        <ActDialog may={acting} view={view} acting={steps} onClose={() => setActing(null)} onGo={go} />
      )}
    </div>
  );
}
