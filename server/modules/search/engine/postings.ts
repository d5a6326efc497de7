import type { IndexFile, Statement } from './index-file';

export type Table = 'titles' | 'bodies';

/** A token in the one form that the index's query language cannot misread. */
const quoted = (token: string): string => `"${token.replace(/"/g, '')}"`;

/** Row ids as the index joins them, `12,7,3`: a string crosses from the database a hundred times faster than rows. */
function parseIds(joined: string): number[] {
  const ids: number[] = [];
  let id = 0;
  for (let at = 0; at < joined.length; at += 1) {
    const code = joined.charCodeAt(at);
    if (code === 44) {
      ids.push(id);
      id = 0;
    } else id = id * 10 + (code - 48);
  }
  ids.push(id);
  return ids;
}

/** Which documents have a token. */
export class Postings {
  readonly #find: Record<Table, Statement>;
  readonly #exists = new Map<string, boolean>();

  constructor(db: IndexFile) {
    const find = (table: Table): Statement =>
      db.prepare(
        `SELECT group_concat(rowid) AS ids FROM
           (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?)`,
      );
    this.#find = { titles: find('titles'), bodies: find('bodies') };
  }

  /** Newest first, at most `limit`. With `isBeginning`, of every token that begins so. */
  find(table: Table, token: string, limit: number, isBeginning = false): readonly number[] {
    const row = this.#find[table].get(quoted(token) + (isBeginning ? '*' : ''), limit) as { ids: string | null };
    return row.ids === null ? [] : parseIds(row.ids);
  }

  exists(token: string): boolean {
    const known = this.#exists.get(token);
    if (known !== undefined) return known;
    const found = this.find('titles', token, 1).length > 0 || this.find('bodies', token, 1).length > 0;
    if (this.#exists.size > 20_000) this.#exists.clear();
    this.#exists.set(token, found);
    return found;
  }

  /** To be told when documents came or went. */
  forget(): void {
    this.#exists.clear();
  }
}
