import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { plainDay } from '../../ui/dates';
import { Dialog } from '../../workbench/dialog';
import { faultOf, Field } from '../../workbench/field';
import { Article, ProblemNote } from '../../workbench/notes';
import { TogetherCheck } from './act-together';
import { actForms, isActKind } from './acts/act-forms';
import { DayInput } from './acts/inputs';
import { DraftConflict, DraftState } from './draft-state';
import { LetterFields } from './letter-fields';
import { LetterPreview } from './letter-preview';
import { ReviewedReply } from './reviewed-reply';
import { CHANGED, dayAskedOf, sentLetter, useAct, type ActPlace, type ActProps } from './use-act';

interface PanelProps extends ActPlace {
  readonly kind: string;
  readonly onClose: () => void;
}

/** The form of one act: what it needs, what the letter says, what will happen, and then the act itself. */
export function ActPanel(props: PanelProps) {
  if (!isActKind(props.kind)) return null;
  return <Panel {...props} kind={props.kind} form={actForms[props.kind]} />;
}

const REVIEWED = {
  true: '法制审核同意的就是这一份文字。改动以后，要重新送审才能决定。',
  false: '审核后又改了内容，请重新送审。',
} as const;

/** Where the form stands: to be done, to be drafted for others, or no longer possible. */
function Head({ kind, view, isDraft, onClose }: Omit<PanelProps, 'reload' | 'onDone'> & { readonly isDraft: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const action = view.actions.find((each) => each.kind === kind);
  const line = view.drafts.find((each) => each.kind === kind);
  return (
    <>
      <div className="w-row apart">
        <h2 id="act" ref={heading} tabIndex={-1}>
          {isDraft ? '起草答复' : (action?.title ?? '这一步现在不能办了')}
          {action && <Article name={action.article} />}
        </h2>
        <button type="button" className="w-button quiet" onClick={onClose}>
          {isDraft ? '先写到这里' : '先不办'}
        </button>
      </div>
      {action?.until && <p className="w-hint">最迟 {plainDay(action.until)}。</p>}
      {isDraft && <p className="w-hint">写好后请法制审核看这一份，再由负责人决定。起草的人不能审核自己写的答复。</p>}
      {line && line.reviewed !== null && <p className="w-note">{REVIEWED[line.reviewed ? 'true' : 'false']}</p>}
    </>
  );
}

function Panel(props: ActProps & Pick<PanelProps, 'onClose'>) {
  const { kind, view, form, onClose } = props;
  const { draft, reviewed, words, change, problem, busy, send, act, letter, today, on, others, together } =
    useAct(props);
  const [stage, setStage] = useState<'writing' | 'preview' | 'confirming'>('writing');
  const action = view.actions.find((each) => each.kind === kind);
  const dayAsked = dayAskedOf(form, view);
  const isDraft = kind === 'decided' && action?.allowed !== true && view.mayDraftReply;
  const fields = { kind, view, words, change, problem };
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    setStage('confirming');
  };
  return (
    <section className="w-card a-panel" aria-labelledby="act">
      <Head {...props} isDraft={isDraft} onClose={() => void draft.flush().finally(onClose)} />
      <form className="w-form" onSubmit={ask}>
        <ProblemNote problem={problem} />
        {problem?.code === CHANGED && <p>最新的办理情况已经取来，你写的内容都还在。看过以后再提交。</p>}
        <DraftConflict draft={draft} view={view} />
        {kind === 'legal-review' && <ReviewedReply view={view} answer={reviewed} />}
        {dayAsked && <DayInput {...fields} words={{ ...words, on }} name="on" label={dayAsked} max={today} />}
        {form.Fields && <form.Fields {...fields} />}
        {letter && <LetterFields {...fields} letter={letter} />}
        <Field
          label="内部说明"
          optional
          hint="只有同事看得到，不会发给申请人。"
          fault={faultOf(problem, 'note')}
          most={2_000}
          text={words.note}
        >
          {(control) => (
            <textarea
              {...control}
              className="short"
              value={words.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
        {!isDraft && (
          <TogetherCheck
            others={others}
            sendsLetter={letter !== null}
            checked={words.together === 'yes'}
            onChange={(checked) => change({ together: checked ? 'yes' : '' })}
          />
        )}
        <DraftState draft={draft} />
        <div className="w-row">
          {letter && (
            <button type="button" className="w-button" onClick={() => setStage('preview')}>
              预览文书
            </button>
          )}
          {!isDraft && (
            <button
              type="submit"
              className="w-button main"
              disabled={busy || action?.allowed !== true || draft.sync.theirs !== null || reviewed?.state === 'loading'}
            >
              下一步：确认
            </button>
          )}
        </div>
      </form>
      {stage === 'preview' && letter && (
        <LetterPreview
          caseId={view.line.id}
          preview={{ kind: letter, act, letter: sentLetter(words) }}
          onClose={() => setStage('writing')}
        />
      )}
      {stage === 'confirming' && (
        <Confirm
          title={action?.title ?? ''}
          busy={busy}
          onBack={() => setStage('writing')}
          onDo={() => void send().finally(() => setStage('writing'))}
        >
          <p>{form.consequence(words, view)}</p>
          {together.length > 0 && (
            <p>
              同时办理：{together.map(({ number }) => number).join('、')}。加上本件一共 {together.length + 1}{' '}
              件，一件一件分别记录。
            </p>
          )}
        </Confirm>
      )}
    </section>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onDo: () => void;
  /** What happens when it is done. */
  readonly children: ReactNode;
}

const Confirm = ({ title, busy, onBack, onDo, children }: ConfirmProps) => (
  <Dialog title={`确认：${title}`} onClose={onBack}>
    {children}
    <div className="w-row end">
      <button type="button" className="w-button" onClick={onBack}>
        再改改
      </button>
      <button type="button" className="w-button main" disabled={busy} onClick={onDo}>
        {busy ? '正在办' : '确认办理'}
      </button>
    </div>
  </Dialog>
);
