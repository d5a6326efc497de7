import { MOST_COUNTED, relevanceOf, thingsOf, type Standing, type Thing } from '../../../../domain/search';
import type { Catalogue } from './catalogue';
import { MARK } from './prepared';
import type { Postings, Table } from './postings';
import type { Question } from './question';
import { Scores, type Scored } from './scores';
import { Standings, type Unread } from './standing';

/** Entries of the index that one question may read, rarest words first: what bounds its time. */
const BUDGET: Record<Table, number> = { titles: 9_000, bodies: 7_000 };
const LONGEST_LIST: Record<Table, number> = { titles: 5_000, bodies: 4_000 };
/** Of a word that is not counted, no more are looked up to know how rare it is. */
const COUNTED = 3_000;
const MOST_FOUND = 4_000;
/** Found is what speaks of this much of what the page that speaks of most does. */
const RELEVANT = 0.6;

/** A document that may answer. */
export interface Found {
  readonly id: number;
  readonly title: number;
  readonly body: number;
  /** How much of what was asked the whole page speaks of, from 0 to 1. */
  readonly relevance: number;
  /** Words of which the lists that were read do not tell whether the page has them; they are counted as if it had. */
  readonly unsure: number;
  readonly standing: Standing;
}

export interface Retrieved {
  readonly found: readonly Found[];
  /** Whether there may be more. */
  readonly capped: boolean;
  /** How rare each word is in titles. */
  readonly rarity: ReadonlyMap<string, number>;
  readonly read: Readonly<Record<Table, number>>;
  readonly things: readonly Thing[];
  /** The words that things are made of, in the order of their bits. */
  readonly counted: readonly string[];
}

export const rarityOf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

interface Asked {
  readonly text: string;
  readonly weight: number;
  readonly rarity: number;
  readonly having: number;
}

const OFTEN = [
  [MARK.often, 0.5],
  [MARK.veryOften, 0.35],
] as const;
/** A pair of neighbouring characters says less than a word. */
const PAIR = 0.4;
const NUMBER = 12;
const ABOUT = 0.25;
/** Every look-up costs, found or not; the rarest say the most. */
const [MOST_PAIRS, MOST_OFTEN, MOST_ABOUT] = [16, 8, 4];

/** Bit of a document that has the very document number that was asked for. */
const NUMBERED = 1 << MOST_COUNTED;

/** Reads lists of the index for one question, within its budget. */
class Reader {
  readonly read = { titles: 0, bodies: 0 };
  /** Whether a list was not read to its end. */
  isCutShort = false;
  readonly unread: Unread[] = [];
  readonly #scores: Scores;
  readonly #postings: Postings;

  constructor(scores: Scores, postings: Postings) {
    this.#scores = scores;
    this.#postings = postings;
  }

  /** @param bit - of the word that the list is of; 0 where what is read is only more of it */
  take(table: Table, token: string, score: number, bit: number, cover: number, isBeginning = false): void {
    const most = Math.min(LONGEST_LIST[table], BUDGET[table] - this.read[table]);
    if (most <= 0) {
      this.#cutShort(bit, Infinity);
      return;
    }
    const ids = this.#postings.find(table, token, most, isBeginning);
    if (ids.length === most) this.#cutShort(bit, ids.at(-1) ?? 0);
    this.read[table] += ids.length;
    this.#scores.add(table, ids, score, bit, cover);
  }

  #cutShort(bit: number, below: number): void {
    this.isCutShort = true;
    if (bit !== 0) this.unread.push({ bit, below });
  }
}

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
    const { byId, inTitles, size } = this.#catalogue;
    this.#scores.begin(byId.length);
    const words = this.#asked(question);
    const reader = new Reader(this.#scores, this.#postings);
    this.#read(question, words, reader);
    const counted = words.slice(0, MOST_COUNTED);
    const things = thingsOf(
      counted.map(({ text, weight, rarity, having }) => ({ text, weight, rarity, isKnown: having > 0 })),
      question.said,
    );
    const names = counted.map(({ text }) => text);
    const standings = new Standings(names, this.#catalogue, reader.unread);
    const scored = this.#scores.found();
    const looked = best(scored, MOST_FOUND, ({ title, body }) => title + body);
    return {
      found: withRelevance(looked, things, standings),
      capped: reader.isCutShort || scored.length > MOST_FOUND,
      rarity: new Map(words.map(({ text }) => [text, rarityOf(inTitles.get(text) ?? 0, size)])),
      read: reader.read,
      things,
      counted: names,
    };
  }

  #read(question: Question, words: readonly Asked[], reader: Reader): void {
    words.forEach(({ text, weight, rarity }, at) => {
      const [bit, score] = [at < MOST_COUNTED ? 1 << at : 0, weight * rarity];
      reader.take('titles', text, score, bit, score, text.length === 1);
      reader.take('bodies', text, score, bit, score);
    });
    // Often means more than once, so these lists are short where the first was long.
    for (const { text, weight, rarity } of words.filter((word) => word.weight > 0.3).slice(0, MOST_OFTEN)) {
      for (const [mark, factor] of OFTEN) reader.take('bodies', text + mark, weight * rarity * factor, 0, 0);
    }
    for (const token of question.numbers) reader.take('titles', token, NUMBER, NUMBERED, NUMBER);
    for (const pair of this.#pairs(question)) reader.take('titles', pair.text, pair.rarity * PAIR, 0, 0);
    words.slice(0, MOST_ABOUT).forEach(({ text, weight, rarity }, at) => {
      reader.take('titles', MARK.about + text, rarity * ABOUT, 1 << at, weight * rarity);
    });
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

function withRelevance(scored: readonly Scored[], things: readonly Thing[], standings: Standings): Found[] {
  return scored.map((one) => {
    const standing = standings.of(one);
    const relevance = (one.above & NUMBERED) !== 0 ? 1 : relevanceOf(things, standing);
    return { id: one.id, title: one.title, body: one.body, relevance, unsure: standing.unsure, standing };
  });
}

/**
 * Leaves out what merely has a stray word of the question where other pages speak of more of it. Versions of one document
 * stay together, so that an older one never stands without the newer.
 *
 * @param nearby - ids of titles that are the question itself with a slip, which have few of its words whole
 */
export function relevantOf(
  found: readonly Found[],
  nearby: ReadonlyMap<number, number>,
  { byId, versions }: Catalogue,
): Found[] {
  const line = RELEVANT * found.reduce((most, { relevance }) => Math.max(most, relevance), 0);
  const isRelevant = ({ id, relevance }: Found): boolean => (relevance > 0 && relevance >= line) || nearby.has(id);
  const together = new Set<number>();
  for (const one of found) {
    const others = versions.get(byId[one.id]?.forms.versionKey ?? '') ?? [];
    if (others.length > 1 && isRelevant(one)) for (const other of others) together.add(other);
  }
  return found.filter((one) => isRelevant(one) || together.has(one.id));
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
