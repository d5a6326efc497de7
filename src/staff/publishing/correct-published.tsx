import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { ContentLink } from '../../../contract/primitives';
import type { CorrectionStart, ManuscriptView } from '../../../contract/manuscript';
import { KIND_NAMES } from '../../../domain/content-kind';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { useOnceKey } from '../../workbench/once-key';
import { toStaff } from '../../workbench/routes';
import { MANUSCRIPTS } from './manuscript-path';
import { FindPublished } from './own/find-published';
import { KIND_LIST } from './words';

/** 更正: what is published already, whether it was written here or brought in. */
export function CorrectPublished() {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" className="w-button" onClick={() => open(true)}>
        更正已发布的
      </button>
      {isOpen && <CorrectionDialog onClose={() => open(false)} />}
    </>
  );
}

function CorrectionDialog({ onClose }: { readonly onClose: () => void }) {
  const [link, setLink] = useState<ContentLink | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const once = useOnceKey();
  const start = async (): Promise<void> => {
    const kind = KIND_LIST.find((each) => each === link?.kind);
    if (!link || !kind) return;
    const body: CorrectionStart = { kind, publicId: link.id, reason: reason.trim() };
    const path = `${MANUSCRIPTS}/corrections`;
    const got = await callStaff<ManuscriptView>({ method: 'POST', path, body, key: await once.keyFor(body) });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) window.location.assign(toStaff('manuscript', { id: got.data.id }));
  };
  return (
    <Dialog title="更正已发布的内容" onClose={onClose}>
      <ProblemNote problem={problem} />
      {link === null ? (
        <FindPublished kinds={KIND_LIST} onPick={setLink} />
      ) : (
        <>
          <p>
            <span className="w-badge">{KIND_NAMES[link.kind]}</span> {link.title}{' '}
            <button type="button" className="w-button quiet" onClick={() => setLink(null)}>
              换一个
            </button>
          </p>
          <Field
            label="要更正什么"
            hint="会开始写新的一版；审完签发以前，群众看到的还是原来的。"
            fault={faultOf(problem, 'reason')}
            most={1_000}
            text={reason}
          >
            {(control) => (
              <textarea
                {...control}
                className="short"
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          <div className="w-row end">
            <button
              type="button"
              className="w-button main"
              disabled={reason.trim().length < 2}
              onClick={() => void start()}
            >
              开始更正
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
