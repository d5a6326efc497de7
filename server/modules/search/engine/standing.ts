import type { Standing } from '../../../../domain/search';
import type { Catalogue } from './catalogue';
import type { FacetIndex } from './facet-index';

/** Of a word whose list was not read to its end: documents with a smaller row id may have it, or not. */
export interface Unread {
  readonly bit: number;
  readonly below: number;
}

/** In which places of a page the words of one question stand: what the lists of the index say, and what is kept in memory. */
export class Standings {
  readonly #facets: FacetIndex;
  /** Where lists were not read any further, the greatest row id first, and the words that are unsure below it. */
  readonly #unreadBelow: Float64Array;
  readonly #unsureBelow: Int32Array;
  readonly #setOf: Int32Array;
  /** By set of names, the bits of the words in them. */
  readonly #inSet: Int32Array | undefined;
  /** Bits of the years that are asked for. */
  readonly #years: ReadonlyMap<number, number>;

  constructor(words: readonly string[], catalogue: Catalogue, unread: readonly Unread[]) {
    this.#facets = catalogue.facets;
    this.#setOf = catalogue.names.setOf;
    this.#inSet = catalogue.names.standing(words);
    const cuts = [...new Set(unread.map(({ below }) => below))].sort((a, b) => b - a);
    this.#unreadBelow = Float64Array.from(cuts);
    this.#unsureBelow = Int32Array.from(cuts, (cut) =>
      unread.reduce((bits, { bit, below }) => (below >= cut ? bits | bit : bits), 0),
    );
    this.#years = new Map(
      words.flatMap((word, at) => (/^(?:19|20)\d{2}$/.test(word) ? [[Number(word), 1 << at]] : [])),
    );
  }

  /** Words that stand in the title, in the names of department, organ, topics and kind of document, and the year. */
  above(id: number, inTitle: number): number {
    let above = inTitle;
    if (this.#inSet) above |= this.#inSet[this.#setOf[id] ?? 0] ?? 0;
    if (this.#years.size > 0) above |= this.#years.get(this.#facets.yearOf(id)) ?? 0;
    return above;
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
}
