import type { SyntheticEvent } from 'react';
import type { CoHandlingAsk, DeskCoHandling } from '../../../../contract/foi-co-handling';
import type { DeskCase } from '../../../../contract/foi-desk';
import { WISH_CHARACTERS } from '../../../../domain/foi/co-handling/words';
import { plainDay } from '../../../ui/dates';
import { useDraft } from '../../../workbench/draft';
import { Check, faultOf, FaultText, Field } from '../../../workbench/field';
import { ProblemNote } from '../../../workbench/notes';
import { casePath } from '../case-path';
import { useDepartments } from '../../../workbench/departments';
import { useSend, type OnDone } from './use-send';

const EMPTY = { departments: [] as readonly string[], wish: '', dueOn: '' };

interface Props {
  readonly view: DeskCase;
  readonly ask: NonNullable<DeskCoHandling['ask']>;
  readonly onDone: OnDone;
}

/** Which departments, what is wanted of them, and until when. */
export function AskForm({ view, ask, onDone }: Props) {
  const [draft, change, drop] = useDraft(`${view.line.id}.ask-co-handling`, EMPTY);
  const { problem, busy, send } = useSend(onDone);
  const dueOn = draft.dueOn || (ask.usualDueOn ?? '');
  const left = WISH_CHARACTERS - Array.from(draft.wish.trim()).length;
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const body: CoHandlingAsk = {
      departments: [...draft.departments],
      wish: draft.wish.trim(),
      ...(dueOn === '' ? {} : { dueOn }),
    };
    if (await send(casePath(view.line.id, '/co-handling'), body, '已请其他部门会办。')) drop();
  };
  return (
    <form className="w-form" onSubmit={(event) => void submit(event)}>
      <p className="w-hint">
        会办不延长答复期限。对方能看到这件申请，可以写批注、传附件、给意见，办理步骤仍由承办部门来办。
      </p>
      <ProblemNote problem={problem} />
      <DepartmentChoice
        view={view}
        chosen={draft.departments}
        onChange={(departments) => change({ departments })}
        fault={faultOf(problem, 'departments')}
      />
      <Field
        label="要对方做什么"
        hint={left >= 0 ? `只有同事看得到。还能写 ${String(left)} 个字。` : `多了 ${String(-left)} 个字，请精简。`}
        fault={faultOf(problem, 'wish')}
      >
        {(control) => (
          <textarea
            {...control}
            required
            value={draft.wish}
            onChange={(event) => change({ wish: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="最迟哪天给意见"
        hint={
          ask.latestDueOn === null
            ? '一般是三个工作日。'
            : `一般是三个工作日；最迟 ${plainDay(ask.latestDueOn)}，不能晚于答复期限。`
        }
        fault={faultOf(problem, 'dueOn')}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            required
            min={view.clock.on}
            max={ask.latestDueOn ?? undefined}
            value={dueOn}
            onChange={(event) => change({ dueOn: event.target.value })}
          />
        )}
      </Field>
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy || draft.departments.length === 0 || left < 0}>
          {busy
            ? '正在发出'
            : draft.departments.length > 1
              ? `请这 ${String(draft.departments.length)} 个部门会办`
              : '请对方会办'}
        </button>
        <span className="w-hint">写到一半可以离开，内容留在这个浏览器标签页里。</span>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly view: DeskCase;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly fault: ReturnType<typeof faultOf>;
}

function DepartmentChoice({ view, chosen, onChange, fault }: ChoiceProps) {
  const waiting = new Set(
    view.coHandling.items.filter(({ state }) => state === 'open').map(({ department }) => department.id),
  );
  const departments = useDepartments().filter(({ id }) => id !== view.line.holder?.id && !waiting.has(id));
  return (
    <fieldset className="w-choice" aria-describedby={fault ? 'co-departments-fault' : undefined}>
      <legend>请哪些部门会办</legend>
      <div className="w-choices c-departments" tabIndex={departments.length > 12 ? 0 : undefined}>
        {departments.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
      {departments.length === 0 && <p className="w-hint">没有别的部门可以请。</p>}
      {fault && <FaultText id="co-departments-fault" fault={fault} />}
    </fieldset>
  );
}
