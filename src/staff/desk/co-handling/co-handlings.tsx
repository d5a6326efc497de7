import { useState } from 'react';
import type { CoHandling } from '../../../../contract/foi-co-handling';
import type { DeskCase } from '../../../../contract/foi-desk';
import { plainDay } from '../../../ui/dates';
import { Dialog } from '../../../workbench/dialog';
import { ProblemNote } from '../../../workbench/notes';
import { CO_OPINIONS, CO_STATES } from '../words';
import { ASK } from './steps';
import { coHandlingPath, useSend, type OnDone } from './use-send';

interface Props {
  readonly view: DeskCase;
  readonly acting: string | null;
  readonly onBegin: (step: string) => void;
  readonly onDone: OnDone;
}

/** Which other departments were asked, what they said, and when. */
export function CoHandlings({ view, acting, onBegin, onDone }: Props) {
  const { items, ask } = view.coHandling;
  if (items.length === 0 && ask === null) return null;
  return (
    <section className="w-card" aria-labelledby="co-handling">
      <div className="w-row apart">
        <h2 id="co-handling" tabIndex={-1}>
          会办
        </h2>
        {ask && (
          <button type="button" className="w-button" aria-pressed={acting === ASK} onClick={() => onBegin(ASK)}>
            请其他部门会办
          </button>
        )}
      </div>
      {items.length === 0 && <p className="w-hint">要别的部门一起办的，请它会办。会办不延长答复期限。</p>}
      <ul className="c-plain">
        {items.map((item) => (
          <OneCoHandling key={item.id} item={item} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

const LOOK = { 'may-disclose': 'good', 'may-not-disclose': 'soon', 'no-records': '' } as const;

/** What it came to, in one word; the colour only repeats it. */
const outcomeOf = ({ state, opinion, overdue }: CoHandling): readonly [look: string, word: string] => {
  if (state === 'open') return overdue ? ['late', '逾期没有给意见'] : ['soon', CO_STATES.open];
  return opinion ? [LOOK[opinion], CO_OPINIONS[opinion]] : ['', CO_STATES[state]];
};

const CLOSING: Partial<Record<CoHandling['state'], string>> = {
  answered: '给意见',
  returned: '退回',
  cancelled: '撤销',
};

function OneCoHandling({ item, onDone }: { readonly item: CoHandling; readonly onDone: OnDone }) {
  const [cancelling, setCancelling] = useState(false);
  const [look, word] = outcomeOf(item);
  const closing = CLOSING[item.state];
  return (
    <li>
      <div className="w-row">
        <strong>{item.department.name}</strong>
        <span className={`w-badge ${look}`}>{word}</span>
        {item.state === 'answered' && item.overdue && <span className="w-badge late">逾期给出</span>}
      </div>
      <p className="w-pre">{item.wish}</p>
      <p className="w-hint">
        {item.askedBy}，{plainDay(item.askedOn)}请办，最迟 {plainDay(item.dueOn)}
        {item.closedOn && closing && `；${item.closedBy ?? ''}，${plainDay(item.closedOn)}${closing}`}
        {item.state === 'not-needed' && item.closedOn && `；${plainDay(item.closedOn)}起不再需要`}
      </p>
      {item.reason !== '' && <p className="w-pre c-note">{item.reason}</p>}
      {item.mayCancel && (
        <button type="button" className="w-button quiet" onClick={() => setCancelling(true)}>
          撤销<span className="w-hidden">请{item.department.name}会办</span>
        </button>
      )}
      {cancelling && <Cancellation item={item} onDone={onDone} onClose={() => setCancelling(false)} />}
    </li>
  );
}

interface CancellationProps {
  readonly item: CoHandling;
  readonly onDone: OnDone;
  readonly onClose: () => void;
}

function Cancellation({ item, onDone, onClose }: CancellationProps) {
  const { problem, busy, send } = useSend(onDone);
  const cancel = async (): Promise<void> => {
    if (await send(coHandlingPath(item.id, 'cancel'), {}, '已撤销会办。')) onClose();
  };
  return (
    <Dialog title="撤销会办" onClose={onClose}>
      <ProblemNote problem={problem} />
      <p>撤销以后，{item.department.name}不再看得到这件申请。以后需要，可以再请。</p>
      <div className="w-row end">
        <button type="button" className="w-button" onClick={onClose}>
          留着
        </button>
        <button type="button" className="w-button danger" disabled={busy} onClick={() => void cancel()}>
          撤销会办
        </button>
      </div>
    </Dialog>
  );
}
