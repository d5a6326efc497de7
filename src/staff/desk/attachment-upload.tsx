import { optionsOf } from '../../ui/options';
import { useRef, useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAttachment } from '../../../contract/foi-desk';
import { upload, type Upload } from '../../workbench/call';
import { Choice, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { casePath } from './case-path';
import { PURPOSES } from './words';

interface Props {
  readonly caseId: string;
  readonly reload: () => Promise<void>;
}

/** A file goes in with what it is for; the way there is shown, and can be stopped. */
export function AttachmentUpload({ caseId, reload }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [purpose, setPurpose] = useState<DeskAttachment['purpose']>('evidence');
  const [file, setFile] = useState<File | null>(null);
  const [under, setUnder] = useState<Upload<unknown> | null>(null);
  const [share, setShare] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    const form = new FormData();
    form.append('purpose', purpose);
    form.append('file', file);
    setShare(0);
    setProblem(null);
    const sending = upload<DeskAttachment>(casePath(caseId, '/attachments'), form, setShare);
    setUnder(sending);
    const got = await sending.answer;
    setUnder(null);
    if (!got.ok) {
      setProblem(got.problem);
      return;
    }
    setFile(null);
    if (input.current) input.current.value = '';
    await reload();
  };
  return (
    <details className="c-upload">
      <summary>添加附件</summary>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <ProblemNote problem={problem} />
        <Field label="文件" hint="PDF、图片、Word、Excel，最大 20 MB。上传时会检查类型。">
          {(control) => (
            <input
              {...control}
              ref={input}
              type="file"
              accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <Choice label="做什么用" value={purpose} options={optionsOf(PURPOSES)} onChange={setPurpose} />
        {under ? (
          <div className="w-row">
            <label className="w-hidden" htmlFor="upload-progress">
              上传进度
            </label>
            <progress id="upload-progress" className="c-progress" max={1} value={share} />
            <span role="status">{Math.round(share * 100)}%</span>
            <button type="button" className="w-button" onClick={() => under.cancel()}>
              取消上传
            </button>
          </div>
        ) : (
          <div className="w-row">
            <button type="submit" className="w-button" disabled={!file}>
              上传
            </button>
          </div>
        )}
      </form>
    </details>
  );
}
