import type { ChangeEvent } from 'react';

interface Props {
  readonly label: string;
  /** Between 0 and 1 while a file is on its way; null otherwise. */
  readonly progress: number | null;
  readonly onFile: (file: File) => void;
}

/** A file to be taken, and how far it is. */
export function FileField({ label, progress, onFile }: Props) {
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    target.value = '';
    if (file) onFile(file);
  };
  const percent = Math.round((progress ?? 0) * 100);
  return (
    <div className="w-field">
      <label className="w-field">
        <span>{label}</span>
        <input type="file" accept=".csv,.json,.jsonl,.xlsx" disabled={progress !== null} onChange={take} />
      </label>
      <p className="w-hint">CSV（UTF-8 或者 Excel 另存的都行）、JSON，最大 200 MB；xlsx 最大 5 MB。第一行是列名。</p>
      {progress !== null && (
        <p className="w-loading" role="status">
          {percent < 100 ? `已上传 ${String(percent)}%` : '已上传，正在一行一行检查……'}
        </p>
      )}
    </div>
  );
}
