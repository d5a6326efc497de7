import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { SHEET_COLUMN_KEYS, SHEET_COLUMNS, type CatalogueRow, type SheetColumn } from '../../../../domain/catalogue';

const WIDTHS: Readonly<Partial<Record<SheetColumn, number>>> = {
  group: 20,
  item: 18,
  name: 22,
  content: 40,
  basis: 36,
  limit: 26,
  organ: 24,
  channels: 30,
  rules: 40,
};
const DEFAULT_WIDTH = 14;

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
/** Everything is text: nothing is run as a formula. */
const plain = (value: string): Cell => ({ value, type: String, wrap: true });

const columns = SHEET_COLUMN_KEYS.map((key) => ({ width: WIDTHS[key] ?? DEFAULT_WIDTH }));
const heading = (): Cell[] => SHEET_COLUMN_KEYS.map((key) => bold(SHEET_COLUMNS[key]));
const cellsOf = (row: CatalogueRow): Cell[] => SHEET_COLUMN_KEYS.map((key) => plain(row[key]));
const number = (at: number): Cell => plain(String(at + 1));

/** The catalogue in the standard form, numbered. */
export const catalogueSheet = (rows: readonly CatalogueRow[]): Promise<Buffer> =>
  writeExcelFile([
    {
      data: [[bold('序号'), ...heading()], ...rows.map((row, at) => [number(at), ...cellsOf(row)])] as SheetData,
      sheet: '主动公开目录',
      columns: [{ width: 6 }, ...columns],
    },
  ]).toBuffer();

export interface FaultyRow {
  readonly sheet: string;
  readonly line: number;
  readonly row: CatalogueRow;
  readonly said: string;
}

/** The faulty rows alone as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export const faultsSheet = (rows: readonly FaultyRow[]): Promise<Buffer> =>
  writeExcelFile([
    {
      data: [
        [bold('原工作表'), bold('原表第几行'), bold('要改什么'), ...heading()],
        ...rows.map(({ sheet, line, row, said }) => [plain(sheet), plain(String(line)), plain(said), ...cellsOf(row)]),
      ] as SheetData,
      sheet: '要改的行',
      columns: [{ width: 18 }, { width: 12 }, { width: 50 }, ...columns],
    },
  ]).toBuffer();
