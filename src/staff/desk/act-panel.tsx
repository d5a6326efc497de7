import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { plainDay } from '../../ui/dates';
import { Dialog } from '../../workbench/dialog';
import { faultOf, Field } from '../../workbench/field';
import { Article, ProblemNote } from '../../workbench/notes';
import { TogetherCheck } from './act-together';
import { actForms, isActKind } from './acts/act-forms';
import { letterOf } from './acts/act-words';
import { DayInput } from './acts/inputs';
import { LetterFields } from './letter-fields';
import { LetterPreview } from './letter-preview';
import { CHANGED, dayAskedOf, useAct, type ActProps } from './use-act';

interface PanelProps extends Omit<ActProps, 'kind' | 'form'> {
  readonly kind: string;
  readonly onClose: () => void;
}

/** The form of one act: what it needs, what the letter says, what will happen, and then the act itself. */
export function ActPanel(props: PanelProps) {
  if (!isActKind(props.kind)) return null;
  return <Panel {...props} kind={props.kind} form={actForms[props.kind]} />;
}

function Panel(props: ActProps & Pick<PanelProps, 'onClose'>) {
  const { kind, view, form, onClose } = props;
  const { words, change, problem, busy, send, act, letter, today, on, others, together } = useAct(props);
  const [stage, setStage] = useState<'writing' | 'preview' | 'confirming'>('writing');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const action = view.actions.find((each) => each.kind === kind);
  const dayAsked = dayAskedOf(form, view);
  const fields = { kind, view, words, change, problem };
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    setStage('confirming');
  };
  return (
    <section className="w-card a-panel" aria-labelledby="act">
      <div className="w-row apart">
        <h2 id="act" ref={heading} tabIndex={-1}>
          {action?.title ?? '这一步现在不能办了'}
          {action && <Article name={action.article} />}
        </h2>
        <button type="button" className="w-button quiet" onClick={onClose}>
          先不办
        </button>
      </div>
      {action?.until && <p className="w-hint">最迟 {plainDay(action.until)}。</p>}
      <form className="w-form" onSubmit={ask}>
        <ProblemNote problem={problem} />
        {problem?.code === CHANGED && <p>最新的办理情况已经取来，你写的内容都还在。看过以后再提交。</p>}
        {dayAsked && <DayInput {...fields} words={{ ...words, on }} name="on" label={dayAsked} max={today} />}
        {form.Fields && <form.Fields {...fields} />}
        {letter && <LetterFields {...fields} letter={letter} />}
        <Field label="内部说明" optional hint="只有同事看得到，不会发给申请人。" fault={faultOf(problem, 'note')}>
          {(control) => (
            <textarea
              {...control}
              className="short"
              maxLength={2_000}
              value={words.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
        <TogetherCheck
          others={others}
          sendsLetter={letter !== null}
          checked={words.together === 'yes'}
          onChange={(checked) => change({ together: checked ? 'yes' : '' })}
        />
        <div className="w-row">
          {letter && (
            <button type="button" className="w-button" onClick={() => setStage('preview')}>
              预览文书
            </button>
          )}
          <button type="submit" className="w-button main" disabled={busy || action?.allowed !== true}>
            下一步：确认
          </button>
          <span className="w-hint">写到一半可以离开，内容留在这个浏览器标签页里。</span>
        </div>
      </form>
      {stage === 'preview' && letter && (
        <LetterPreview
          caseId={view.line.id}
          preview={{ kind: letter, act, letter: letterOf(words) }}
          onClose={() => setStage('writing')}
        />
      )}
      {stage === 'confirming' && (
        <Dialog title={`确认：${action?.title ?? ''}`} onClose={() => setStage('writing')}>
          <p>{form.consequence(words, view)}</p>
          {together.length > 0 && (
            <p>
              同时办理：{together.map(({ number }) => number).join('、')}。加上本件一共 {together.length + 1}{' '}
              件，一件一件分别记录。
            </p>
          )}
          <div className="w-row end">
            <button type="button" className="w-button" onClick={() => setStage('writing')}>
              再改改
            </button>
            <button
              type="button"
              className="w-button main"
              disabled={busy}
              onClick={() => void send().finally(() => setStage('writing'))}
            >
              {busy ? '正在办' : '确认办理'}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
