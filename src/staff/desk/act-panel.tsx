import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAct, DeskCase } from '../../../contract/foi-desk';
import { plainDay } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { faultOf, Field } from '../../workbench/field';
import { Article, ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { actForms, isActKind } from './acts/act-forms';
import { EMPTY_WORDS, letterOf, type ActForm } from './acts/act-words';
import { DayInput } from './acts/inputs';
import { casePath } from './case-path';
import { LetterFields } from './letter-fields';
import { LetterPreview } from './letter-preview';
import type { CaseEventKind } from '../../../domain/foi/case';

interface PanelProps {
  readonly kind: string;
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
  /** @param after - undefined where the case went to a department whose cases one does not see */
  readonly onDone: (after: DeskCase | undefined, sentence: string) => void;
  readonly onClose: () => void;
}

const CHANGED = 'foi.desk.changed-meanwhile';

/** The form of one act: what it needs, what the letter says, what will happen, and then the act itself. */
export function ActPanel(props: PanelProps) {
  if (!isActKind(props.kind)) return null;
  return <Panel {...props} kind={props.kind} form={actForms[props.kind]} />;
}

/** What a department says itself it says today. */
const dayAskedOf = ({ dayAsked }: ActForm, { sight }: DeskCase): string | undefined =>
  sight === 'asked' ? undefined : dayAsked;

function useAct({
  kind,
  view,
  form,
  reload,
  onDone,
}: PanelProps & { readonly kind: CaseEventKind; readonly form: ActForm }) {
  const { id } = view.line;
  const [words, change, drop] = useDraft(`${id}.${kind}`, EMPTY_WORDS);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnceKey();
  const today = view.clock.on;
  const on = dayAskedOf(form, view) === undefined ? today : words.on || today;
  const act = form.toAct(words, on, view);
  const letter = form.letter?.(words) ?? null;
  const title = view.actions.find((each) => each.kind === kind)?.title ?? '';
  const send = async (): Promise<void> => {
    setBusy(true);
    const body: DeskAct = {
      sequence: view.sequence,
      act,
      ...(letter === null ? {} : { letter: letterOf(words) }),
      ...form.beside?.(words),
      ...(words.note.trim() === '' ? {} : { note: words.note.trim() }),
    };
    const key = await once.keyFor(body);
    const got = await callStaff<DeskCase | undefined>({ method: 'POST', path: casePath(id, '/acts'), body, key });
    setBusy(false);
    if (got.ok) {
      drop();
      onDone(got.data, `已办：${title}。`);
      return;
    }
    setProblem(got.problem);
    if (got.problem.code === CHANGED) await reload();
  };
  return { words, change, drop, problem, busy, send, act, letter, on, today };
}

function Panel(props: PanelProps & { readonly kind: CaseEventKind; readonly form: ActForm }) {
  const { kind, view, form, onClose } = props;
  const { words, change, problem, busy, send, act, letter, today, on } = useAct(props);
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
