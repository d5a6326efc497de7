import { readSheet as readCells, type CellValue } from 'read-excel-file/node';
import { ok, refuse, type Refusal, type Result } from '../../../domain/result';
import { columnPlaces } from '../../../domain/sheet';
import { withoutNul } from '../clean-text';
import { inspectFile } from '../files/inspect-file';
import type { FileRefusal } from '../files/sentences';

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
  readonly codes: Readonly<Record<'notASheet' | 'noRows' | 'tooManyRows' | 'columnsMissing', Code>>;
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
export async function readSheet<Column extends string, Code extends string>(
  file: Buffer,
  { columns, needed, codes }: SheetShape<Column, Code>,
): Promise<Result<readonly SheetRow<Column>[], Refusal<Code> | FileRefusal>> {
  const type = await inspectFile(file);
  if (!type.ok) return type;
  if (type.value !== XLSX) return refuse({ code: codes.notASheet });
  const cells = await cellsOf(file);
  if (!cells) return refuse({ code: 'file.unreadable' });
  const [heading = [], ...rest] = cells;
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
