import { useState } from 'react';
import type { Problem } from '../../contract/error';
import type { StaffAnswer } from './call';
import { useDraft } from './draft';
import { faultOf, Field } from './field';
import { ProblemNote } from './notes';

interface Props<Answer> {
  /** Under which what is typed is kept: which step of what. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly isDanger?: boolean;
  readonly send: (reason: string) => Promise<StaffAnswer<Answer>>;
  readonly onDone: (answer: Answer) => void;
}

/** A step that needs a reason, which stays with what it was done to. */
export function ReasonForm<Answer>({ name, label, hint, button, isDanger = false, send, onDone }: Props<Answer>) {
  const [{ reason }, change, drop] = useDraft(name, { reason: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (): Promise<void> => {
    const got = await send(reason);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    drop();
    onDone(got.data);
  };
  const fault = faultOf(problem, 'reason');
  return (
    <form
      className="w-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={label} hint={hint} fault={fault} most={500} text={reason}>
        {(control) => (
          <textarea
            {...control}
            className="short"
            rows={2}
            value={reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <ProblemNote problem={fault ? null : problem} />
      <div className="w-row">
        <button type="submit" className={isDanger ? 'w-button danger' : 'w-button main'}>
          {button}
        </button>
      </div>
    </form>
  );
}
