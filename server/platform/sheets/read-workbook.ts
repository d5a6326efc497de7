import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { ok, refuse, type Result } from '../../../domain/result';
import { withoutNul } from '../clean-text';
import { inspectFile } from '../files/inspect-file';
import type { FileRefusal } from '../files/sentences';

/** A sheet of a workbook: the text of each cell, row by row. A merged cell has its text in its first cell. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell as text. Excel keeps a day as midnight UTC. */
function textOf(cell: CellValue | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  return withoutNul(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
}

/** Reads every sheet of a workbook; what is no workbook is refused as such. */
export async function readSheets(file: Buffer): Promise<Result<readonly WorkbookSheet[], FileRefusal>> {
  const type = await inspectFile(file);
  if (!type.ok) return type;
  if (type.value !== XLSX) return refuse({ code: 'file.not-a-workbook' });
  try {
    const sheets = await readWorkbook(file);
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })));
  } catch {
    return refuse({ code: 'file.unreadable' });
  }
}
