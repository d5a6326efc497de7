import { useEffect, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { FoiLetterPreview } from '../../../contract/foi-letter';
import { fetchFile, saveFile } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { Loading, ProblemNote } from '../../workbench/notes';
import { casePath } from './case-path';

interface Props {
  readonly caseId: string;
  readonly preview: FoiLetterPreview;
  readonly onClose: () => void;
}

/** The letter as it would be, without a number. Where the browser shows no PDF, it can be saved. */
export function LetterPreview({ caseId, preview, onClose }: Props) {
  const [file, setFile] = useState<Blob | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const body = JSON.stringify(preview);
  useEffect(() => {
    let wanted = true;
    let made: string | undefined;
    const path = casePath(caseId, '/letter-preview');
    void fetchFile({ method: 'POST', path, body: JSON.parse(body) as unknown }).then((got) => {
      if (!wanted) return;
      if (!got.ok) {
        setProblem(got.problem);
        return;
      }
      made = URL.createObjectURL(got.data);
      setFile(got.data);
      setAddress(made);
    });
    return () => {
      wanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [caseId, body]);
  return (
    <Dialog title="预览文书（还没有文号，没有发出）" onClose={onClose} wide>
      <ProblemNote problem={problem} />
      {!address && !problem && <Loading what="正在排版" />}
      {address && <iframe className="a-paper" src={address} title="文书预览" />}
      {file && (
        <div className="w-row end">
          <span className="w-hint">看不到内容？下载后打开。</span>
          <button type="button" className="w-button" onClick={() => saveFile(file, '文书预览.pdf')}>
            下载 PDF
          </button>
        </div>
      )}
    </Dialog>
  );
}
