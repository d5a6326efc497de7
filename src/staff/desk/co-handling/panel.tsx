import { useEffect, useRef, type ReactNode } from 'react';
import type { DeskCase } from '../../../../contract/foi-desk';
import { AskForm } from './ask-form';
import { OpinionForm, ReturnForm } from './answer-forms';
import { answered, ASK, returned } from './steps';
import type { OnDone } from './use-send';

/** How the sentence begins after which the case is seen no more. */
export { RETURNED } from './answer-forms';

interface Props {
  /** Of the acts' steps it shows nothing. */
  readonly step: string;
  readonly view: DeskCase;
  readonly onDone: OnDone;
  readonly onClose: () => void;
}

/** The form of one step of a co-handling. */
export function CoHandlingPanel({ step, view, onDone, onClose }: Props) {
  const id = answered(step) ?? returned(step);
  const item = view.coHandling.items.find((each) => each.id === id && each.mayAnswer);
  if (step === ASK)
    return (
      <Panel title="请其他部门会办" onClose={onClose}>
        {view.coHandling.ask ? (
          <AskForm view={view} ask={view.coHandling.ask} onDone={onDone} />
        ) : (
          <p>这件申请现在不能再请其他部门会办了。</p>
        )}
      </Panel>
    );
  if (id === null) return null;
  return (
    <Panel title={answered(step) === null ? '退回会办' : '给出会办意见'} onClose={onClose}>
      {!item && <p>这件会办已经有了结果，不用再办。</p>}
      {item && answered(step) !== null && <OpinionForm view={view} item={item} onDone={onDone} />}
      {item && answered(step) === null && <ReturnForm view={view} item={item} onDone={onDone} />}
    </Panel>
  );
}

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Panel({ title, onClose, children }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="w-card a-panel" aria-labelledby="co-step">
      <div className="w-row apart">
        <h2 id="co-step" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="w-button quiet" onClick={onClose}>
          先不办
        </button>
      </div>
      {children}
    </section>
  );
}
