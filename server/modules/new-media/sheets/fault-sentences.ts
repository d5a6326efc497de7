import { NEW_MEDIA_COLUMNS, rowSentence, type RowFault } from '../../../../domain/new-media';

/**
 * What is wrong with a row, in words, column by column. Apart from what writes sheets, which takes 10 MB of memory and is
 * loaded only when a sheet is written.
 */
export const sentencesOf = (faults: readonly RowFault[]) =>
  faults.map(({ column, code }) => ({ column: NEW_MEDIA_COLUMNS[column], title: rowSentence[code] }));
