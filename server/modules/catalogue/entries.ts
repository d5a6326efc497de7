import { sql, type SqlBool } from 'kysely';
import type { CatalogueEntry } from '../../../contract/catalogue';
import type { ContentKind } from '../../../contract/primitives';
import { tidyIndexNumber, type CatalogueLevel } from '../../../domain/catalogue';
import { withoutNul } from '../../platform/clean-text';
import type { Store } from '../../platform/db/store';
import type { EntryRow } from './tables';

type Db = Store['read'];

const SHOWN = [
  'catalogue_entries.id',
  'kind',
  'public_id',
  'title',
  'summary',
  'catalogue_entries.formed_on',
  'catalogue_entries.published_on',
  'organ',
  'catalogue_entries.level',
  'index_number',
] as const;

type ShownRow = Pick<
  EntryRow,
  'id' | 'kind' | 'public_id' | 'title' | 'summary' | 'formed_on' | 'published_on' | 'organ' | 'level' | 'index_number'
>;

export const presentEntry = (row: Omit<ShownRow, 'id'>): CatalogueEntry => ({
  kind: row.kind as ContentKind,
  id: row.public_id,
  indexNumber: row.index_number,
  title: row.title,
  summary: row.summary,
  formedOn: row.formed_on,
  publishedOn: row.published_on,
  organ: row.organ,
  level: row.level,
});

/** Each word that is asked for stands somewhere in the name. */
const patternsOf = (asked: string): string[] =>
  withoutNul(asked)
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);

export const hasWords = (asked: string) =>
  patternsOf(asked).map((pattern) => sql<SqlBool>`catalogue_entries.words LIKE ${pattern} ESCAPE '\\'`);

/** A place in a list: the newest first, then by id. */
interface Place {
  readonly on: string;
  readonly id: string;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\n([a-z-]{2,40}\/[a-z0-9][a-z0-9-]{1,79})$/;
export const cursorOf = ({ on, id }: Place): string => Buffer.from(`${on}\n${id}`).toString('base64url');

/** The place that a cursor names; undefined when it is none of ours. */
export function placeOf(cursor: string): Place | undefined {
  if (!/^[\w-]{1,200}$/.test(cursor)) return undefined;
  const [, on, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return on === undefined || id === undefined ? undefined : { on, id };
}

export interface Asked {
  readonly q?: string | undefined;
  readonly level?: CatalogueLevel | undefined;
  readonly limit: number;
  readonly after?: Place | undefined;
}

export interface EntryPage {
  readonly items: CatalogueEntry[];
  readonly nextCursor: string | null;
}

function paged(found: readonly ShownRow[], limit: number): EntryPage {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    items: rows.map(presentEntry),
    nextCursor: more ? cursorOf({ on: last.published_on, id: last.id }) : null,
  };
}

/** The statement of one page of a column: the index of the placements gives them in order. */
export function columnQuery(db: Db, column: string, { q = '', level, limit, after }: Asked) {
  let query = db
    .selectFrom('catalogue_placements')
    .innerJoin('catalogue_entries', 'catalogue_entries.id', 'catalogue_placements.entry_id')
    .select(SHOWN)
    .where('catalogue_placements.column_id', '=', column);
  if (level !== undefined) query = query.where('catalogue_placements.level', '=', level);
  for (const words of hasWords(q)) query = query.where(words);
  if (after) {
    query = query.where(
      sql<SqlBool>`(catalogue_placements.published_on, catalogue_placements.entry_id) < (${after.on}, ${after.id})`,
    );
  }
  return query
    .orderBy('catalogue_placements.published_on', 'desc')
    .orderBy('catalogue_placements.entry_id', 'desc')
    .limit(limit + 1);
}

export const pageOfColumn = async (db: Db, column: string, asked: Asked): Promise<EntryPage> =>
  paged(await columnQuery(db, column, asked).execute(), asked.limit);

/** Entries of the whole catalogue by name, or the one with an index number. */
export async function findEntries(db: Db, { q = '', level, limit, after }: Asked): Promise<EntryPage> {
  const number = tidyIndexNumber(withoutNul(q));
  let query = db
    .selectFrom('catalogue_entries')
    .select(SHOWN)
    .where('state', '=', 'shown')
    .where((row) => row.or([row('index_number', '=', number), row.and(hasWords(q))]));
  if (level !== undefined) query = query.where('level', '=', level);
  if (after) query = query.where(sql<SqlBool>`(published_on, id) < (${after.on}, ${after.id})`);
  const found = await query
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return paged(found, limit);
}
