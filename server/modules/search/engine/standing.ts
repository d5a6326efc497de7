import type { Standing } from '../../../../domain/search';
import { yearOf, type Catalogue } from './catalogue';
import type { ListedDocument } from './prepared';
import type { Scored } from './scores';

/** Of a word whose list was not read to its end: documents with a smaller row id may have it, or not. */
export interface Unread {
  readonly bit: number;
  readonly below: number;
}

/** In which places of a page the words of one question stand: what the lists of the index say, and what is kept in memory. */
export class Standings {
  readonly #words: readonly string[];
  readonly #catalogue: Catalogue;
  readonly #unread: readonly Unread[];
  readonly #byName = new Map<string, number>();
  readonly #byYear = new Map<number, number>();

  constructor(words: readonly string[], catalogue: Catalogue, unread: readonly Unread[]) {
    this.#words = words;
    this.#catalogue = catalogue;
    this.#unread = unread;
  }

  /**
   * @returns where words stand, and the words of which the lists do not tell; those count as being in the body, because
   *   only common words have lists that long
   */
  of({ id, above, below }: Scored): Standing & { readonly unsure: number } {
    const listed = this.#catalogue.byId[id];
    const known = above | (listed ? this.#about(listed) : 0);
    let unsure = 0;
    for (const unread of this.#unread) if (id < unread.below) unsure |= unread.bit;
    unsure &= ~(known | below);
    return { above: known, body: below | unsure, unsure };
  }

  /** Words that the page has in the names of its department, its organ, its topics and its kind, and its year. */
  #about({ department, issuingOrgan, documentType, topics, date }: ListedDocument): number {
    let bits = this.#named(department?.name) | this.#named(issuingOrgan) | this.#named(documentType);
    for (const { name } of topics) bits |= this.#named(name);
    const year = yearOf({ date });
    let ofYear = this.#byYear.get(year);
    if (ofYear === undefined) this.#byYear.set(year, (ofYear = this.#bits((word) => word === String(year))));
    return bits | ofYear;
  }

  #named(name: string | undefined): number {
    if (name === undefined) return 0;
    let bits = this.#byName.get(name);
    if (bits === undefined) {
      const plain = this.#catalogue.plainName(name);
      this.#byName.set(name, (bits = this.#bits((word) => plain.includes(word))));
    }
    return bits;
  }

  #bits(isIn: (word: string) => boolean): number {
    let bits = 0;
    this.#words.forEach((word, at) => {
      if (isIn(word)) bits |= 1 << at;
    });
    return bits;
  }
}
