import { POWER_COLUMN_KEYS, POWER_COLUMNS, type PowerColumn, type WrittenPower } from '../../../domain/power/import';
import { writeReturnedRows, writeSheet, type SheetColumns } from '../../platform/sheets/write-sheet';
import type { FaultyPower } from './plan-list';

const WIDTHS: Readonly<Partial<Record<PowerColumn, number>>> = {
  code: 22,
  name: 36,
  organ: 26,
  basis: 44,
  conditions: 40,
  procedure: 40,
  duties: 40,
  accountability: 40,
};
const DEFAULT_WIDTH = 14;

const columns: SheetColumns = POWER_COLUMN_KEYS.map((key) => ({
  name: POWER_COLUMNS[key],
  width: WIDTHS[key] ?? DEFAULT_WIDTH,
}));
const cellsOf = (row: WrittenPower): readonly string[] => POWER_COLUMN_KEYS.map((key) => row[key]);

/** The list as a workbook that can be brought in again. */
export const listSheet = (rows: readonly WrittenPower[]): Promise<Buffer> =>
  writeSheet('权责清单', columns, rows.map(cellsOf));

/** The faulty rows alone as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export const faultsSheet = (rows: readonly FaultyPower[]): Promise<Buffer> =>
  writeReturnedRows(
    columns,
    rows.map(({ line, row, problems }) => ({
      line,
      told: problems.map(({ column, title }) => `${column}：${title}`),
      cells: cellsOf(row),
    })),
  );
