import { GAZETTE_COLUMNS, NEEDED_GAZETTE_COLUMNS, type GazetteColumn } from '../../../../domain/gazette';
import { readSheet } from '../../../platform/sheets/read-sheet';
import type { GazetteCode } from '../sentences';

/** The articles of the first sheet, a row each. */
export const readContents = (file: Buffer) =>
  readSheet<GazetteColumn, GazetteCode>(file, {
    columns: GAZETTE_COLUMNS,
    needed: NEEDED_GAZETTE_COLUMNS,
    codes: {
      noRows: 'gazette.import.no-rows',
      tooManyRows: 'gazette.import.too-many-rows',
      columnsMissing: 'gazette.import.columns-missing',
    },
  });
