import { useState, type SyntheticEvent } from 'react';
import type { DeskCatalogueEntry } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Props {
  readonly entry: DeskCatalogueEntry;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Settles a number that could not be taken: by rule, or the one that the catalogue has. */
export function NumberForm({ entry, onClose, onDone }: Props) {
  const { kind, id, version, indexNumber } = entry;
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const path = `/api/staff/catalogue/entries/${kind}/${id}/number`;
    const got = await callStaff<DeskCatalogueEntry>({ method: 'POST', path, body: { version, reason } });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await onDone();
  };
  return (
    <form className="w-form" noValidate onSubmit={(event) => void send(event)}>
      <p className="w-hint">
        {indexNumber === null
          ? '按规则编一个新的索引号，编了就不再变。文件正文上写的也请一并更正。'
          : `目录里保留 ${indexNumber}。文件正文上写的请一并更正。`}
      </p>
      <ProblemNote problem={problem} />
      <Field label="理由" fault={faultOf(problem, 'reason')} most={400} text={reason}>
        {(control) => <input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="w-row end">
        <button type="button" className="w-button" onClick={onClose}>
          不了
        </button>
        <button type="submit" className="w-button main" disabled={busy}>
          {indexNumber === null ? '编新的索引号' : '保留目录里的'}
        </button>
      </div>
    </form>
  );
}
