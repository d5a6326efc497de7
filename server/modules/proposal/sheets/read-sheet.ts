import { readSheet as readCells, type CellValue } from 'read-excel-file/node';
import { PROPOSAL_COLUMN_KEYS, placeProposalColumns, type WrittenProposal } from '../../../../domain/proposal';
import { ok, refuse, type Result } from '../../../../domain/result';
import { withoutNul } from '../../../platform/clean-text';
import { inspectFile } from '../../../platform/files/inspect-file';
import type { FileRefusal } from '../../../platform/files/sentences';
import type { ProposalRefusal } from '../sentences';

/** A row with its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly line: number;
  readonly row: WrittenProposal;
}

const MOST_ROWS = 2_000;
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
export async function readSheet(file: Buffer): Promise<Result<readonly SheetRow[], ProposalRefusal | FileRefusal>> {
  const type = await inspectFile(file);
  if (!type.ok) return type;
  if (type.value !== XLSX) return refuse({ code: 'proposal.import.not-a-sheet' });
  const cells = await cellsOf(file);
  if (!cells) return refuse({ code: 'file.unreadable' });
  const [heading = [], ...rest] = cells;
  const { places, missing } = placeProposalColumns(heading);
  if (missing.length > 0) return refuse({ code: 'proposal.import.columns-missing' });
  const rows = rest.flatMap((row, index): SheetRow[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const written = Object.fromEntries(
      PROPOSAL_COLUMN_KEYS.map((key) => [key, row[places.get(key) ?? -1] ?? '']),
    ) as WrittenProposal;
    return [{ line: index + 2, row: written }];
  });
  if (rows.length === 0) return refuse({ code: 'proposal.import.no-rows' });
  return rows.length > MOST_ROWS ? refuse({ code: 'proposal.import.too-many-rows' }) : ok(rows);
}
