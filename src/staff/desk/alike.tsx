import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskCase } from '../../../contract/foi-desk';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { faultOf, Field } from '../../workbench/field';
import { useMe } from '../../workbench/me';
import { Article, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { casePath } from './case-path';
import { ALIKE_REASONS, STATES } from './words';

interface Props {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
}

type Other = DeskCase['alike'][number];

/** Requests that are alike and why; joining one is offered beside it, and nobody has to. */
export function Alike({ view, reload }: Props) {
  const me = useMe();
  const [joining, setJoining] = useState<Other | null>(null);
  const together = new Set(view.joined?.cases.map(({ id }) => id));
  const others = view.alike.filter(({ id }) => !together.has(id));
  if (others.length === 0) return null;
  return (
    <section className="w-note warn c-alike" aria-labelledby="alike">
      <h2 id="alike">有相近的申请，可以参照，也可以并案办理</h2>
      <ul className="c-joined">
        {others.map((each) => (
          <li key={each.id}>
            <div>
              <a href={toStaff('case', { id: each.id })}>
                {each.number} {each.title}
              </a>
              <span className="w-badge">{ALIKE_REASONS[each.why]}</span>
              <span className="w-hint">{STATES[each.state]}</span>
              {each.answeredRepeat && (
                <p>
                  同一申请人已经就相同信息得到答复，这一件可以告知不予重复处理。
                  <Article name="条例第三十六条第六项" />
                </p>
              )}
            </div>
            {each.join && me.can('foi.join') && (
              <button type="button" className="w-button" onClick={() => setJoining(each)}>
                并案办理<span className="w-hidden">：{each.number}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {joining?.join && (
        <JoinDialog view={view} other={joining} join={joining.join} reload={reload} onClose={() => setJoining(null)} />
      )}
    </section>
  );
}

interface DialogProps extends Props {
  readonly other: Other;
  readonly join: NonNullable<Other['join']>;
  readonly onClose: () => void;
}

/** Which is joined to which, and why. */
function JoinDialog({ view, other, join, reload, onClose }: DialogProps) {
  const [{ reason }, change, drop] = useDraft(`${view.line.id}.joining.${other.id}`, { reason: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const numberOf = (id: string): string =>
    [view.line, other, ...(view.joined?.cases ?? [])].find((each) => each.id === id)?.number ?? '它所在那一组的主办件';
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { lead: join.lead, reason: reason.trim() };
    const got = await callStaff<DeskCase>({ method: 'POST', path: casePath(join.case, '/joining'), body });
    setProblem(got.ok ? null : got.problem);
    setBusy(false);
    if (!got.ok) return;
    drop();
    onClose();
    await reload();
  };
  return (
    <Dialog title="并案办理" onClose={onClose}>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <p>
          把 {numberOf(join.case)} 并到 {numberOf(join.lead)}，由 {numberOf(join.lead)} 主办。
        </p>
        <p className="w-hint">
          并案只是方便一起办：每一件仍有自己的申请人、期限、文号、文书和救济，期限不因并案改变。随时可以分开。
        </p>
        <ProblemNote problem={problem} />
        <Field label="为什么并案" fault={faultOf(problem, 'reason')} most={500} text={reason}>
          {(control) => (
            <textarea
              {...control}
              className="short"
              required
              value={reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          )}
        </Field>
        <div className="w-row end">
          <button type="button" className="w-button" onClick={onClose}>
            先不并
          </button>
          <button type="submit" className="w-button main" disabled={busy}>
            {busy ? '正在并案' : '确认并案'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
