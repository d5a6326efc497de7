import { useState, type ChangeEvent } from 'react';
import type { Problem } from '../../../../contract/error';
import type { StaffPicture } from '../../../../contract/picture-desk';
import { upload } from '../../../workbench/call';
import { ProblemNote } from '../../../workbench/notes';

/** A picture from the desk's own machine; the server makes it small and takes out where it was taken. */
export function PictureUpload({ onPicture }: { readonly onPicture: (picture: StaffPicture) => void }) {
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    setProblem(null);
    setProgress(0);
    const got = await upload<StaffPicture>('/api/staff/pictures', form, setProgress).answer;
    setProgress(null);
    if (got.ok) onPicture(got.data);
    else setProblem(got.problem);
  };
  return (
    <div className="w-field">
      <label className="w-field">
        <span>上传图片</span>
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          disabled={progress !== null}
          onChange={(event) => void take(event)}
        />
      </label>
      <p className="w-hint">最大 10 MB。会自动缩小，并去掉照片里的拍摄地点和时间。</p>
      {progress !== null && (
        <p className="w-loading" role="status">
          {progress < 1 ? `已上传 ${String(Math.round(progress * 100))}%` : '已上传，正在处理……'}
        </p>
      )}
      <ProblemNote problem={problem} />
    </div>
  );
}
