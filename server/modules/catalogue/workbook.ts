import { writtenRow, type CatalogueRow } from '../../../domain/catalogue';
import type { CatalogueDeps } from './deps';
import { groupIn, type Snapshot } from './snapshot';

/** Every column as a row of the sheet, in the order of the catalogue. The class or area has its id in front. */
export const sheetRows = ({ kindNames }: Pick<CatalogueDeps, 'kindNames'>, snapshot: Snapshot): CatalogueRow[] =>
  [...snapshot.columns.values()].map((column) => {
    const { group } = column.details;
    const name = `${group} ${groupIn(snapshot, group)?.name ?? ''}`.trim();
    return writtenRow(column, name, (kind) => kindNames.get(kind) ?? kind);
  });

/** The catalogue as a workbook that can be brought in again. What writes workbooks is loaded when one is written. */
export async function catalogueWorkbook(deps: Pick<CatalogueDeps, 'kindNames'>, snapshot: Snapshot): Promise<Buffer> {
  const { catalogueSheet } = await import('./sheets/write-sheet');
  return catalogueSheet(sheetRows(deps, snapshot));
}
