import { withoutMarks } from '../../../../domain/search';
import type { Language } from './language';
import type { KeptDocument } from './prepared';

/** People ask for the same words again and again. */
const MOST_REMEMBERED = 5_000;

/**
 * Names of department, organ, topics and kind of document, as questions are compared with them. They are few, and many
 * pages have the same ones together: a set of names has a number, and each page that of its set.
 */
export class PageNames {
  readonly #language: Language;
  readonly #names: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #setsKnown = new Map<string, number>();
  /** By name, the sets that it is in. */
  readonly #setsWith: number[][] = [];
  /** Which names have a word, among the first so many. */
  readonly #withWord = new Map<string, { readonly names: number[]; seen: number }>();
  #sets = 1;
  #setOf = new Int32Array(1_024);

  constructor(language: Language) {
    this.#language = language;
  }

  /** By row id, the number of its set; 0 for none. */
  get setOf(): Int32Array {
    return this.#setOf;
  }

  add(id: number, document: KeptDocument): void {
    if (id >= this.#setOf.length) {
      const room = new Int32Array(id * 2);
      room.set(this.#setOf);
      this.#setOf = room;
    }
    this.#setOf[id] = this.#setAt(document);
  }

  /** By set, which of the words stand in its names: bit n for the word n. Undefined where none of them stands in any. */
  standing(words: readonly string[]): Int32Array | undefined {
    let bits: Int32Array | undefined;
    for (const [at, word] of words.entries()) {
      for (const name of this.#namesWith(word)) {
        bits ??= new Int32Array(this.#sets);
        for (const set of this.#setsWith[name] ?? []) bits[set] = (bits[set] ?? 0) | (1 << at);
      }
    }
    return bits;
  }

  #namesWith(word: string): readonly number[] {
    let known = this.#withWord.get(word);
    if (!known) {
      if (this.#withWord.size >= MOST_REMEMBERED) this.#withWord.clear();
      known = { names: [], seen: 0 };
      this.#withWord.set(word, known);
    }
    for (; known.seen < this.#names.length; known.seen += 1) {
      if (this.#names[known.seen]?.includes(word)) known.names.push(known.seen);
    }
    return known.names;
  }

  #setAt({ department, issuingOrgan, documentType, topics }: KeptDocument): number {
    const names = [department?.name, issuingOrgan, documentType, ...topics.map(({ name }) => name)];
    const joined = names.filter((name) => name !== undefined).join('\n');
    if (joined === '') return 0;
    let at = this.#setsKnown.get(joined);
    if (at === undefined) {
      at = this.#sets;
      this.#sets += 1;
      this.#setsKnown.set(joined, at);
      const folded = this.#language.fold(joined).split('\n').map(withoutMarks);
      for (const name of folded) this.#setsWith[this.#nameAt(name)]?.push(at);
    }
    return at;
  }

  #nameAt(name: string): number {
    let at = this.#known.get(name);
    if (at === undefined) {
      at = this.#names.push(name) - 1;
      this.#setsWith.push([]);
      this.#known.set(name, at);
    }
    return at;
  }
}
