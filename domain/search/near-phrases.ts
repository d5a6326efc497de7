import { isFamily, signsOf, type Sign } from './signs';
import type { Phrase } from './tables';

/** A row of the table that says nearly what a question says, though in other words. */
export interface NearRow {
  readonly said: string;
  readonly official: readonly string[];
  /** From 0 to 1: how much of either the other has; less where what else is alike means other terms. */
  readonly likeness: number;
  /** Characters of the question that the row has too. */
  readonly places: ReadonlySet<number>;
}

/** Signs that stand so near to each other are taken together. */
const WINDOW = 3;
const MOST_SIGNS = 40;
/** What is shared counts by how few rows have it; a lone character says little, one of a family more. */
const ALONE = 0.35;
const FAMILY = 1;
const TOGETHER = 1;
const APART = 0.6;
/** How much it matters that the row says more than the question, and the question more than the row. */
const MORE_SAID = 0.4;
const MORE_ASKED = 0.2;
/** A character that no row has: something else is asked too. */
const UNKNOWN = 0.5;
/** The nearest of all say together which terms are meant. */
const VOTERS = 30;
const VOTE = 0.5;

/** One thing in common is little. */
const ONE_SIGN = 0.5;
/** Less alike is not looked at. */
const LEAST = 0.15;

type Tokens = ReadonlyMap<string, { readonly worth: number; readonly signs: readonly Sign[] }>;

/** The signs of a text, and each two of them that stand near to each other, in whichever order. */
function tokensOf(signs: readonly Sign[]): Tokens {
  const tokens = new Map<string, { readonly worth: number; readonly signs: readonly Sign[] }>();
  const add = (key: string, worth: number, of: readonly Sign[]): void => {
    if ((tokens.get(key)?.worth ?? 0) < worth) tokens.set(key, { worth, signs: of });
  };
  signs.slice(0, MOST_SIGNS).forEach((one, at) => {
    add(one.sign, isFamily(one.sign) ? FAMILY : ALONE, [one]);
    for (let step = 1; step <= WINDOW; step += 1) {
      const other = signs[at + step];
      if (!other || other.sign === one.sign) continue;
      const key = one.sign < other.sign ? one.sign + other.sign : other.sign + one.sign;
      add(key, step === 1 ? TOGETHER : APART, [one, other]);
    }
  });
  return tokens;
}

/** Rows that mean the same terms are one. */
function merged(phrases: readonly Phrase[], folded: (word: string) => string): Phrase[] {
  const byTerms = new Map<string, { said: string[]; official: string[] }>();
  for (const { said, official } of phrases) {
    const terms = official.map(folded);
    const row = byTerms.get(terms.join(' ')) ?? { said: [], official: terms };
    row.said.push(...said.map(folded));
    byTerms.set(terms.join(' '), row);
  }
  return [...byTerms.values()];
}

interface Like {
  readonly example: number;
  readonly likeness: number;
}

/** Residents' words made for finding the rows that say nearly what a question says. */
export class NearPhrases {
  readonly #rows: readonly Phrase[];
  readonly #isAsking: (word: string) => boolean;
  /** Of each example, its words, its row and what all that it says is worth. */
  readonly #said: string[] = [];
  readonly #rowOf: number[] = [];
  readonly #mass: number[] = [];
  readonly #having = new Map<string, Int32Array>();
  readonly #rarity = new Map<string, number>();
  readonly #rarest: number;
  readonly #shared: Float32Array;
  /** How many signs, alone or together, are shared. */
  readonly #many: Uint8Array;

  /**
   * @param folded - writes a word as questions are written
   * @param isAsking - whether a word only asks: 怎么办, 找谁
   */
  constructor(phrases: readonly Phrase[], folded: (word: string) => string, isAsking: (word: string) => boolean) {
    this.#rows = merged(phrases, folded);
    this.#isAsking = isAsking;
    this.#rarest = Math.log(1 + this.#rows.length);
    const having = new Map<string, number[]>();
    this.#rows.forEach(({ said }, row) => {
      for (const word of said) {
        for (const key of this.#tokens(word).keys()) {
          const examples = having.get(key);
          if (examples) examples.push(this.#said.length);
          else having.set(key, [this.#said.length]);
        }
        this.#said.push(word);
        this.#rowOf.push(row);
      }
    });
    for (const [key, examples] of having) {
      this.#having.set(key, Int32Array.from(examples));
      const rows = new Set(examples.map((example) => this.#rowOf[example]));
      this.#rarity.set(key, Math.log(1 + this.#rows.length / rows.size));
    }
    for (const word of this.#said) this.#mass.push(this.#massOf(this.#tokens(word)));
    this.#shared = new Float32Array(this.#said.length);
    this.#many = new Uint8Array(this.#said.length);
  }

  #tokens = (text: string): Tokens => tokensOf(signsOf(text, this.#isAsking));

  #massOf(tokens: Tokens): number {
    let mass = 0;
    for (const [key, { worth }] of tokens) {
      const rarity = this.#rarity.get(key);
      if (rarity !== undefined) mass += worth * rarity;
      else if (key.length === 1) mass += worth * this.#rarest * UNKNOWN;
    }
    return mass;
  }

  /** The examples that are like the question, the likest first. */
  #like(tokens: Tokens): Like[] {
    const mass = this.#massOf(tokens);
    const touched: number[] = [];
    for (const [key, { worth }] of tokens) {
      const score = worth * (this.#rarity.get(key) ?? 0);
      for (const example of this.#having.get(key) ?? []) {
        if (this.#shared[example] === 0) touched.push(example);
        this.#shared[example] = (this.#shared[example] ?? 0) + score;
        this.#many[example] = (this.#many[example] ?? 0) + 1;
      }
    }
    const found: Like[] = [];
    for (const example of touched) {
      const both = this.#shared[example] ?? 0;
      const isOne = this.#many[example] === 1;
      this.#shared[example] = 0;
      this.#many[example] = 0;
      const said = Math.max(0, (this.#mass[example] ?? 0) - both);
      const likeness =
        (both / (both + MORE_SAID * said + MORE_ASKED * Math.max(0, mass - both))) * (isOne ? ONE_SIGN : 1);
      if (likeness > LEAST) found.push({ example, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  /** The rows most like the question, the likest first. */
  find(question: string, most: number): NearRow[] {
    const tokens = this.#tokens(question);
    const like = this.#like(tokens);
    const votes = new Map<string, number>();
    for (const { example, likeness } of like.slice(0, VOTERS)) {
      for (const term of this.#termsOf(example)) votes.set(term, (votes.get(term) ?? 0) + likeness ** 2);
    }
    const mostVotes = Math.max(...votes.values());
    const best = new Map<number, Like>();
    for (const { example, likeness } of like.slice(0, VOTERS * 2)) {
      const row = this.#rowOf[example] ?? 0;
      if (best.has(row)) continue;
      const vote = Math.max(...this.#termsOf(example).map((term) => votes.get(term) ?? 0)) / mostVotes;
      best.set(row, { example, likeness: likeness * (1 - VOTE + VOTE * vote) });
    }
    return [...best.values()]
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map(({ example, likeness }) => {
        const said = this.#said[example] ?? '';
        return { said, official: this.#termsOf(example), likeness, places: this.#placesOf(said, tokens) };
      });
  }

  #termsOf = (example: number): readonly string[] => this.#rows[this.#rowOf[example] ?? 0]?.official ?? [];

  #placesOf(said: string, tokens: Tokens): Set<number> {
    const places = new Set<number>();
    for (const key of this.#tokens(said).keys()) {
      for (const { from, to } of tokens.get(key)?.signs ?? []) for (let at = from; at < to; at += 1) places.add(at);
    }
    return places;
  }
}
