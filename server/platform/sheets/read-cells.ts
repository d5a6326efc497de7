import { readSheet, type CellValue } from 'read-excel-file/node';
import { ok, refuse, type Result } from '../../../domain/result';
import { withoutNul } from '../clean-text';
import { inspectFile } from '../files/inspect-file';
import type { FileRefusal } from '../files/sentences';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell as text. Excel keeps a day as midnight UTC. */
function textOf(cell: CellValue | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  return withoutNul(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
}

/**
 * The cells of the first sheet of a workbook, row by row.
 *
 * @param notASheet - refused with, where the file is sound and no workbook
 */
export async function readCells<Code extends string>(
  file: Buffer,
  notASheet: Code,
): Promise<Result<readonly (readonly string[])[], FileRefusal | { readonly code: Code }>> {
  const type = await inspectFile(file);
  if (!type.ok) return type;
  if (type.value !== XLSX) return refuse({ code: notASheet });
  try {
    const rows = await readSheet(file);
    return ok(rows.map((row) => row.map(textOf)));
  } catch {
    return refuse({ code: 'file.unreadable' });
  }
}
