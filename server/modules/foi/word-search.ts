import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Cipher } from '../../platform/cipher';
import type { Store } from '../../platform/db/store';
import { openMatter } from './matter';

/** Requests opened between two turns of the event loop, so that nobody waits behind the first search. */
const AT_ONCE = 200;
/** Rows of other processes may become visible a little out of order. */
const OVERLAP_MS = 60_000;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

interface Found {
  readonly ids: string[];
  readonly more: boolean;
}

/**
 * Finds requests by words of what they ask for. The words are sealed at rest, so they are held in memory, opened once and
 * never written; 50,000 requests take some tens of megabytes. They are read when the first search comes.
 */
export class WordSearch {
  readonly #store: Store;
  readonly #cipher: Cipher;
  readonly #words = new Map<string, { readonly at: string; readonly text: string }>();
  #newest = '';
  #reading: Promise<void> | undefined;

  constructor(store: Store, cipher: Cipher) {
    this.#store = store;
    this.#cipher = cipher;
  }

  async #readNew(since: string): Promise<void> {
    const overlap = this.#newest === '' ? since : new Date(Date.parse(this.#newest) - OVERLAP_MS).toISOString();
    await this.#readFrom(overlap > since ? overlap : since);
    // A clock that stepped back gave a new request an old time.
    if (this.#knownSince(since) < (await this.#storedSince(since))) await this.#readFrom(since);
  }

  #knownSince(since: string): number {
    let known = 0;
    for (const { at } of this.#words.values()) if (at >= since) known += 1;
    return known;
  }

  async #storedSince(since: string): Promise<number> {
    const { stored } = await this.#store.read
      .selectFrom('foi_requests')
      .select((select) => select.fn.countAll<number | string>().as('stored'))
      .where('submitted_at', '>=', since)
      .executeTakeFirstOrThrow();
    return Number(stored);
  }

  async #readFrom(start: string): Promise<void> {
    for (let from = start, after = ''; ;) {
      const rows = await this.#store.read
        .selectFrom('foi_requests')
        .select(['id', 'matter_sealed', 'submitted_at'])
        .where((eb) =>
          eb.or([eb('submitted_at', '>', from), eb.and([eb('submitted_at', '=', from), eb('id', '>', after)])]),
        )
        .orderBy('submitted_at')
        .orderBy('id')
        .limit(AT_ONCE)
        .execute();
      for (const row of rows) this.#take(row);
      const last = rows.at(-1);
      if (!last || rows.length < AT_ONCE) return;
      from = last.submitted_at;
      after = last.id;
      await nextTurn();
    }
  }

  #take(row: { readonly id: string; readonly matter_sealed: string; readonly submitted_at: string }): void {
    if (row.submitted_at > this.#newest) this.#newest = row.submitted_at;
    if (this.#words.has(row.id)) return;
    const { title, documentNumber, description } = openMatter(this.#cipher, row);
    const text = folded([title, documentNumber, description].filter((part) => part !== null).join('\n'));
    this.#words.set(row.id, { at: row.submitted_at, text });
  }

  /**
   * @param since - instant, inclusive: older requests are not looked at
   * @param limit - the newest so many
   * @returns ids, newest first, of requests that hold every word as typed, whatever the width and case of letters; `more` where
   *   older ones were left out
   */
  async find(typed: string, since: string, limit: number): Promise<Found> {
    this.#reading ??= this.#readNew(since).finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
    const wanted = folded(typed)
      .split(/\s+/)
      .filter((word) => word !== '');
    const found: { readonly id: string; readonly at: string }[] = [];
    for (const [id, { at, text }] of this.#words) {
      if (at >= since && wanted.every((word) => text.includes(word))) found.push({ id, at });
    }
    const ids = found
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, limit)
      .map(({ id }) => id);
    return { ids, more: found.length > limit };
  }
}
