/** A power of two. All but the longest questions meet fewer different standings. */
const PLACES = 8_192;
/** The place of what is relevant whatever words it has. */
export const WHOLLY = PLACES;

/**
 * How relevant pages are that have the same words in the same places, worked out once for each question: it is looked up
 * for thousands of pages, and in a map of numbers that takes ten times as long. What falls on a place that is taken takes
 * it.
 */
export class RelevanceBook {
  readonly #above = new Int32Array(PLACES);
  readonly #body = new Int32Array(PLACES);
  /** By place. */
  readonly values = new Float64Array(PLACES + 1);
  /** Of which question each place is; those of earlier ones are free. */
  readonly #question = new Int32Array(PLACES);
  #now = 0;

  constructor() {
    this.values[WHOLLY] = 1;
  }

  /** A new question: nothing is known. */
  begin(): void {
    this.#now += 1;
  }

  /** The place of the relevance among `values`. */
  placeOf(above: number, body: number, workOut: (above: number, body: number) => number): number {
    const mixed = Math.imul(above, 0x9e3779b1) ^ Math.imul(body, 0x85ebca6b);
    const at = (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    if (this.#question[at] !== this.#now || this.#above[at] !== above || this.#body[at] !== body) {
      this.#question[at] = this.#now;
      this.#above[at] = above;
      this.#body[at] = body;
      this.values[at] = workOut(above, body);
    }
    return at;
  }
}
