import type { Table } from './postings';

/** What a document was found with. */
export interface Scored {
  readonly id: number;
  readonly title: number;
  readonly body: number;
  /** Which words stand in its title, and which in its body: bit n for the word n. */
  readonly above: number;
  readonly below: number;
}

/** Worth looking at is what has this much of what the best has. */
const WORTH = 0.35;

/** Scores by row id that are cleared by what was touched, so that 100,000 documents cost no more than 100. */
export class Scores {
  #title = new Float32Array(0);
  #body = new Float32Array(0);
  #cover = new Float32Array(0);
  #above = new Int32Array(0);
  #below = new Int32Array(0);
  #touched = new Int32Array(0);
  #many = 0;

  begin(size: number): void {
    if (this.#title.length < size) {
      const room = Math.ceil(size * 1.2) + 64;
      [this.#title, this.#body, this.#cover] = [new Float32Array(room), new Float32Array(room), new Float32Array(room)];
      [this.#above, this.#below, this.#touched] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
      this.#many = 0;
    }
    for (let at = 0; at < this.#many; at += 1) {
      const id = this.#touched[at] ?? 0;
      this.#title[id] = this.#body[id] = this.#cover[id] = this.#above[id] = this.#below[id] = 0;
    }
    this.#many = 0;
  }

  /**
   * @param bit - of the word; 0 for what is no word of the question
   * @param cover - how much of the question a document covers with it, wherever it stands; counted once
   */
  add(table: Table, ids: Int32Array, score: number, bit: number, cover: number): void {
    const [scores, bits] = table === 'titles' ? [this.#title, this.#above] : [this.#body, this.#below];
    for (const id of ids) {
      const known = (this.#above[id] ?? 0) | (this.#below[id] ?? 0);
      if (this.#title[id] === 0 && this.#body[id] === 0) {
        this.#touched[this.#many] = id;
        this.#many += 1;
      }
      scores[id] = (scores[id] ?? 0) + score;
      if (bit === 0) continue;
      bits[id] = (bits[id] ?? 0) | bit;
      if ((known & bit) === 0) this.#cover[id] = (this.#cover[id] ?? 0) + cover;
    }
  }

  /** Documents that have enough of the question to be looked at. */
  found(): Scored[] {
    let [bestCover, bestTitle] = [0, 0];
    for (let at = 0; at < this.#many; at += 1) {
      const id = this.#touched[at] ?? 0;
      bestCover = Math.max(bestCover, this.#cover[id] ?? 0);
      bestTitle = Math.max(bestTitle, this.#title[id] ?? 0);
    }
    const found: Scored[] = [];
    for (let at = 0; at < this.#many; at += 1) {
      const id = this.#touched[at] ?? 0;
      const title = this.#title[id] ?? 0;
      if ((this.#cover[id] ?? 0) < bestCover * WORTH && title < bestTitle * WORTH) continue;
      found.push({
        id,
        title,
        body: this.#body[id] ?? 0,
        above: this.#above[id] ?? 0,
        below: this.#below[id] ?? 0,
      });
    }
    return found;
  }
}
