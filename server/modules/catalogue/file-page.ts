import type { Trx } from '../../platform/db/store';
import type { EntryFacts } from './entry-of';
import { numberFor } from './number';
import { columnsOf, placeEntry, type FilingColumn } from './place-entry';
import type { EntryRow } from './tables';

const BY_RULE = {
  number_settled: null,
  version: 0,
  filed_by_name: null,
  filed_at: null,
  filed_reason: null,
  filed_columns: null,
} as const;

const groupOf = (columns: readonly FilingColumn[], first: string | undefined): string | undefined =>
  columns.find(({ id }) => id === first)?.group;

/**
 * Enters a page that was published, or published again, and puts it where it belongs.
 *
 * @param written - 索引号 that stands on the document
 * @param before - its entry so far
 */
export async function filePage(
  trx: Trx,
  entry: EntryFacts,
  {
    written,
    before,
    columns,
  }: {
    readonly written: string | undefined;
    readonly before: EntryRow | undefined;
    readonly columns: readonly FilingColumn[];
  },
): Promise<void> {
  const chosen = columnsOf({ facts: entry.facts, filed_columns: before?.filed_columns ?? null }, columns);
  const number = await numberFor(trx, entry, {
    written,
    given: before?.index_number ?? null,
    settled: before?.number_settled ?? null,
    group: groupOf(columns, chosen[0]),
  });
  const row = { ...entry, ...number, state: 'shown' as const, unfiled: chosen.length === 0 ? 1 : 0 };
  if (before) await trx.updateTable('catalogue_entries').set(row).where('id', '=', entry.id).execute();
  else
    await trx
      .insertInto('catalogue_entries')
      .values({ ...row, ...BY_RULE })
      .execute();
  await placeEntry(trx, entry, chosen);
}

/** A page that was taken away is listed no more; its number stays its own. */
export async function takeAway(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('catalogue_entries').set({ state: 'removed', unfiled: 0 }).where('id', '=', id).execute();
  await trx.deleteFrom('catalogue_placements').where('entry_id', '=', id).execute();
}

/** Files an entry anew after the rules were changed. Its number stays. */
export async function fileAgain(trx: Trx, entry: EntryRow, columns: readonly FilingColumn[]): Promise<void> {
  const chosen = columnsOf(entry, columns);
  const unfiled = chosen.length === 0 ? 1 : 0;
  if (unfiled !== entry.unfiled)
    await trx.updateTable('catalogue_entries').set({ unfiled }).where('id', '=', entry.id).execute();
  await placeEntry(trx, entry, chosen);
}
