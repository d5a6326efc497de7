import { POWER_COLUMN_KEYS, placePowerColumns, type WrittenPower } from '../../../domain/power/import';
import { ok, refuse, type Result } from '../../../domain/result';
import type { FileRefusal } from '../../platform/files/sentences';
import { readSheets } from '../../platform/sheets/read-workbook';
import type { PowerRefusal } from './sentences';

/** A row with its number as the spreadsheet shows it. */
export interface PowerRow {
  readonly line: number;
  readonly row: WrittenPower;
}

const MOST_ROWS = 5_000;

/** The rows of the first sheet below its heading, which may stand below a title; an empty row is none. */
export async function readList(file: Buffer): Promise<Result<readonly PowerRow[], PowerRefusal | FileRefusal>> {
  const sheets = await readSheets(file);
  if (!sheets.ok) return sheets;
  const cells = sheets.value[0]?.rows ?? [];
  const { headingAt, places, missing } = placePowerColumns(cells);
  if (missing.length > 0) return refuse({ code: 'power.import.columns-missing', field: missing.join('、') });
  const rows = cells.flatMap((row, index): PowerRow[] => {
    if (index <= headingAt || row.every((cell) => cell.trim() === '')) return [];
    const written = Object.fromEntries(
      POWER_COLUMN_KEYS.map((key) => [key, row[places.get(key) ?? -1] ?? '']),
    ) as WrittenPower;
    return [{ line: index + 1, row: written }];
  });
  if (rows.length === 0) return refuse({ code: 'power.import.no-rows' });
  return rows.length > MOST_ROWS ? refuse({ code: 'power.import.too-many-rows' }) : ok(rows);
}
