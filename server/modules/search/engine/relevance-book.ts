import { MOST_COUNTED, relevanceOf, type Thing } from '../../../../domain/search';
import type { Standings } from './standing';

/** A power of two. All but the longest questions meet fewer different standings. */
const PLACES = 8_192;
/** The place of what is relevant whatever words it has. */
const WHOLLY = PLACES;

/** Bit of a document that has the very document number that was asked for. */
export const NUMBERED = 1 << MOST_COUNTED;

/**
 * How relevant pages are that have the same words in the same places, worked out once for each question: it is looked up
 * for thousands of pages, and in a map of numbers that takes ten times as long. What falls on a place that is taken takes
 * it.
 */
export class RelevanceBook {
  /** By place. A place is handed back and not what stands there, because a fraction that is handed back is an object. */
  readonly values = new Float64Array(PLACES + 1);
  /** Of each place side by side: of which question it is (those of earlier ones are free), title, body, nothing. */
  readonly #entries = new Int32Array(PLACES * 4);
  #now = 0;
  #things: readonly Thing[] = [];
  #standings: Standings;

  constructor(standings: Standings) {
    this.#standings = standings;
    this.values[WHOLLY] = 1;
  }

  /** A new question: nothing is known. */
  begin(things: readonly Thing[], standings: Standings): void {
    this.#now += 1;
    this.#things = things;
    this.#standings = standings;
  }

  /** The place of the relevance of a page with these words in its title and those in its body. */
  placeOf(id: number, inTitle: number, below: number): number {
    if ((inTitle & NUMBERED) !== 0) return WHOLLY;
    const above = this.#standings.above(id, inTitle);
    const body = below | this.#standings.unsure(id, above | below);
    const mixed = Math.imul(above, 0x9e3779b1) ^ Math.imul(body, 0x85ebca6b);
    const at = (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    const entries = this.#entries;
    const entry = at * 4;
    if (entries[entry] !== this.#now || entries[entry + 1] !== above || entries[entry + 2] !== body) {
      entries[entry] = this.#now;
      entries[entry + 1] = above;
      entries[entry + 2] = body;
      this.values[at] = relevanceOf(this.#things, { above, body });
    }
    return at;
  }
}
