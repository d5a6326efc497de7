import type { SyntheticEvent } from 'react';
import { DepartmentField } from '../../workbench/departments';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { draftName, type FormProps } from './form-props';
import { Targets } from './targets';
import { useDeedForm } from './use-deed';

const EMPTY = { to: '', note: '' };

/** 转办: to the department that has the answer. */
export function PassOnForm({ enquiries, onClose, onDone }: FormProps) {
  const [draft, change, drop] = useDraft(draftName('pass-on', enquiries), EMPTY);
  const form = useDeedForm('pass-on', enquiries, (done) => {
    drop();
    onDone(done);
  });
  const { targets, able, problem, busy } = form;
  const [only] = enquiries;
  const without = enquiries.length === 1 ? only?.holder?.id : undefined;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const note = draft.note.trim();
    void form.send({ kind: 'pass-on', to: draft.to, ...(note === '' ? {} : { note }) });
  };
  return (
    <Dialog title={enquiries.length === 1 ? '转办' : `一起转办 ${String(enquiries.length)} 个`} onClose={onClose}>
      <form className="w-form" noValidate onSubmit={send}>
        <ProblemNote problem={problem !== null && problem.field === undefined ? problem : null} />
        <Targets targets={targets} able={able} />
        <DepartmentField
          label="转给哪个部门"
          hint="提问的人会看到转给了谁。那个部门的承办人员接着办。"
          all
          without={without}
          value={draft.to}
          onChange={(to) => change({ to })}
          fault={faultOf(problem, 'to')}
        />
        <Field label="转办说明" optional hint="只有工作人员看得到。" fault={faultOf(problem, 'note')}>
          {(control) => (
            <textarea
              {...control}
              className="short"
              rows={3}
              value={draft.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
        <div className="w-row">
          <button type="submit" className="w-button main" disabled={busy || able.length === 0 || draft.to === ''}>
            {busy ? '正在转办' : able.length > 1 ? `转办这 ${String(able.length)} 个` : '转办'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
