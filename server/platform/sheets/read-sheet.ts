import { ok, refuse, type Refusal, type Result } from '../../../domain/result';
import { columnPlaces } from '../../../domain/sheet';
import type { FileRefusal } from '../files/sentences';
import { readSheets } from './read-workbook';

/** A row with its number as the spreadsheet shows it. */
export interface SheetRow<Column extends string = string> {
  readonly line: number;
  readonly row: Readonly<Record<Column, string>>;
}

/** What a list looks like, and under which code it is refused. */
export interface SheetShape<Column extends string, Code extends string> {
  /** The name of each column, as the first row has it. */
  readonly columns: Readonly<Record<Column, string>>;
  readonly needed: readonly Column[];
  readonly codes: Readonly<Record<'noRows' | 'tooManyRows' | 'columnsMissing', Code>>;
}

const MOST_ROWS = 5_000;

/** The rows of the first sheet below its heading; an empty row is none. */
export async function readSheet<Column extends string, Code extends string>(
  file: Buffer,
  { columns, needed, codes }: SheetShape<Column, Code>,
): Promise<Result<readonly SheetRow<Column>[], Refusal<Code> | FileRefusal>> {
  const sheets = await readSheets(file);
  if (!sheets.ok) return sheets;
  const [heading = [], ...rest] = sheets.value[0]?.rows ?? [];
  const { places, missing } = columnPlaces(heading, columns, needed);
  if (missing.length > 0) return refuse({ code: codes.columnsMissing });
  const keys = Object.keys(columns) as Column[];
  const rows = rest.flatMap((row, index): SheetRow<Column>[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const written = Object.fromEntries(keys.map((key) => [key, row[places.get(key) ?? -1] ?? '']));
    return [{ line: index + 2, row: written as Record<Column, string> }];
  });
  if (rows.length === 0) return refuse({ code: codes.noRows });
  return rows.length > MOST_ROWS ? refuse({ code: codes.tooManyRows }) : ok(rows);
}
