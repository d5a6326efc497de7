/** A row that stays out, as it is told. */
export interface FaultyRow {
  /** Name of the sheet, where a list has several. */
  readonly sheet?: string;
  /** As the spreadsheet numbers it. */
  readonly line: number;
  readonly name: string;
  readonly problems: readonly { readonly column: string; readonly title: string }[];
}

/** Told on the screen; all of them stand in the file. */
export const SHOWN_AT_MOST = 50;

/** Several sheets have a line of the same number. */
export const placeOf = ({ sheet = '', line }: { readonly sheet?: string; readonly line: number }): string =>
  sheet === '' ? `第 ${String(line)} 行` : `“${sheet}”第 ${String(line)} 行`;

interface Props {
  readonly faults: readonly FaultyRow[];
  readonly onSave: () => void;
}

/** The rows that are to be mended, each with what is wrong, and the file of them. */
export function FaultyRows({ faults, onSave }: Props) {
  if (faults.length === 0) return null;
  return (
    <div className="w-note bad">
      <ul>
        {faults.slice(0, SHOWN_AT_MOST).map((row) => (
          <li key={placeOf(row)}>
            {`${placeOf(row)} ${row.name}：`}
            {row.problems.map(({ column, title }) => `${column}：${title}`).join(' ')}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN_AT_MOST && <p>{`还有 ${String(faults.length - SHOWN_AT_MOST)} 行，都在下面的文件里。`}</p>}
      <button type="button" className="w-button" onClick={onSave}>
        下载要改的行
      </button>
    </div>
  );
}
