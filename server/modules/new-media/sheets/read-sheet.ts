import { NEEDED_COLUMNS, NEW_MEDIA_COLUMNS, type NewMediaColumn } from '../../../../domain/new-media';
import { readSheet as readAnySheet, type SheetRow as AnySheetRow } from '../../../platform/sheets/read-sheet';

/** A row of a list of accounts with its number as the spreadsheet shows it. */
export type SheetRow = AnySheetRow<NewMediaColumn>;

/** The accounts of the first sheet, a row each. */
export const readSheet = (file: Buffer) =>
  readAnySheet<
    NewMediaColumn,
    'new-media.import.no-rows' | 'new-media.import.too-many-rows' | 'new-media.import.columns-missing'
  >(file, {
    columns: NEW_MEDIA_COLUMNS,
    needed: NEEDED_COLUMNS,
    codes: {
      noRows: 'new-media.import.no-rows',
      tooManyRows: 'new-media.import.too-many-rows',
      columnsMissing: 'new-media.import.columns-missing',
    },
  });
