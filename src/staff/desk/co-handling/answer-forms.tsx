import type { SyntheticEvent } from 'react';
import type { CoHandling } from '../../../../contract/foi-co-handling';
import type { DeskCase } from '../../../../contract/foi-desk';
import type { CoOpinion } from '../../../../domain/foi/co-handling';
import { useDraft } from '../../../workbench/draft';
import { Choice, faultOf, Field } from '../../../workbench/field';
import { ProblemNote } from '../../../workbench/notes';
import { optionsOf } from '../../../ui/options';
import { CO_OPINIONS } from '../words';
import { coHandlingPath, useSend, type OnDone } from './use-send';

interface Props {
  readonly view: DeskCase;
  readonly item: CoHandling;
  readonly onDone: OnDone;
}

/** How the sentence begins after which the case is seen no more. */
export const RETURNED = '已退回会办';

const Wish = ({ item }: { readonly item: CoHandling }) => (
  <div className="c-note">
    <p className="w-hint">{item.askedBy} 请你部门做的</p>
    <p className="w-pre">{item.wish}</p>
  </div>
);

/** 会办意见. */
export function OpinionForm({ view, item, onDone }: Props) {
  const [draft, change, drop] = useDraft(`${view.line.id}.opinion.${item.id}`, { opinion: '', reason: '' });
  const { problem, busy, send } = useSend(onDone);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const body = { opinion: draft.opinion, reason: draft.reason.trim() };
    if (await send(coHandlingPath(item.id, 'opinion'), body, '已给出会办意见。')) drop();
  };
  const wantsReason = draft.opinion !== 'may-disclose';
  return (
    <form className="w-form" onSubmit={(event) => void submit(event)}>
      <Wish item={item} />
      <ProblemNote problem={problem} />
      <Choice
        label="你部门的意见"
        value={draft.opinion as CoOpinion | ''}
        options={optionsOf(CO_OPINIONS)}
        onChange={(opinion) => change({ opinion })}
      />
      <Field
        label={wantsReason ? '理由' : '补充说明'}
        optional={!wantsReason}
        hint={
          draft.opinion === 'no-records'
            ? '写明查了哪些地方、怎么查的。只有同事看得到。'
            : '写给承办部门，只有同事看得到。'
        }
        fault={faultOf(problem, 'reason')}
      >
        {(control) => (
          <textarea
            {...control}
            required={wantsReason}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <p>承办部门马上能看到。交出以后不能改；要补充，写在内部批注里。答复怎么写由承办部门决定。</p>
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy || draft.opinion === ''}>
          {busy ? '正在交出' : '交出会办意见'}
        </button>
      </div>
    </form>
  );
}

/** 不属于我部门. */
export function ReturnForm({ view, item, onDone }: Props) {
  const [draft, change, drop] = useDraft(`${view.line.id}.return.${item.id}`, { reason: '' });
  const { problem, busy, send } = useSend(onDone);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const body = { reason: draft.reason.trim() };
    if (await send(coHandlingPath(item.id, 'return'), body, `${RETURNED}。`)) drop();
  };
  return (
    <form className="w-form" onSubmit={(event) => void submit(event)}>
      <Wish item={item} />
      <ProblemNote problem={problem} />
      <Field label="为什么退回" hint="例如：不属于我部门职责，应当请哪个部门。" fault={faultOf(problem, 'reason')}>
        {(control) => (
          <textarea
            {...control}
            required
            className="short"
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <p>退回以后，这件申请不再出现在你部门的队列里。</p>
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy}>
          {busy ? '正在退回' : '退回'}
        </button>
      </div>
    </form>
  );
}
