import { readSheet, type CellValue } from 'read-excel-file/node';
import { withoutNul } from '../../../platform/clean-text';
import { inspectFile } from '../../../platform/files/inspect-file';
import { SourceFault, type SourceRow } from './source-row';

/** A workbook is read whole, and takes some ten times its size in memory; larger tables come as CSV. */
const MOST_BYTES = 5 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell as text. Excel keeps a day as midnight UTC. */
function textOf(cell: CellValue | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return withoutNul(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
}

async function cellsOf(file: Buffer): Promise<(CellValue | null)[][]> {
  try {
    return await readSheet(file);
  } catch {
    throw new SourceFault('dataset.file.not-xlsx');
  }
}

async function wholeOf(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const portions: Buffer[] = [];
  let size = 0;
  for await (const portion of bytes) {
    size += portion.length;
    if (size > MOST_BYTES) throw new SourceFault('dataset.file.xlsx-too-large');
    portions.push(portion);
  }
  return Buffer.concat(portions);
}

/** Rows of the first sheet. Empty ones are left out; lines are those of the sheet. */
export async function* xlsxRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<SourceRow> {
  const file = await wholeOf(bytes);
  const type = await inspectFile(file);
  if (!type.ok || type.value !== XLSX) throw new SourceFault('dataset.file.not-xlsx');
  const rows = await cellsOf(file);
  for (const [at, row] of rows.entries()) {
    const cells = row.map(textOf);
    if (cells.some((cell) => cell.trim() !== '')) yield { line: at + 1, cells };
  }
}
