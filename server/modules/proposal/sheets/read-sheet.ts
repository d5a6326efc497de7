import { PROPOSAL_COLUMN_KEYS, placeProposalColumns, type WrittenProposal } from '../../../../domain/proposal';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { FileRefusal } from '../../../platform/files/sentences';
import { readSheets } from '../../../platform/sheets/read-workbook';
import type { ProposalRefusal } from '../sentences';

/** A row with its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly line: number;
  readonly row: WrittenProposal;
}

const MOST_ROWS = 2_000;

/** The rows of the first sheet below its heading; an empty row is none. */
export async function readSheet(file: Buffer): Promise<Result<readonly SheetRow[], ProposalRefusal | FileRefusal>> {
  const sheets = await readSheets(file);
  if (!sheets.ok) return sheets;
  const [heading = [], ...rest] = sheets.value[0]?.rows ?? [];
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
