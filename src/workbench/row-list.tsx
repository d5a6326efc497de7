import type { ReactNode } from 'react';

interface Counts {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly faulty: number;
}

interface RowWords {
  /** What changing a row that is there is called. */
  readonly updated?: string;
  /** What bringing in is called. */
  readonly act?: string;
  /** On the button, and of what was done. */
  readonly unit: string;
  readonly doneUnit?: string;
  /** What is counted, where it is not rows. */
  readonly of?: string;
}

/** What is said of a list of which each row stands for itself: every row is counted once. */
export const rowList = ({ updated: word = '更新', act = '导入', unit, doneUnit = unit, of = '行' }: RowWords) => ({
  counted: ({ rows, added, updated, unchanged, faulty }: Counts): ReactNode => (
    <>
      {`共 ${String(rows)} ${of}：新增 ${String(added)}，${word} ${String(updated)}，没有变化 ${String(unchanged)}，`}
      <strong>{`要改 ${String(faulty)}`}</strong>
    </>
  ),
  confirm: ({ added, updated }: Counts) => ({
    text: `确认${act} ${String(added + updated)} ${unit}`,
    count: added + updated,
  }),
  doneText: ({ faulty }: Counts, { added, updated }: Counts): string =>
    `已${act}：新增 ${String(added)} ${doneUnit}，${word} ${String(updated)} ${doneUnit}。${
      faulty === 0 ? '' : `还有 ${String(faulty)} ${of}要改，改好以后再导入。`
    }`,
});
