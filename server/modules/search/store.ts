import { sql } from 'kysely';
import type { SearchList } from '../../../contract/search-desk';
import type { Phrase, SearchTables } from '../../../domain/search/tables';
import type { Store, Trx } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';

export interface SearchEntryRow {
  readonly id: string;
  readonly list: SearchList;
  readonly words: string;
  readonly meant: string;
  readonly changed_at: string;
  readonly changed_by: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    search_entries: SearchEntryRow;
    search_log: { day: string; query: string; times: number; found: number };
    search_ignored: { query: string; ignored_at: string; ignored_by: string };
  }
}

type Db = Store['read'];

const TABLES = 'search-tables';
const ENTRIES_AT_ONCE = 100;

export const listOf = (json: string): string[] => JSON.parse(json) as string[];

/** Rises with every change of the tables, by this server or another one. */
export const tablesRevision = async (db: Db): Promise<number> => {
  const row = await db.selectFrom('counters').select('value').where('id', '=', TABLES).executeTakeFirst();
  return row?.value ?? 0;
};

/** To be called in the transaction of each change; those that change the tables pass here one after the other. */
export const raiseRevision = async (trx: Trx): Promise<void> => {
  await trx
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('id', '=', TABLES)
    .execute();
};

/** The tables as the engine takes them. */
export const readTables = async (db: Db): Promise<SearchTables> => {
  const rows = await db.selectFrom('search_entries').select(['list', 'words', 'meant']).orderBy('id').execute();
  const phrases: Phrase[] = [];
  const bestBets: { words: string[]; target: string }[] = [];
  const stopWords: string[] = [];
  const lookAlikes: string[] = [];
  for (const { list, words: said, meant } of rows) {
    const words = listOf(said);
    if (list === 'phrases') phrases.push({ said: words, official: listOf(meant) });
    else if (list === 'best-bets') bestBets.push({ words, target: listOf(meant)[0] ?? '' });
    else (list === 'stop-words' ? stopWords : lookAlikes).push(...words);
  }
  return { phrases, bestBets, stopWords, lookAlikes };
};

/** The words of each best bet, the first put in first. */
export const bestBetWords = async (db: Db): Promise<string[][]> => {
  const rows = await db
    .selectFrom('search_entries')
    .select('words')
    .where('list', '=', 'best-bets')
    .orderBy('id')
    .execute();
  return rows.map(({ words }) => listOf(words));
};

const escaped = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Lines of a table, the newest first, and how many there are. */
export const findEntries = async (
  db: Db,
  { list, words, from, limit }: { list: SearchList; words: string; from: number; limit: number },
): Promise<{ rows: SearchEntryRow[]; total: number }> => {
  const pattern = `%${escaped(words)}%`;
  let base = db.selectFrom('search_entries').where('list', '=', list);
  if (words !== '')
    base = base.where(sql<boolean>`(words LIKE ${pattern} ESCAPE '\\' OR meant LIKE ${pattern} ESCAPE '\\')`);
  const count = await base.select((row) => row.fn.countAll().as('count')).executeTakeFirst();
  const rows = await base
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(from)
    .execute();
  return { rows, total: Number(count?.count ?? 0) };
};

export const findEntry = (db: Db, id: string): Promise<SearchEntryRow | undefined> =>
  db.selectFrom('search_entries').selectAll().where('id', '=', id).executeTakeFirst();

/** The line of a table that has exactly these words. */
export const findTwin = (db: Db, { list, words }: Pick<SearchEntryRow, 'list' | 'words'>) =>
  db.selectFrom('search_entries').select('id').where('list', '=', list).where('words', '=', words).executeTakeFirst();

/** Adds lines; what is there already stays as it is. */
export const insertEntries = async (trx: Trx, rows: readonly SearchEntryRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += ENTRIES_AT_ONCE) {
    await trx
      .insertInto('search_entries')
      .values(rows.slice(at, at + ENTRIES_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['list', 'words']).doNothing())
      .execute();
  }
};

export const updateEntry = async (trx: Trx, { id, ...columns }: SearchEntryRow): Promise<void> => {
  await trx.updateTable('search_entries').set(columns).where('id', '=', id).execute();
};

export const deleteEntry = async (trx: Trx, id: string): Promise<void> => {
  await trx.deleteFrom('search_entries').where('id', '=', id).execute();
};

/** Titles of those pages that are shown, by `kind/id`. */
export const shownTitles = async (db: Db, pages: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (pages.length === 0) return new Map();
  const rows = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.id', 'in', [...new Set(pages)])
    .where('published.state', '=', 'shown')
    .select(['published.id', 'rendered.title'])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
};
