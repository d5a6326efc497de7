import type { Table } from './postings';
import type { RelevanceBook } from './relevance-book';

/** Up to so many of the best are put in their places one by one; more are sorted. */
const FEW = 100;
/** How finely relevance is told apart where there are too many. */
const STEPS = 64;

/** Most documents that one question may touch, which is more than its budgets let it; others would be left out. */
const ROOM = 32_768;

/**
 * Scores of the documents that a question touches, side by side in the order in which it came to them: only where each
 * stands is kept by row id, so that 100,000 documents cost little more than 100.
 */
export class Scores {
  /** By row id, its place from 1 on; good where the place is its own. */
  #places = new Uint16Array(0);
  readonly #touched = new Int32Array(ROOM + 1);
  readonly #title = new Float32Array(ROOM + 1);
  readonly #body = new Float32Array(ROOM + 1);
  readonly #relevance = new Float32Array(ROOM + 1);
  readonly #above = new Int32Array(ROOM + 1);
  readonly #below = new Int32Array(ROOM + 1);
  /** What is being put in order. */
  readonly #sorting = new Float64Array(ROOM);
  #many = 0;

  begin(size: number): void {
    this.#many = 0;
    if (this.#places.length < size) this.#places = new Uint16Array(Math.ceil(size * 1.2) + 64);
  }

  /** @param bit - of the word; 0 for what is no word of the question */
  add(table: Table, ids: Int32Array, score: number, bit: number): void {
    const [scores, bits] = table === 'titles' ? [this.#title, this.#above] : [this.#body, this.#below];
    for (let at = 0; at < ids.length; at += 1) {
      const place = this.#placeFor(ids[at] ?? 0);
      if (place === 0) continue;
      scores[place] = (scores[place] ?? 0) + score;
      bits[place] = (bits[place] ?? 0) | bit;
    }
  }

  #placeFor(id: number): number {
    const known = this.#placeOf(id);
    if (known > 0 || this.#many === ROOM) return known;
    this.#many += 1;
    const place = this.#many;
    this.#places[id] = place;
    this.#touched[place] = id;
    this.#title[place] = this.#body[place] = this.#relevance[place] = this.#above[place] = this.#below[place] = 0;
    return place;
  }

  /** 0 for what this question has not touched; there stands nothing that is read. */
  #placeOf(id: number): number {
    const place = this.#places[id] ?? 0;
    return place <= this.#many && this.#touched[place] === id ? place : 0;
  }

  /**
   * Documents that speak of enough of the question: of this much of what the one speaks of that speaks of most.
   *
   * @param enough - from 0 to 1, by the relevance of that one
   * @param most - of more than this, those that speak of most of it
   */
  relevant(
    relevance: RelevanceBook,
    enough: (best: number) => number,
    most: number,
  ): { readonly ids: number[]; readonly isAll: boolean } {
    const { values } = relevance;
    const touched = this.#touched;
    const above = this.#above;
    const below = this.#below;
    const relevances = this.#relevance;
    let best = 0;
    for (let at = 1; at <= this.#many; at += 1) {
      const here = values[relevance.placeOf(touched[at] ?? 0, above[at] ?? 0, below[at] ?? 0)] ?? 0;
      relevances[at] = here;
      if (here > best) best = here;
    }
    // Numbers that are kept in four bytes are not quite those that were put in.
    const least = Math.fround(best) * enough(best);
    const { line, many } = this.#lineFor(least, Math.fround(best), most);
    const ids: number[] = [];
    for (let at = 1; at <= this.#many && ids.length < most; at += 1) {
      const here = relevances[at] ?? 0;
      if (here > 0 && here >= line) ids.push(touched[at] ?? 0);
    }
    return { ids, isAll: many <= most };
  }

  /** The relevance from which on there are not many more than wanted. */
  #lineFor(least: number, best: number, most: number): { readonly line: number; readonly many: number } {
    const counts = new Int32Array(STEPS + 1);
    const step = (best - least) / STEPS;
    let many = 0;
    for (let at = 1; at <= this.#many; at += 1) {
      const here = this.#relevance[at] ?? 0;
      if (here === 0 || here < least) continue;
      many += 1;
      const place = step > 0 ? Math.min(STEPS, Math.floor((here - least) / step)) : 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    let place = STEPS;
    for (let above = counts[place] ?? 0; place > 0 && above < most; above += counts[place] ?? 0) place -= 1;
    return { line: many > most ? least + place * step : least, many };
  }

  /** The documents with most of the question in their titles, whatever else they speak of. */
  byTitle(most: number): number[] {
    this.#sorting.set(this.#title.subarray(1, this.#many + 1));
    return bestPlaces(this.#sorting.subarray(0, this.#many), most)
      .filter((at) => (this.#title[at + 1] ?? 0) > 0)
      .map((at) => this.#touched[at + 1] ?? 0);
  }

  /** The `most` of these with the greatest score of title and body, best first. */
  best = (ids: readonly number[], most: number): number[] => this.#best(ids, most, this.#title, this.#body);
  bestTitles = (ids: readonly number[], most: number): number[] => this.#best(ids, most, this.#title);
  bestBodies = (ids: readonly number[], most: number): number[] => this.#best(ids, most, this.#body);

  #best(ids: readonly number[], most: number, scores: Float32Array, more?: Float32Array): number[] {
    const sorting =
      ids.length <= this.#sorting.length ? this.#sorting.subarray(0, ids.length) : new Float64Array(ids.length);
    for (let at = 0; at < ids.length; at += 1) {
      const place = this.#placeOf(ids[at] ?? 0);
      sorting[at] = (scores[place] ?? 0) + (more?.[place] ?? 0);
    }
    return bestPlaces(sorting, most).map((at) => ids[at] ?? 0);
  }

  /** What its title scored. */
  title = (id: number): number => this.#title[this.#placeOf(id)] ?? 0;
  body = (id: number): number => this.#body[this.#placeOf(id)] ?? 0;
  both = (id: number): number => this.title(id) + this.body(id);
  /** From 0 to 1, once `relevant` has been asked. */
  relevance = (id: number): number => this.#relevance[this.#placeOf(id)] ?? 0;
  /** Which words stand in its title, and which in its body: bit n for the word n. */
  above = (id: number): number => this.#above[this.#placeOf(id)] ?? 0;
  below = (id: number): number => this.#below[this.#placeOf(id)] ?? 0;
}

/** Where the `most` greatest stand, the greatest first; of equal ones the first. */
function bestPlaces(scores: Float64Array, most: number): number[] {
  if (most > FEW || scores.length <= most) {
    return Array.from(scores.keys())
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .slice(0, most);
  }
  const kept: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (kept.length === most && score <= least) continue;
    let place = Math.min(kept.length, most - 1);
    for (; place > 0 && (scores[kept[place - 1] ?? 0] ?? 0) < score; place -= 1) kept[place] = kept[place - 1] ?? 0;
    kept[place] = at;
    least = scores[kept[most - 1] ?? 0] ?? 0;
  }
  return kept;
}
