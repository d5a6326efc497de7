import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAttachment, DeskCase } from '../../../contract/foi-desk';
import { plainDay } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { AttachmentUpload } from './attachment-upload';
import { attachmentPath } from './case-path';
import { SecrecyReview } from './secrecy-review';
import { PURPOSES, VERDICTS } from './words';

interface Props {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
}

const KILO = 1024;
const sizeOf = (bytes: number): string =>
  bytes < KILO * KILO ? `${String(Math.ceil(bytes / KILO))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;

/** Files of the case: what came in, what was found, what goes out. */
export function Attachments({ view, reload }: Props) {
  const me = useMe();
  return (
    <section className="w-card" aria-labelledby="attachments">
      <h2 id="attachments">附件</h2>
      {view.attachments.length === 0 && <p className="w-hint">还没有附件。</p>}
      <ul className="c-files">
        {view.attachments.map((file) => (
          <OneFile key={file.id} file={file} caseId={view.line.id} isAsked={view.sight === 'asked'} reload={reload} />
        ))}
      </ul>
      {me.can('foi.attach') && <AttachmentUpload caseId={view.line.id} reload={reload} />}
    </section>
  );
}

interface FileProps {
  readonly file: DeskAttachment;
  readonly caseId: string;
  /** Another department holds the case: only what oneself has added can be changed. */
  readonly isAsked: boolean;
  readonly reload: () => Promise<void>;
}

const canBeCovered = ({ type }: DeskAttachment): boolean => type === 'application/pdf' || type.startsWith('image/');

function OneFile({ file, caseId, isAsked, reload }: FileProps) {
  const me = useMe();
  const mayChange = !isAsked || file.by === me.name;
  const [reviewing, setReviewing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { secrecyReview: review } = file;
  return (
    <li>
      <div>
        <strong>{file.name}</strong>
        <span className="w-hint">
          {PURPOSES[file.purpose]}，{sizeOf(file.bytes)}，{file.by} {plainDay(file.at)}上传
          {file.redactedFrom && '，由原件涂盖而成'}
        </span>
        <span className={review?.verdict === 'may-disclose' ? 'w-badge good' : review ? 'w-badge late' : 'w-badge'}>
          {review ? `保密审查：${VERDICTS[review.verdict]}（${review.by}）` : '未作保密审查'}
        </span>
      </div>
      <div className="w-row">
        <a className="w-button" href={attachmentPath(file.id)}>
          下载<span className="w-hidden">：{file.name}</span>
        </a>
        {me.can('foi.secrecy-review') && !review && (
          <button type="button" className="w-button" onClick={() => setReviewing(true)}>
            保密审查
          </button>
        )}
        {me.can('foi.redact') && mayChange && canBeCovered(file) && (
          <a className="w-button" href={toStaff('redact', { case: caseId, attachment: file.id })}>
            涂盖
          </a>
        )}
        {me.can('foi.attach') && mayChange && (
          <button type="button" className="w-button quiet" onClick={() => setRemoving(true)}>
            删除<span className="w-hidden">：{file.name}</span>
          </button>
        )}
      </div>
      {reviewing && <SecrecyReview file={file} onClose={() => setReviewing(false)} reload={reload} />}
      {removing && <Removal file={file} onClose={() => setRemoving(false)} reload={reload} />}
    </li>
  );
}

interface RemovalProps {
  readonly file: DeskAttachment;
  readonly onClose: () => void;
  readonly reload: () => Promise<void>;
}

function Removal({ file, onClose, reload }: RemovalProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async (): Promise<void> => {
    const got = await callStaff<unknown>({ method: 'DELETE', path: attachmentPath(file.id) });
    if (!got.ok) {
      setProblem(got.problem);
      return;
    }
    await reload();
    onClose();
  };
  return (
    <Dialog title="删除附件" onClose={onClose}>
      <ProblemNote problem={problem} />
      <p>“{file.name}”会从这件申请里删除，不能恢复。已经随文书发出的不能删。</p>
      <div className="w-row end">
        <button type="button" className="w-button" onClick={onClose}>
          留着
        </button>
        <button type="button" className="w-button danger" onClick={() => void remove()}>
          删除
        </button>
      </div>
    </Dialog>
  );
}
