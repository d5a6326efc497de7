import { columnsFor, type ColumnDetails, type PageFacts, type RuledColumn } from '../../../domain/catalogue';
import type { Trx } from '../../platform/db/store';
import type { EntryFacts } from './entry-of';
import type { EntryRow } from './tables';

export type FilingColumn = RuledColumn & Pick<ColumnDetails, 'group'>;

/** The columns of an entry: those that staff chose as far as they are there still, else those that rules give. */
export function columnsOf(
  { facts, filed_columns: chosen }: Pick<EntryRow, 'facts' | 'filed_columns'>,
  columns: readonly FilingColumn[],
): string[] {
  if (chosen === null) return columnsFor(JSON.parse(facts) as PageFacts, columns);
  const ids = new Set(JSON.parse(chosen) as string[]);
  return columns.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

type Placed = Pick<EntryFacts, 'id' | 'level' | 'formed_on' | 'published_on'>;

/** Puts an entry into exactly these columns. */
export async function placeEntry(trx: Trx, entry: Placed, columns: readonly string[]): Promise<void> {
  await trx.deleteFrom('catalogue_placements').where('entry_id', '=', entry.id).execute();
  if (columns.length === 0) return;
  const { id, level, formed_on, published_on } = entry;
  const rows = columns.map((column) => ({ column_id: column, entry_id: id, level, formed_on, published_on }));
  await trx.insertInto('catalogue_placements').values(rows).execute();
}
