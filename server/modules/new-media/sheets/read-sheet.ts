import { readSheet as readCells, type CellValue } from 'read-excel-file/node';
import { NEW_MEDIA_COLUMN_KEYS, placeColumns, type WrittenRow } from '../../../../domain/new-media';
import { ok, refuse, type Result } from '../../../../domain/result';
import { withoutNul } from '../../../platform/clean-text';
import { inspectFile } from '../../../platform/files/inspect-file';
import type { FileRefusal } from '../../../platform/files/sentences';
import type { NewMediaRefusal } from '../sentences';

/** A row with its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly line: number;
  readonly row: WrittenRow;
}

const MOST_ROWS = 5_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell as text. Excel keeps a day as midnight UTC. */
function textOf(cell: CellValue | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  return withoutNul(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
}

async function cellsOf(file: Buffer): Promise<string[][] | undefined> {
  try {
    const rows = await readCells(file);
    return rows.map((row) => row.map(textOf));
  } catch {
    return undefined;
  }
}

/** The rows of the first sheet below its heading; an empty row is none. */
export async function readSheet(file: Buffer): Promise<Result<readonly SheetRow[], NewMediaRefusal | FileRefusal>> {
  const type = await inspectFile(file);
  if (!type.ok) return type;
  if (type.value !== XLSX) return refuse({ code: 'new-media.import.not-a-sheet' });
  const cells = await cellsOf(file);
  if (!cells) return refuse({ code: 'file.unreadable' });
  const [heading = [], ...rest] = cells;
  const { places, missing } = placeColumns(heading);
  if (missing.length > 0) return refuse({ code: 'new-media.import.columns-missing' });
  const rows = rest.flatMap((row, index): SheetRow[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const written = Object.fromEntries(
      NEW_MEDIA_COLUMN_KEYS.map((key) => [key, row[places.get(key) ?? -1] ?? '']),
    ) as WrittenRow;
    return [{ line: index + 2, row: written }];
  });
  if (rows.length === 0) return refuse({ code: 'new-media.import.no-rows' });
  return rows.length > MOST_ROWS ? refuse({ code: 'new-media.import.too-many-rows' }) : ok(rows);
}
