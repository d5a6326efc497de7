import { NEW_MEDIA_COLUMN_KEYS, placeColumns, type WrittenRow } from '../../../../domain/new-media';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { FileRefusal } from '../../../platform/files/sentences';
import { readCells } from '../../../platform/sheets/read-cells';
import type { NewMediaRefusal } from '../sentences';

/** A row with its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly line: number;
  readonly row: WrittenRow;
}

const MOST_ROWS = 5_000;

/** The rows of the first sheet below its heading; an empty row is none. */
export async function readSheet(file: Buffer): Promise<Result<readonly SheetRow[], NewMediaRefusal | FileRefusal>> {
  const cells = await readCells(file, 'new-media.import.not-a-sheet');
  if (!cells.ok) return cells;
  const [heading = [], ...rest] = cells.value;
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
