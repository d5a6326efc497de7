import {
  findHeading,
  rowUnder,
  SHEET_COLUMN_KEYS,
  type CatalogueRow,
  type SheetHeading,
} from '../../../../domain/catalogue';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { FileRefusal } from '../../../platform/files/sentences';
import { readSheets, type WorkbookSheet } from '../../../platform/sheets/read-workbook';
import type { CatalogueRefusal } from '../sentences';

/** A row with where it stands, as the spreadsheet shows it. */
export interface SheetRow {
  readonly sheet: string;
  /** From 1. */
  readonly line: number;
  readonly row: CatalogueRow;
}

const MOST_ROWS = 5_000;

/** What is said once for many rows: the class or area in the title of the sheet or a merged cell, the first item too. */
function completed(row: CatalogueRow, above: CatalogueRow | undefined, { title, places }: SheetHeading): CatalogueRow {
  const item = row.item.trim() === '' ? (above?.item ?? '') : row.item;
  return {
    ...row,
    group: [row.group, above?.group, title].find((text) => text !== undefined && text.trim() !== '') ?? '',
    // A catalogue of one step names its items alone.
    item: places.has('item') ? item : row.name,
  };
}

function rowsOf({ name, rows }: WorkbookSheet): SheetRow[] | undefined {
  const heading = findHeading(rows);
  if (!heading) return undefined;
  const titled = { ...heading, title: `${heading.title} ${name}`.trim() };
  const found: SheetRow[] = [];
  let above: CatalogueRow | undefined;
  for (const [at, cells] of rows.entries()) {
    if (at < heading.dataFrom) continue;
    const written = rowUnder(heading, cells);
    if (SHEET_COLUMN_KEYS.every((key) => written[key].trim() === '')) continue;
    const row = completed(written, above, titled);
    found.push({ sheet: name, line: at + 1, row });
    above = row;
  }
  return found;
}

/** The rows of every sheet that has the heading of a catalogue; the others (a cover, notes) are passed over. */
export async function readCatalogue(
  file: Buffer,
): Promise<Result<readonly SheetRow[], CatalogueRefusal | FileRefusal>> {
  const sheets = await readSheets(file);
  if (!sheets.ok) return sheets;
  const found = sheets.value.map(rowsOf).filter((rows) => rows !== undefined);
  if (found.length === 0) return refuse({ code: 'catalogue.import.no-heading' });
  const rows = found.flat();
  if (rows.length === 0) return refuse({ code: 'catalogue.import.no-rows' });
  return rows.length > MOST_ROWS ? refuse({ code: 'catalogue.import.too-many-rows' }) : ok(rows);
}
