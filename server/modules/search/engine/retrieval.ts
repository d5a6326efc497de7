import type { Catalogue } from './catalogue';
import { MARK } from './prepared';
import type { Postings, Table } from './postings';
import type { Question } from './question';

/** Entries of the index that one question may read, rarest words first: what bounds its time. */
const BUDGET: Record<Table, number> = { titles: 9_000, bodies: 7_000 };
const LONGEST_LIST: Record<Table, number> = { titles: 5_000, bodies: 4_000 };
/** Of a word that is not counted, no more are looked up to know how rare it is. */
const COUNTED = 3_000;
/** Found is what has this much of what the best has. */
const FOUND = 0.5;
const MOST_FOUND = 4_000;

/** A document that may answer. */
export interface Found {
  readonly id: number;
  readonly title: number;
  readonly body: number;
}

export interface Retrieved {
  readonly found: readonly Found[];
  /** Whether there may be more. */
  readonly capped: boolean;
  /** How rare each word is. */
  readonly rarity: ReadonlyMap<string, number>;
  readonly read: Readonly<Record<Table, number>>;
}

export const rarityOf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** Scores by row id that are cleared by what was touched, so that 100,000 documents cost no more than 100. */
class Scores {
  #title = new Float32Array(0);
  #body = new Float32Array(0);
  #cover = new Float32Array(0);
  #last = new Uint8Array(0);
  #touched: number[] = [];

  begin(size: number): void {
    if (this.#title.length < size) {
      const room = Math.ceil(size * 1.2) + 64;
      [this.#title, this.#body, this.#cover] = [new Float32Array(room), new Float32Array(room), new Float32Array(room)];
      this.#last = new Uint8Array(room);
    }
    for (const id of this.#touched) this.#title[id] = this.#body[id] = this.#cover[id] = this.#last[id] = 0;
    this.#touched = [];
  }

  /** @param word - number of the word, from 1; it covers a document once, wherever it stands */
  add(table: Table, ids: Int32Array, score: number, word: number, cover: number): void {
    const scores = table === 'titles' ? this.#title : this.#body;
    for (const id of ids) {
      if (this.#title[id] === 0 && this.#body[id] === 0) this.#touched.push(id);
      scores[id] = (scores[id] ?? 0) + score;
      if (this.#last[id] === word) continue;
      this.#last[id] = word;
      this.#cover[id] = (this.#cover[id] ?? 0) + cover;
    }
  }

  /** Documents that have enough of the question. */
  found(): Found[] {
    let [bestCover, bestTitle] = [0, 0];
    for (const id of this.#touched) {
      bestCover = Math.max(bestCover, this.#cover[id] ?? 0);
      bestTitle = Math.max(bestTitle, this.#title[id] ?? 0);
    }
    const found: Found[] = [];
    for (const id of this.#touched) {
      const [title = 0, body = 0, cover = 0] = [this.#title[id], this.#body[id], this.#cover[id]];
      if (cover < bestCover * FOUND && title < bestTitle * FOUND) continue;
      found.push({ id, title, body });
    }
    return found;
  }
}

interface Asked {
  readonly text: string;
  readonly weight: number;
  readonly rarity: number;
  readonly having: number;
}

const OFTEN = [
  ['', 1],
  [MARK.often, 0.5],
  [MARK.veryOften, 0.35],
] as const;
/** A pair of neighbouring characters says less than a word. */
const PAIR = 0.4;
const NUMBER = 12;
const ABOUT = 0.25;
/** Every look-up costs, found or not; the rarest say the most. */
const [MOST_PAIRS, MOST_OFTEN, MOST_ABOUT] = [16, 8, 4];

/** Finds the documents that may answer a question. */
export class Retrieval {
  readonly #scores = new Scores();
  readonly #catalogue: Catalogue;
  readonly #postings: Postings;

  constructor(catalogue: Catalogue, postings: Postings) {
    this.#catalogue = catalogue;
    this.#postings = postings;
  }

  find(question: Question): Retrieved {
    const { byId, size } = this.#catalogue;
    this.#scores.begin(byId.length);
    const words = this.#asked(question);
    const read = { titles: 0, bodies: 0 };
    let cutShort = 0;
    const take = (
      table: Table,
      token: string,
      score: number,
      word: number,
      cover: number,
      isBeginning = false,
    ): void => {
      const most = Math.min(LONGEST_LIST[table], BUDGET[table] - read[table]);
      if (most <= 0) {
        cutShort += 1;
        return;
      }
      const ids = this.#postings.find(table, token, most, isBeginning);
      if (ids.length === most) cutShort += 1;
      read[table] += ids.length;
      this.#scores.add(table, ids, score, word, cover);
    };
    words.forEach(({ text, weight, rarity }, at) => {
      const [word, score] = [Math.min(at + 1, 255), weight * rarity];
      take('titles', text, score, word, score, text.length === 1);
      take('bodies', text, score, word, score);
    });
    // Often means more than once, so these lists are short where the first was long.
    for (const { text, weight, rarity } of words.filter((word) => word.weight > 0.3).slice(0, MOST_OFTEN)) {
      for (const [mark, factor] of OFTEN) if (mark !== '') take('bodies', text + mark, weight * rarity * factor, 0, 0);
    }
    for (const token of question.numbers) take('titles', token, NUMBER, 254, NUMBER);
    for (const pair of this.#pairs(question)) take('titles', pair.text, pair.rarity * PAIR, 0, 0);
    for (const { text, rarity } of words.slice(0, MOST_ABOUT)) take('titles', MARK.about + text, rarity * ABOUT, 0, 0);
    const found = this.#scores.found();
    return {
      found: found.length > MOST_FOUND ? best(found, MOST_FOUND, (one) => one.title + one.body) : found,
      capped: cutShort > 0 || found.length > MOST_FOUND,
      rarity: new Map(words.map(({ text }) => [text, rarityOf(this.#catalogue.inTitles.get(text) ?? 0, size)])),
      read,
    };
  }

  /** Words of the question, rarest first. */
  #asked({ words }: Question): Asked[] {
    const { inTitles, inBodies, size } = this.#catalogue;
    return words
      .map(({ text, weight }) => {
        // Of pairs of characters nothing is counted; how many there are is looked up when one is asked.
        const bodies = inBodies.get(text) ?? this.#postings.find('bodies', text, COUNTED).length;
        const having = Math.max(bodies, inTitles.get(text) ?? 0);
        return { text, weight, having, rarity: rarityOf(having, size) };
      })
      .sort((a, b) => a.having - b.having);
  }

  #pairs({ pairs }: Question): { readonly text: string; readonly rarity: number }[] {
    const { inTitles, size } = this.#catalogue;
    return pairs
      .flatMap((text) => {
        const having = inTitles.get(text);
        return having === undefined ? [] : [{ text, having, rarity: rarityOf(having, size) }];
      })
      .sort((a, b) => a.having - b.having)
      .slice(0, MOST_PAIRS);
  }
}

/** The `most` items with the greatest score, best first. */
export function best<T>(items: readonly T[], most: number, scoreOf: (item: T) => number): T[] {
  if (items.length <= most) return [...items].sort((a, b) => scoreOf(b) - scoreOf(a));
  const scores = Float64Array.from(items, scoreOf);
  const limit = Float64Array.from(scores).sort()[scores.length - most] ?? 0;
  return items
    .filter((_, at) => (scores[at] ?? 0) >= limit)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, most);
}
