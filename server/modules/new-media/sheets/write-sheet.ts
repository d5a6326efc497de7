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
import { writeReturnedRows, writeSheet, type SheetColumns } from '../../../platform/sheets/write-sheet';
import { sentencesOf } from './fault-sentences';

const WIDTHS: Readonly<Partial<Record<NewMediaColumn, number>>> = {
  name: 24,
  organ: 30,
  handle: 22,
  link: 40,
  about: 40,
};
const DEFAULT_WIDTH = 14;

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

const columns: SheetColumns = NEW_MEDIA_COLUMN_KEYS.map((key) => ({
  name: NEW_MEDIA_COLUMNS[key],
  width: WIDTHS[key] ?? DEFAULT_WIDTH,
}));
const cellsOf = (row: WrittenRow): string[] => NEW_MEDIA_COLUMN_KEYS.map((key) => row[key]);

/** The register as a workbook that can be brought in again. */
export const registerSheet = (rows: readonly WrittenRow[]): Promise<Buffer> =>
  writeSheet('政务新媒体台账', columns, rows.map(cellsOf));

/** The faulty rows alone, each with what is wrong. */
export const faultsSheet = (
  rows: readonly { readonly line: number; readonly row: WrittenRow; readonly faults: readonly RowFault[] }[],
): Promise<Buffer> =>
  writeReturnedRows(
    columns,
    rows.map(({ line, row, faults }) => ({
      line,
      told: sentencesOf(faults).map(({ column, title }) => `${column}：${title}`),
      cells: cellsOf(row),
    })),
  );
