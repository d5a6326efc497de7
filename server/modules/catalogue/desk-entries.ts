import { sql, type SqlBool } from 'kysely';
import type { DeskCatalogueEntry, DeskEntriesQuery } from '../../../contract/catalogue-desk';
import type { ContentKind } from '../../../contract/primitives';
import { tidyIndexNumber } from '../../../domain/catalogue';
import { withoutNul } from '../../platform/clean-text';
import type { Store } from '../../platform/db/store';
import { cursorOf, hasWords, placeOf, presentEntry } from './entries';
import { groupIn, type Snapshot } from './snapshot';
import type { EntryRow } from './tables';

type Db = Store['read'];

/** Whose numbers are taken, of those that documents have written on them. */
async function ownersOf(db: Db, rows: readonly EntryRow[]): Promise<Map<string, EntryRow>> {
  const wanted = rows.flatMap((row) =>
    row.number_fault === 'taken' ? [tidyIndexNumber(row.number_written ?? '')] : [],
  );
  if (wanted.length === 0) return new Map();
  const owners = await db.selectFrom('catalogue_entries').selectAll().where('index_number', 'in', wanted).execute();
  return new Map(owners.map((row) => [row.index_number ?? '', row]));
}

function numberFaultOf(row: EntryRow, owners: ReadonlyMap<string, EntryRow>): DeskCatalogueEntry['numberFault'] {
  const { number_fault: fault, number_written: written } = row;
  if (fault === null || written === null) return null;
  const owner = owners.get(tidyIndexNumber(written));
  const takenBy = owner && { kind: owner.kind as ContentKind, id: owner.public_id, title: owner.title };
  return { fault, written, takenBy: fault === 'taken' ? (takenBy ?? null) : null };
}

const filedBy = ({
  filed_at: at,
  filed_by_name: name,
  filed_reason: reason,
}: EntryRow): DeskCatalogueEntry['filedBy'] => (at === null ? null : { name: name ?? '', at, reason: reason ?? '' });

/** Entries as the desk sees them: where each stands, and why. */
async function present(db: Db, snapshot: Snapshot, rows: readonly EntryRow[]): Promise<DeskCatalogueEntry[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const placed = await db
    .selectFrom('catalogue_placements')
    .select(['entry_id', 'column_id'])
    .where('entry_id', 'in', ids)
    .execute();
  const owners = await ownersOf(db, rows);
  return rows.map((row) => {
    const own = new Set(placed.filter((each) => each.entry_id === row.id).map(({ column_id }) => column_id));
    const columns = [...snapshot.columns.values()].filter(({ id }) => own.has(id));
    return {
      ...presentEntry(row),
      columns: columns.map(({ id, details }) => ({
        id,
        name: details.name,
        groupName: groupIn(snapshot, details.group)?.name ?? '',
      })),
      version: row.version,
      filedBy: filedBy(row),
      numberFault: numberFaultOf(row, owners),
    };
  });
}

export async function deskEntry(db: Db, snapshot: Snapshot, id: string): Promise<DeskCatalogueEntry | undefined> {
  const row = await db
    .selectFrom('catalogue_entries')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  return row && (await present(db, snapshot, [row]))[0];
}

/** A page of entries; undefined when the cursor is none of ours. */
export async function deskEntries(
  db: Db,
  snapshot: Snapshot,
  { view = 'all', column, q = '', limit = 30, cursor }: DeskEntriesQuery,
): Promise<{ items: DeskCatalogueEntry[]; nextCursor: string | null } | undefined> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (cursor !== undefined && !after) return undefined;
  const words = withoutNul(q).trim();
  let query = db.selectFrom('catalogue_entries').selectAll().where('state', '=', 'shown');
  if (view === 'unfiled') query = query.where('unfiled', '=', 1);
  if (view === 'numbers') query = query.where('number_fault', 'is not', null);
  if (column !== undefined) {
    query = query.where((row) =>
      row.exists(
        row
          .selectFrom('catalogue_placements')
          .select('entry_id')
          .where('column_id', '=', column)
          .whereRef('entry_id', '=', 'catalogue_entries.id'),
      ),
    );
  }
  if (words !== '') {
    const number = tidyIndexNumber(words);
    query = query.where((row) => row.or([row('index_number', '=', number), row.and(hasWords(words))]));
  }
  if (after) query = query.where(sql<SqlBool>`(published_on, id) < (${after.on}, ${after.id})`);
  const found = await query
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor = found.length > limit && last ? cursorOf({ on: last.published_on, id: last.id }) : null;
  return { items: await present(db, snapshot, rows), nextCursor };
}
