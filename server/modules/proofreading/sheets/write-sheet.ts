import { WORD_LISTS } from '../../../../domain/proofreading';
import { writeReturnedRows, writeSheet, type SheetColumns } from '../../../platform/sheets/write-sheet';
import type { KnownEntry } from '../known-entries';
import { COLUMNS, faultyRows, SEVERITIES, type Column, type ListPlan } from '../plan';

const WIDTHS: Readonly<Record<Column, number>> = {
  list: 16,
  words: 30,
  instead: 24,
  reason: 50,
  severity: 10,
  exceptions: 50,
};
const KEYS = Object.keys(COLUMNS) as Column[];
const columns: SheetColumns = KEYS.map((key) => ({ name: COLUMNS[key], width: WIDTHS[key] }));

/** Lines in use, as they can be brought in again. */
export const entriesSheet = (known: readonly KnownEntry[]): Promise<Buffer> =>
  writeSheet(
    '错敏词',
    columns,
    known
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ entry: { list, words, instead, reason, severity, exceptions } }) => [
        WORD_LISTS[list],
        words.join('、'),
        instead,
        reason,
        SEVERITIES[severity],
        exceptions.join('、'),
      ]),
  );

/** The faulty rows alone as they were written, what is wrong in front. */
export const faultsSheet = (plan: ListPlan): Promise<Buffer> =>
  writeReturnedRows(
    columns,
    faultyRows(plan).map(({ line, row, faults }) => ({
      line,
      told: faults.map(({ column, title }) => `${COLUMNS[column]}：${title}`),
      cells: KEYS.map((key) => row[key]),
    })),
  );
