import { optionsOf } from '../../ui/options';
import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAttachment } from '../../../contract/foi-desk';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { Choice, faultOf, Field } from '../../workbench/field';
import { Article, ProblemNote } from '../../workbench/notes';
import { attachmentPath } from './case-path';
import { VERDICTS } from './words';

interface Props {
  readonly file: DeskAttachment;
  readonly onClose: () => void;
  readonly reload: () => Promise<void>;
}

/** 保密审查, item by item. */
export function SecrecyReview({ file, onClose, reload }: Props) {
  const [draft, change, drop] = useDraft(`${file.id}.secrecy`, { verdict: '', ground: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const got = await callStaff<unknown>({
      method: 'POST',
      path: attachmentPath(file.id, '/secrecy-review'),
      body: { verdict: draft.verdict, ground: draft.ground.trim() },
    });
    setBusy(false);
    if (!got.ok) {
      setProblem(got.problem);
      return;
    }
    drop();
    await reload();
    onClose();
  };
  return (
    <Dialog title={`保密审查：${file.name}`} onClose={onClose}>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <p className="w-hint">
          先审查、后公开，逐件审查。结论记下后不能改。
          <Article name="保密法实施条例第四十二条" />
        </p>
        <p>
          <a href={attachmentPath(file.id)}>下载来看</a>
        </p>
        <ProblemNote problem={problem} />
        <Choice
          label="结论"
          value={draft.verdict as keyof typeof VERDICTS | ''}
          options={optionsOf(VERDICTS)}
          onChange={(verdict) => change({ verdict })}
          fault={faultOf(problem, 'verdict')}
        />
        <Field label="依据" fault={faultOf(problem, 'ground')} most={1_000} text={draft.ground}>
          {(control) => (
            <textarea
              {...control}
              required
              value={draft.ground}
              onChange={(event) => change({ ground: event.target.value })}
            />
          )}
        </Field>
        <div className="w-row end">
          <button
            type="submit"
            className="w-button main"
            disabled={busy || draft.verdict === '' || !draft.ground.trim()}
          >
            记下结论
          </button>
        </div>
      </form>
    </Dialog>
  );
}
