import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
/** Everything is text: a date stays as it is written, and nothing is run as a formula. */
const plain = (value: string): Cell => ({ value, type: String, wrap: true });

/** The columns of a sheet: their names, and how wide they are in characters. */
export type SheetColumns = readonly { readonly name: string; readonly width: number }[];

/** A workbook of one sheet, all of it text. */
export const writeSheet = (
  sheet: string,
  columns: SheetColumns,
  rows: readonly (readonly string[])[],
): Promise<Buffer> =>
  writeExcelFile([
    {
      data: [columns.map(({ name }) => bold(name)), ...rows.map((row) => row.map(plain))] as SheetData,
      sheet,
      columns: columns.map(({ width }) => ({ width })),
    },
  ]).toBuffer();

/** A row that is given back. */
export interface ReturnedRow {
  readonly line: number;
  /** What is to be mended, each in a sentence. */
  readonly told: readonly string[];
  readonly cells: readonly string[];
}

/** The rows that are to be mended as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export const writeReturnedRows = (columns: SheetColumns, rows: readonly ReturnedRow[]): Promise<Buffer> =>
  writeSheet(
    '要改的行',
    [{ name: '原表第几行', width: 12 }, { name: '要改什么', width: 50 }, ...columns],
    rows.map(({ line, told, cells }) => [String(line), told.join('\n'), ...cells]),
  );
