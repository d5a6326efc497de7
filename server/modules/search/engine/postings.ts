import type { IndexFile, Statement } from './index-file';

export type Table = 'titles' | 'bodies';

/** A token in the one form that the index's query language cannot misread. */
const quoted = (token: string): string => `"${token.replace(/"/g, '')}"`;

/** Longest list that is ever asked for. */
export const MOST_POSTINGS = 16_384;

/**
 * Row ids as the index joins them, `12,7,3`: a string crosses from the database a hundred times faster than rows.
 *
 * @param ids - where they are put; a part of it is what comes back
 */
function parseIds(joined: string, ids: Int32Array): Int32Array {
  let [id, many] = [0, 0];
  for (let at = 0; at < joined.length; at += 1) {
    const code = joined.charCodeAt(at);
    if (code === 44) {
      ids[many] = id;
      many += 1;
      id = 0;
    } else id = id * 10 + (code - 48);
  }
  ids[many] = id;
  return ids.subarray(0, many + 1);
}

const NONE = new Int32Array(0);

/** Which documents have a token. */
export class Postings {
  readonly #find: Record<Table, Statement>;
  readonly #exists = new Map<string, boolean>();
  readonly #ids = new Int32Array(MOST_POSTINGS);

  constructor(db: IndexFile) {
    const find = (table: Table): Statement =>
      db.prepare(
        `SELECT group_concat(rowid) AS ids FROM
           (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?)`,
      );
    this.#find = { titles: find('titles'), bodies: find('bodies') };
  }

  /**
   * Newest first, at most `limit`; good until the next call.
   *
   * @param isBeginning - asks for every token that begins so
   */
  find(table: Table, token: string, limit: number, isBeginning = false): Int32Array {
    const row = this.#find[table].get(quoted(token) + (isBeginning ? '*' : ''), Math.min(limit, MOST_POSTINGS)) as {
      ids: string | null;
    };
    return row.ids === null ? NONE : parseIds(row.ids, this.#ids);
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
