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

/** People ask for the same words again and again: so many row ids are remembered, 6 MB. */
const MOST_REMEMBERED = 1_500_000;
/** What a list takes beside its ids. */
const LIST_COST = 50;

interface Remembered {
  readonly ids: Int32Array;
  /** How many were asked for; as many as that may not be all. */
  readonly limit: number;
}

/** Which documents have a token. */
export class Postings {
  readonly #find: Record<Table, Statement>;
  readonly #exists = new Map<string, boolean>();
  readonly #ids = new Int32Array(MOST_POSTINGS);
  readonly #remembered = new Map<string, Remembered>();
  #remembers = 0;

  constructor(db: IndexFile) {
    const find = (table: Table): Statement =>
      db.prepare(
        `SELECT group_concat(rowid) AS ids FROM
           (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?)`,
      );
    this.#find = { titles: find('titles'), bodies: find('bodies') };
  }

  /**
   * Newest first, at most `limit`; not to be changed.
   *
   * @param isBeginning - asks for every token that begins so
   */
  find(table: Table, token: string, limit: number, isBeginning = false): Int32Array {
    const key = `${table === 'titles' ? 't' : 'b'}${token}${isBeginning ? '*' : ''}`;
    const known = this.#remembered.get(key);
    if (known && (known.ids.length < known.limit || known.limit >= limit)) {
      // Asked for again: the last to be forgotten.
      this.#remembered.delete(key);
      this.#remembered.set(key, known);
      return known.ids.length > limit ? known.ids.subarray(0, limit) : known.ids;
    }
    const most = Math.min(limit, MOST_POSTINGS);
    const row = this.#find[table].get(quoted(token) + (isBeginning ? '*' : ''), most) as { ids: string | null };
    const ids = row.ids === null ? NONE : parseIds(row.ids, this.#ids).slice();
    this.#remember(key, { ids, limit: most });
    return ids;
  }

  exists(token: string): boolean {
    const known = this.#exists.get(token);
    if (known !== undefined) return known;
    const found = this.#isThere('titles', token) || this.#isThere('bodies', token);
    if (this.#exists.size > 20_000) this.#exists.clear();
    this.#exists.set(token, found);
    return found;
  }

  /** To be told when documents came or went. */
  forget(): void {
    this.#exists.clear();
    this.#remembered.clear();
    this.#remembers = 0;
  }

  #isThere(table: Table, token: string): boolean {
    return (this.#find[table].get(quoted(token), 1) as { ids: string | null }).ids !== null;
  }

  #remember(key: string, list: Remembered): void {
    const before = this.#remembered.get(key);
    if (before) this.#remembers -= before.ids.length + LIST_COST;
    this.#remembered.delete(key);
    this.#remembered.set(key, list);
    this.#remembers += list.ids.length + LIST_COST;
    for (const [oldest, { ids }] of this.#remembered) {
      if (this.#remembers <= MOST_REMEMBERED) break;
      this.#remembered.delete(oldest);
      this.#remembers -= ids.length + LIST_COST;
    }
  }
}
