import {
  GAZETTE_COLUMN_KEYS,
  GAZETTE_COLUMNS,
  type GazetteColumn,
  type WrittenArticle,
} from '../../../../domain/gazette';
import { writeReturnedRows, writeSheet, type SheetColumns } from '../../../platform/sheets/write-sheet';

const WIDTHS: Readonly<Partial<Record<GazetteColumn, number>>> = {
  reason: 24,
  section: 20,
  title: 50,
  documentNumber: 24,
  text: 80,
};
const DEFAULT_WIDTH = 11;

const columns: SheetColumns = GAZETTE_COLUMN_KEYS.map((key) => ({
  name: GAZETTE_COLUMNS[key],
  width: WIDTHS[key] ?? DEFAULT_WIDTH,
}));

/** A list of contents to be filled in: the heading alone. */
export const emptyContentsSheet = (): Promise<Buffer> => writeSheet('公报目录', columns, []);

/** The rows that did not come in, each with what is said of it. */
export const mendSheet = (
  rows: readonly { readonly line: number; readonly row: WrittenArticle; readonly told: readonly string[] }[],
): Promise<Buffer> =>
  writeReturnedRows(
    columns,
    rows.map(({ line, row, told }) => ({ line, told, cells: GAZETTE_COLUMN_KEYS.map((key) => row[key]) })),
  );
