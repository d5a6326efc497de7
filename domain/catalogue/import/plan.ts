import { columnIdentity, type ColumnDetails, type ColumnFault } from '../column';
import type { CatalogueRefusalCode } from '../refusal';
import type { CatalogueRow, SheetColumn } from './columns';
import { readRow, type CatalogueWords } from './row';

/** A column that the catalogue has. */
export interface KnownColumn {
  readonly id: string;
  readonly details: ColumnDetails;
}

export interface RowFault {
  readonly column: SheetColumn;
  readonly code: CatalogueRefusalCode;
}

/** What a row would do. */
export type RowOutcome =
  | { readonly outcome: 'added'; readonly details: ColumnDetails }
  /** @property changed - which of its parts differ; nothing else is changed */
  | {
      readonly outcome: 'updated';
      readonly id: string;
      readonly details: ColumnDetails;
      readonly changed: readonly (keyof ColumnDetails)[];
    }
  | { readonly outcome: 'unchanged'; readonly id: string }
  | { readonly outcome: 'faulty'; readonly faults: readonly RowFault[] };

const faulty = (faults: readonly RowFault[]): RowOutcome => ({ outcome: 'faulty', faults });
const told = ({ field, code }: ColumnFault): RowFault => ({ column: field, code });

/** What the sheet says otherwise. A sheet without filing rules says nothing of them. */
const differing = (known: ColumnDetails, row: ColumnDetails, hasRules: boolean): (keyof ColumnDetails)[] =>
  (Object.keys(row) as (keyof ColumnDetails)[]).filter(
    (key) => (key !== 'rules' || hasRules) && JSON.stringify(known[key]) !== JSON.stringify(row[key]),
  );

interface Catalogue {
  readonly byId: ReadonlyMap<string, KnownColumn>;
  readonly byIdentity: ReadonlyMap<string, KnownColumn>;
}

function compared(row: CatalogueRow, details: ColumnDetails, { byId, byIdentity }: Catalogue): RowOutcome {
  const named = byIdentity.get(columnIdentity(details));
  const id = row.id.trim();
  const known = id === '' ? named : byId.get(id);
  if (id !== '' && !known) return faulty([{ column: 'id', code: 'catalogue.id-unknown' }]);
  if (known && named && named.id !== known.id) return faulty([{ column: 'name', code: 'catalogue.id-of-another' }]);
  if (!known) return { outcome: 'added', details };
  const hasRules = row.rules.trim() !== '';
  const changed = differing(known.details, details, hasRules);
  if (changed.length === 0) return { outcome: 'unchanged', id: known.id };
  const next = hasRules ? details : { ...details, rules: known.details.rules };
  return { outcome: 'updated', id: known.id, details: next, changed };
}

/**
 * What a sheet would do to the catalogue, row by row, in the order of the rows. Nothing is done; a row that is faulty
 * changes nothing and hinders no other row, and planning again after it was done finds nothing new. Columns that the sheet
 * does not have stay as they are.
 */
export function planImport(
  rows: readonly CatalogueRow[],
  known: readonly KnownColumn[],
  words: CatalogueWords,
): readonly RowOutcome[] {
  const catalogue: Catalogue = {
    byId: new Map(known.map((each) => [each.id, each])),
    byIdentity: new Map(known.map((each) => [columnIdentity(each.details), each])),
  };
  const read = rows.map((row) => ({ row, ...readRow(row, words) }));
  const times = new Map<string, number>();
  const count = (key: string): void => void times.set(key, (times.get(key) ?? 0) + 1);
  for (const { row, details, faults } of read) {
    if (faults.length > 0) continue;
    count(columnIdentity(details));
    if (row.id.trim() !== '') count(`id:${row.id.trim()}`);
  }
  return read.map(({ row, details, faults }) => {
    if (faults.length > 0) return faulty(faults.map(told));
    const isTwice = [columnIdentity(details), `id:${row.id.trim()}`].some((key) => (times.get(key) ?? 0) > 1);
    if (isTwice) return faulty([{ column: 'name', code: 'catalogue.twice' }]);
    return compared(row, details, catalogue);
  });
}
