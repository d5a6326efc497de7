import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { POWER_COLUMN_KEYS, POWER_COLUMNS, type PowerColumn, type WrittenPower } from '../../../domain/power/import';
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

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
/** Everything is text: nothing is run as a formula. */
const plain = (value: string): Cell => ({ value, type: String, wrap: true });

const columns = POWER_COLUMN_KEYS.map((key) => ({ width: WIDTHS[key] ?? DEFAULT_WIDTH }));
const headingOf = (): Cell[] => POWER_COLUMN_KEYS.map((key) => bold(POWER_COLUMNS[key]));
const cellsOf = (row: WrittenPower): Cell[] => POWER_COLUMN_KEYS.map((key) => plain(row[key]));

/** The list as a workbook that can be brought in again. */
export const listSheet = (rows: readonly WrittenPower[]): Promise<Buffer> =>
  writeExcelFile([{ data: [headingOf(), ...rows.map(cellsOf)] as SheetData, sheet: '权责清单', columns }]).toBuffer();

/** The faulty rows alone as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export function faultsSheet(rows: readonly FaultyPower[]): Promise<Buffer> {
  const data: Cell[][] = [
    [bold('原表第几行'), bold('要改什么'), ...headingOf()],
    ...rows.map(({ line, row, problems }) => [
      plain(String(line)),
      plain(problems.map(({ column, title }) => `${column}：${title}`).join('\n')),
      ...cellsOf(row),
    ]),
  ];
  const widths = [{ width: 12 }, { width: 50 }, ...columns];
  return writeExcelFile([{ data, sheet: '要改的行', columns: widths }]).toBuffer();
}
