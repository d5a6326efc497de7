import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import {
  accountOf,
  NEW_MEDIA_COLUMN_KEYS,
  NEW_MEDIA_COLUMNS,
  platformName,
  stateName,
  type NewMediaColumn,
  type NewMediaEvent,
  type RowFault,
  type WrittenRow,
} from '../../../../domain/new-media';
import { sentencesOf } from './fault-sentences';

const WIDTHS: Readonly<Partial<Record<NewMediaColumn, number>>> = {
  name: 24,
  organ: 30,
  handle: 22,
  link: 40,
  about: 40,
};
const DEFAULT_WIDTH = 14;

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
/** Everything is text: a date stays as it is written, and nothing is run as a formula. */
const plain = (value: string): Cell => ({ value, type: String, wrap: true });

/** An account as a row of the list. */
export function writtenRow(events: readonly NewMediaEvent[]): WrittenRow {
  const account = accountOf(events);
  const end = account.filings.find(({ kind }) => kind === 'closed' || kind === 'merged');
  const closing = events.find((event) => event.kind === 'closed');
  return {
    name: account.name,
    platform: platformName[account.platform],
    handle: account.handle,
    organ: account.organ,
    state: stateName[account.state],
    openedOn: account.openedOn,
    openedFiledOn: account.filings[0]?.filedOn ?? '',
    lastPublishedOn: account.lastPublishedOn ?? '',
    endedOn: account.endedOn ?? '',
    endedFiledOn: end?.filedOn ?? '',
    reason: closing?.kind === 'closed' ? closing.reason : '',
    link: account.link,
    about: account.about,
  };
}

const columns = NEW_MEDIA_COLUMN_KEYS.map((key) => ({ width: WIDTHS[key] ?? DEFAULT_WIDTH }));
const headingOf = (): Cell[] => NEW_MEDIA_COLUMN_KEYS.map((key) => bold(NEW_MEDIA_COLUMNS[key]));
const cellsOf = (row: WrittenRow): Cell[] => NEW_MEDIA_COLUMN_KEYS.map((key) => plain(row[key]));

/** The register as a workbook that can be brought in again. */
export const registerSheet = (rows: readonly WrittenRow[]): Promise<Buffer> =>
  writeExcelFile([
    { data: [headingOf(), ...rows.map(cellsOf)] as SheetData, sheet: '政务新媒体台账', columns },
  ]).toBuffer();

/** The faulty rows alone as they were written, what is wrong in front: mended, the file can be brought in as it is. */
export function faultsSheet(
  rows: readonly { readonly line: number; readonly row: WrittenRow; readonly faults: readonly RowFault[] }[],
): Promise<Buffer> {
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
  return writeExcelFile([{ data: data, sheet: '要改的行', columns: widths }]).toBuffer();
}
