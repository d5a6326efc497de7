import { MOST_COUNTED, thingsOf, type Thing } from '../../../../domain/search';
import type { Catalogue } from './catalogue';
import { MARK } from './prepared';
import type { Postings, Table } from './postings';
import type { Question } from './question';
import { NUMBERED, RelevanceBook } from './relevance-book';
import { RowSet } from './row-set';
import { Scores } from './scores';
import { Standings, type Unread } from './standing';

/** Entries of the index that one question may read, rarest words first: what bounds its time. */
const BUDGET: Record<Table, number> = { titles: 9_000, bodies: 7_000 };
const LONGEST_LIST: Record<Table, number> = { titles: 5_000, bodies: 4_000 };
const MOST_FOUND = 2_500;
/** Found is what speaks of this much of what the page that speaks of most does. */
const RELEVANT = 0.55;
/** Where no page speaks of most of the question, what it is about is less clear. */
const [CLEAR, UNCLEAR] = [0.7, 0.4];
/** So many titles are compared with the question character by character. */
const MOST_ALIKE = 25;

export interface Retrieved {
  /** Row ids of the documents that may answer. */
  readonly found: readonly number[];
  /** Those with most of the question in their titles, found or not. */
  readonly alike: readonly number[];
  /** What each was found with; good until the next question. */
  readonly scores: Scores;
  readonly standings: Standings;
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
  /** Where it stands at all. */
  readonly inTitles: boolean;
  readonly inBodies: boolean;
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
  take(table: Table, token: string, score: number, bit: number, isBeginning = false): void {
    const most = Math.min(LONGEST_LIST[table], BUDGET[table] - this.read[table]);
    if (most <= 0) {
      this.#cutShort(bit, Infinity);
      return;
    }
    const ids = this.#postings.find(table, token, most, isBeginning);
    if (ids.length === most) this.#cutShort(bit, ids.at(-1) ?? 0);
    this.read[table] += ids.length;
    this.#scores.add(table, ids, score, bit);
  }

  #cutShort(bit: number, below: number): void {
    this.isCutShort = true;
    if (bit !== 0) this.unread.push({ bit, below });
  }
}

const enough = (best: number): number => (best >= CLEAR ? RELEVANT : UNCLEAR);

/** Finds the documents that may answer a question. */
export class Retrieval {
  readonly #scores = new Scores();
  readonly #book: RelevanceBook;
  readonly #catalogue: Catalogue;
  readonly #postings: Postings;

  constructor(catalogue: Catalogue, postings: Postings) {
    this.#catalogue = catalogue;
    this.#postings = postings;
    this.#book = new RelevanceBook(new Standings([], catalogue, []));
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
    this.#book.begin(things, standings);
    const { ids, isAll } = this.#scores.relevant(this.#book, enough, MOST_FOUND);
    return {
      found: ids,
      alike: this.#scores.byTitle(MOST_ALIKE),
      scores: this.#scores,
      standings,
      capped: reader.isCutShort || !isAll,
      rarity: new Map(words.map(({ text }) => [text, rarityOf(inTitles.get(text) ?? 0, size)])),
      read: reader.read,
      things,
      counted: names,
    };
  }

  #read(question: Question, words: readonly Asked[], reader: Reader): void {
    words.forEach(({ text, weight, rarity, inTitles, inBodies }, at) => {
      const [bit, score] = [at < MOST_COUNTED ? 1 << at : 0, weight * rarity];
      if (inTitles) reader.take('titles', text, score, bit, text.length === 1);
      if (inBodies) reader.take('bodies', text, score, bit);
    });
    // Often means more than once, so these lists are short where the first was long.
    const heavy = words.filter(({ weight, inBodies }) => weight > 0.3 && inBodies);
    for (const { text, weight, rarity } of heavy.slice(0, MOST_OFTEN)) {
      for (const [mark, factor] of OFTEN) reader.take('bodies', text + mark, weight * rarity * factor, 0);
    }
    for (const token of question.numbers) reader.take('titles', token, NUMBER, NUMBERED);
    for (const pair of this.#pairs(question)) reader.take('titles', pair.text, pair.rarity * PAIR, 0);
    words.slice(0, MOST_ABOUT).forEach(({ text, rarity }, at) => {
      reader.take('titles', MARK.about + text, rarity * ABOUT, 1 << at);
    });
  }

  /** Words of the question, rarest first. */
  #asked({ words }: Question): Asked[] {
    const { inTitles, inBodies, size } = this.#catalogue;
    return words
      .map(({ text, weight }) => {
        // Of pairs of characters nothing is counted; how many there are is looked up when one is asked.
        const bodies = inBodies.get(text) ?? this.#postings.find('bodies', text, LONGEST_LIST.bodies).length;
        const titles = inTitles.get(text) ?? 0;
        const having = Math.max(bodies, titles);
        return {
          text,
          weight,
          having,
          rarity: rarityOf(having, size),
          inTitles: titles > 0 || text.length === 1,
          inBodies: bodies > 0,
        };
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

/**
 * Leaves out what merely has a stray word of the question where other pages speak of more of it. Versions of one document
 * stay together, so that an older one never stands without the newer.
 *
 * @param nearby - titles that are the question itself with a slip, which have few of its words whole
 */
export function relevantOf(
  { found, alike, scores }: Retrieved,
  nearby: ReadonlyMap<number, number>,
  catalogue: Catalogue,
): readonly number[] {
  const near = alike.filter((id) => nearby.has(id));
  const versions: number[] = [];
  for (const ids of [found, near])
    for (const id of ids) for (const version of catalogue.versionsOf(id) ?? []) versions.push(version);
  if (near.length === 0 && versions.length === 0) return found;
  const relevant = [...found];
  const known = new RowSet(found);
  const take = (id: number): void => {
    if (known.add(id)) relevant.push(id);
  };
  near.forEach(take);
  for (const version of versions) if (scores.both(version) > 0) take(version);
  return relevant;
}
