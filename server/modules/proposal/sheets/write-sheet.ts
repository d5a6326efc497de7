import writeExcelFile, { type Cell } from 'write-excel-file/node';
import {
  PROPOSAL_COLUMN_KEYS,
  PROPOSAL_COLUMNS,
  type ProposalColumn,
  type WrittenProposal,
} from '../../../../domain/proposal';
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

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
/** Everything is text: a date stays as it is written, and nothing is run as a formula. */
const plain = (value: string): Cell => ({ value, type: String, wrap: true });

const columns = PROPOSAL_COLUMN_KEYS.map((key) => ({ width: WIDTHS[key] ?? DEFAULT_WIDTH }));
const headingOf = (): Cell[] => PROPOSAL_COLUMN_KEYS.map((key) => bold(PROPOSAL_COLUMNS[key]));
const cellsOf = (row: WrittenProposal): Cell[] => PROPOSAL_COLUMN_KEYS.map((key) => plain(row[key]));

/** A workbook with the heading alone, to be filled in. */
export const emptySheet = (): Promise<Buffer> =>
  writeExcelFile([{ data: [headingOf()], sheet: '建议提案', columns }]).toBuffer();

/** The faulty rows alone as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export function faultsSheet(rows: readonly FaultyRow[]): Promise<Buffer> {
  const data: Cell[][] = [
    [bold('原表第几行'), bold('要改什么'), ...headingOf()],
    ...rows.map(({ line, row, faults }) => [
      plain(String(line)),
      plain(
        sentencesOf(faults)
          .map(({ column, title }) => `${column}：${title}`)
          .join('\n'),
      ),
      ...cellsOf(row),
    ]),
  ];
  const widths = [{ width: 12 }, { width: 50 }, ...columns];
  return writeExcelFile([{ data, sheet: '要改的行', columns: widths }]).toBuffer();
}
