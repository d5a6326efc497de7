import type { SyntheticEvent } from 'react';
import { CLOSING_REASONS, type ClosingReason } from '../../../domain/enquiry/standing';
import { closingReasonName, closingReasonSentence } from '../../../domain/enquiry/words';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { Choice } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { draftName, type FormProps } from './form-props';
import { Targets } from './targets';
import { useDeedForm } from './use-deed';

const EMPTY: { readonly reason: ClosingReason | '' } = { reason: '' };

/** 不用答复: with the reason that the resident reads. */
export function CloseForm({ enquiries, onClose, onDone }: FormProps) {
  const [{ reason }, change, drop] = useDraft(draftName('close', enquiries), EMPTY);
  const form = useDeedForm('close', enquiries, (done) => {
    drop();
    onDone(done);
  });
  const { targets, able, problem, busy } = form;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason !== '') void form.send({ kind: 'close', reason });
  };
  return (
    <Dialog title={enquiries.length === 1 ? '不用答复' : `${String(enquiries.length)} 个都不用答复`} onClose={onClose}>
      <form className="w-form" noValidate onSubmit={send}>
        <ProblemNote problem={problem} />
        <Targets targets={targets} able={able} />
        <Choice
          label="为什么不用答复"
          hint="选项下面的话，提问的人会看到。"
          value={reason}
          options={CLOSING_REASONS.map((value) => ({
            value,
            label: closingReasonName[value],
            hint: closingReasonSentence[value],
          }))}
          onChange={(next) => change({ reason: next })}
        />
        <div className="w-row">
          <button type="submit" className="w-button main" disabled={busy || able.length === 0 || reason === ''}>
            {busy ? '正在办结' : '办结，不用答复'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
