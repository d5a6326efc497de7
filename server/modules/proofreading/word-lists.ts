import { makeFoldTable, makeWordFinder, type FoldTable, type WordHit } from '../../../domain/proofreading';
import type { Store } from '../../platform/db/store';
import { knownEntries, type KnownEntry } from './known-entries';
import { listsRevision, readRows } from './store';

type Dictionary = string | readonly (readonly [string, string])[];

/** OpenCC's single characters from traditional to simplified script, in pairs. Loaded only when checks are first made. */
async function simplifiedPairs(): Promise<string> {
  const { Locale } = await import('opencc-js/t2cn');
  const dictionaries = (Locale.to['cn'] ?? []).flat() as Dictionary[];
  const pairs = dictionaries.flatMap((dictionary): (readonly string[])[] =>
    typeof dictionary === 'string' ? dictionary.split('|').map((pair) => pair.split(' ')) : [...dictionary],
  );
  return pairs
    .filter((pair) => pair.every((word) => Array.from(word).length === 1))
    .map((pair) => pair.slice(0, 2).join(''))
    .join('');
}

/** The lists in memory: every check goes by them, and they follow the store. */
export class WordLists {
  readonly #store: Store;
  #revision = -1;
  #known: readonly KnownEntry[] = knownEntries([]);
  #find: ((text: string) => WordHit[]) | undefined;
  #table: FoldTable = makeFoldTable();
  #following: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Every line, also those taken out. */
  get known(): readonly KnownEntry[] {
    return this.#known;
  }

  /** Made when it is first needed after a change. */
  readonly find = (text: string): WordHit[] => {
    const inUse = this.#known.filter(({ isRemoved }) => !isRemoved).map(({ entry }) => entry);
    this.#find ??= makeWordFinder(inUse, this.#table);
    return this.#find(text);
  };

  /**
   * Settles once the lists are as they are in the store; one reading after the other.
   *
   * @param trx - the transaction in whose midst the lists are needed: it waits for no reading beside it, which might itself be
   * waiting for the transaction's connection
   */
  follow(trx?: Store['read']): Promise<void> {
    if (trx) return this.#read(trx);
    this.#following = this.#following.then(
      () => this.#read(this.#store.read),
      () => this.#read(this.#store.read),
    );
    return this.#following;
  }

  async #read(db: Store['read']): Promise<void> {
    const revision = await listsRevision(db);
    if (revision === this.#revision) return;
    if (this.#revision < 0) this.#table = makeFoldTable(await simplifiedPairs());
    // The number first: a change between the two readings raises it, and they are read once more.
    const rows = await readRows(db);
    if (revision < this.#revision) return;
    this.#known = knownEntries(rows);
    this.#find = undefined;
    this.#revision = revision;
  }
}
