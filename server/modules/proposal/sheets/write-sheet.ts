import {
  PROPOSAL_COLUMN_KEYS,
  PROPOSAL_COLUMNS,
  type ProposalColumn,
  type WrittenProposal,
} from '../../../../domain/proposal';
import { writeReturnedRows, writeSheet, type SheetColumns } from '../../../platform/sheets/write-sheet';
import { sentencesOf, type FaultyRow } from '../plan';

const WIDTHS: Readonly<Partial<Record<ProposalColumn, number>>> = {
  form: 14,
  title: 44,
  proposer: 18,
  host: 26,
  coHosts: 26,
  reply: 60,
  documentNumber: 20,
};
const DEFAULT_WIDTH = 12;

const columns: SheetColumns = PROPOSAL_COLUMN_KEYS.map((key) => ({
  name: PROPOSAL_COLUMNS[key],
  width: WIDTHS[key] ?? DEFAULT_WIDTH,
}));
const cellsOf = (row: WrittenProposal): readonly string[] => PROPOSAL_COLUMN_KEYS.map((key) => row[key]);

/** A workbook with the heading alone, to be filled in. */
export const emptySheet = (): Promise<Buffer> => writeSheet('建议提案', columns, []);

/** The faulty rows alone as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export const faultsSheet = (rows: readonly FaultyRow[]): Promise<Buffer> =>
  writeReturnedRows(
    columns,
    rows.map(({ line, row, faults }) => ({
      line,
      told: sentencesOf(faults).map(({ column, title }) => `${column}：${title}`),
      cells: cellsOf(row),
    })),
  );
