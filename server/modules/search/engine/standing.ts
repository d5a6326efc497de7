import type { Standing } from '../../../../domain/search';
import type { Catalogue } from './catalogue';

/** Of a word whose list was not read to its end: documents with a smaller row id may have it, or not. */
export interface Unread {
  readonly bit: number;
  readonly below: number;
}

const UNKNOWN = -1;

/** In which places of a page the words of one question stand: what the lists of the index say, and what is kept in memory. */
export class Standings {
  readonly #words: readonly string[];
  readonly #catalogue: Catalogue;
  /** Where lists were not read any further, the greatest row id first, and the words that are unsure below it. */
  readonly #unreadBelow: Float64Array;
  readonly #unsureBelow: Int32Array;
  /** Bits of the words that stand in a name, and of those that stand in the names of a set. */
  readonly #inName: Int32Array;
  readonly #inSet: Int32Array;
  /** Bits of the years that are asked for. */
  readonly #years: ReadonlyMap<number, number>;

  constructor(words: readonly string[], catalogue: Catalogue, unread: readonly Unread[]) {
    this.#words = words;
    this.#catalogue = catalogue;
    const cuts = [...new Set(unread.map(({ below }) => below))].sort((a, b) => b - a);
    this.#unreadBelow = Float64Array.from(cuts);
    this.#unsureBelow = Int32Array.from(cuts, (cut) =>
      unread.reduce((bits, { bit, below }) => (below >= cut ? bits | bit : bits), 0),
    );
    this.#inName = new Int32Array(catalogue.names.length).fill(UNKNOWN);
    this.#inSet = new Int32Array(catalogue.nameSets.length).fill(UNKNOWN);
    this.#years = new Map(
      words.flatMap((word, at) => (/^(?:19|20)\d{2}$/.test(word) ? [[Number(word), 1 << at]] : [])),
    );
  }

  /** Words that stand in the title, in the names of department, organ, topics and kind of document, and the year. */
  above(id: number, inTitle: number): number {
    const { nameSetOf, facets } = this.#catalogue;
    const set = nameSetOf[id] ?? 0;
    let about = this.#inSet[set] ?? 0;
    if (about === UNKNOWN) {
      about = 0;
      for (const name of this.#catalogue.nameSets[set] ?? []) about |= this.#bitsOf(name);
      this.#inSet[set] = about;
    }
    if (this.#years.size > 0) about |= this.#years.get(facets.yearOf(id)) ?? 0;
    return inTitle | about;
  }

  /** Words of which the lists do not tell whether the body has them. Only common words have lists that long. */
  unsure(id: number, known: number): number {
    let cuts = 0;
    while (cuts < this.#unreadBelow.length && id < (this.#unreadBelow[cuts] ?? 0)) cuts += 1;
    return cuts === 0 ? 0 : (this.#unsureBelow[cuts - 1] ?? 0) & ~known;
  }

  of(id: number, above: number, below: number): Standing & { readonly unsure: number } {
    const known = this.above(id, above);
    const unsure = this.unsure(id, known | below);
    return { above: known, body: below | unsure, unsure };
  }

  #bitsOf(name: number): number {
    let bits = this.#inName[name] ?? 0;
    if (bits !== UNKNOWN) return bits;
    const text = this.#catalogue.names[name] ?? '';
    bits = 0;
    for (let at = 0; at < this.#words.length; at += 1) if (text.includes(this.#words[at] ?? '')) bits |= 1 << at;
    this.#inName[name] = bits;
    return bits;
  }
}
