import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskCase } from '../../../contract/foi-desk';
import { clockTime, plainDay } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { faultOf, Field } from '../../workbench/field';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { casePath } from './case-path';

interface Props {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
}

/** What colleagues tell each other about a case; never sent out. */
export function Comments({ view, reload }: Props) {
  const me = useMe();
  const [draft, change, drop] = useDraft(`${view.line.id}.comment`, { text: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnceKey();
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body = { text: draft.text.trim() };
    const path = casePath(view.line.id, '/comments');
    const got = await callStaff<unknown>({ method: 'POST', path, body, key: await once.keyFor(body) });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) {
      once.forget();
      change({ text: '' });
      drop();
      await reload();
    }
    setBusy(false);
  };
  return (
    <section className="w-card" aria-labelledby="comments">
      <h2 id="comments">内部批注</h2>
      {view.comments.length === 0 && <p className="w-hint">还没有批注。</p>}
      <ul className="c-plain">
        {view.comments.map((comment) => (
          <li key={comment.id}>
            <p className="w-pre">{comment.text}</p>
            <p className="w-hint">
              {comment.by}，{plainDay(comment.at)} {clockTime(comment.at)}
            </p>
          </li>
        ))}
      </ul>
      {me.can('foi.comment') && (
        <form className="w-form" onSubmit={(event) => void send(event)}>
          <ProblemNote problem={problem} />
          <Field
            label="写一条"
            hint="只有同事看得到，不会发给申请人。"
            fault={faultOf(problem, 'text')}
            most={2_000}
            text={draft.text}
          >
            {(control) => (
              <textarea
                {...control}
                className="short"
                value={draft.text}
                onChange={(event) => change({ text: event.target.value })}
              />
            )}
          </Field>
          <div className="w-row">
            <button type="submit" className="w-button" disabled={busy || draft.text.trim() === ''}>
              写上
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
