import { isSpoken } from './spoken';
import type { Phrase } from './tables';

/** What residents say, found in a question. */
export interface Said {
  readonly said: string;
  readonly official: readonly string[];
  readonly from: number;
  /** How many characters of the question it takes, with what stands in between. */
  readonly length: number;
  /** 1 as the table has it; less where it was made out. */
  readonly weight: number;
  /** The characters of the question that it has, where they do not follow each other. */
  readonly places?: ReadonlySet<number> | undefined;
}

/** Words that stand apart: 开饭馆 in 开小饭馆, 交社保 in 交了三年社保, 买房交税 in 买房要交啥税. */
const MOST_BETWEEN = 3;
const MOST_PIECES = 3;
const APART = 0.8;
/** What may part a verb from its object where both are one character: 离了婚, 养条狗. Anything else would be found everywhere. */
const PARTS_TWO = /^[了过着完个条套只张点些几一两家份本次辆间头大小不没啥]{1,2}$/;
/** A word that stands apart is meant rather than one that stands whole, when it says so many characters more. */
const SAYS_MORE = 2;
/** What is longer is told, not named. */
const LONGEST_NAME = 6;
/** A name in letters that the table has only inside longer words. */
const NAME = 0.8;

/**
 * Where a word stands in a few pieces with a little between them.
 *
 * @returns characters that it takes from `from` on; 0 when it does not stand so
 */
function lengthApart(question: string, from: number, word: string, pieces = MOST_PIECES): number {
  let first = 0;
  while (first < word.length && question[from + first] === word[first]) first += 1;
  for (let piece = Math.min(first, word.length - 1); piece > 0; piece -= 1) {
    const rest = word.slice(piece);
    const at = question.indexOf(rest, from + piece + 1);
    if (at >= 0 && at <= from + piece + MOST_BETWEEN) {
      if (word.length > 2 || PARTS_TWO.test(question.slice(from + piece, at))) return at + rest.length - from;
    }
    if (pieces === 2 || piece < 2 || rest.length < 2) continue;
    for (let next = from + piece + 1; next <= from + piece + MOST_BETWEEN; next += 1) {
      const length = question[next] === rest[0] ? lengthApart(question, next, rest, pieces - 1) : 0;
      if (length > 0) return next + length - from;
    }
  }
  return 0;
}

/** The table of residents' words, made for looking up. */
export class PhraseTable {
  readonly #official = new Map<string, string[]>();
  readonly #longest = new Map<string, number>();
  /** Long words by how they begin. */
  readonly #beginning = new Map<string, string[]>();
  readonly #names = new Map<string, readonly string[]>();
  /** Official terms, and how long they may be: who uses one means it, not what residents call a part of it. */
  readonly #terms = new Set<string>();
  #longestTerm = 0;

  /** @param folded - writes a word as questions are written */
  constructor(phrases: readonly Phrase[], folded: (word: string) => string) {
    for (const { said, official } of phrases) {
      const terms = official.map(folded);
      const names = new Set<string>();
      for (const word of said.map(folded)) {
        if (word === '') continue;
        this.#official.set(word, [...new Set([...(this.#official.get(word) ?? []), ...terms])]);
        for (const name of word.match(/[a-z]{2,}/g) ?? []) names.add(name);
      }
      // 开ktv and ktv吵 have one thing in common, and that is what ktv means.
      for (const name of names) {
        const shared = this.#names.get(name)?.filter((term) => terms.includes(term)) ?? terms;
        this.#names.set(name, shared);
      }
    }
    for (const terms of this.#official.values()) {
      for (const term of terms) {
        this.#terms.add(term);
        this.#longestTerm = Math.max(this.#longestTerm, term.length);
      }
    }
    for (const [name, shared] of this.#names) {
      if (shared.length === 0 || this.#official.has(name)) this.#names.delete(name);
    }
    for (const word of [...this.#official.keys(), ...this.#names.keys()]) {
      const first = word.charAt(0);
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, word.length));
      if (word.length > 1 && !this.#names.has(word)) {
        this.#beginning.set(first, [...(this.#beginning.get(first) ?? []), word]);
      }
    }
    for (const words of this.#beginning.values()) words.sort((a, b) => b.length - a.length);
  }

  /** The words of the table that are names of things, said or official; what is told as one speaks is none. */
  words(): Set<string> {
    const said = [...this.#official.keys()].filter((word) => word.length <= LONGEST_NAME && !isSpoken(word));
    return new Set([...said, ...this.#names.keys(), ...[...this.#official.values()].flat()]);
  }

  /** The longest words of the table at each place, left to right, none over another. */
  find(question: string): Said[] {
    const found: Said[] = [];
    for (let from = 0; from < question.length;) {
      const whole = this.#at(question, from);
      const term = this.#termAt(question, from, whole?.said.length ?? 0);
      if (term > 0) {
        from += term;
        continue;
      }
      const here = this.#apart(question, from, whole ? whole.said.length + SAYS_MORE : 2) ?? whole;
      if (here) found.push(here);
      from += here?.length ?? 1;
    }
    return found;
  }

  /** Characters of the official term that stands there and is longer than what residents say; 0 for none. */
  #termAt(question: string, from: number, than: number): number {
    for (let length = Math.min(this.#longestTerm, question.length - from); length > Math.max(than, 2); length -= 1) {
      if (this.#terms.has(question.slice(from, from + length))) return length;
    }
    return 0;
  }

  /** The longest word that stands there in pieces. */
  #apart(question: string, from: number, shortest: number): Said | undefined {
    for (const word of this.#beginning.get(question.charAt(from)) ?? []) {
      if (word.length < shortest) return undefined;
      const length = lengthApart(question, from, word);
      if (length === 0) continue;
      return { said: word, official: this.#official.get(word) ?? [], from, length, weight: APART };
    }
    return undefined;
  }

  #at(question: string, from: number): Said | undefined {
    let length = Math.min(this.#longest.get(question.charAt(from)) ?? 0, question.length - from);
    for (; length > 0; length -= 1) {
      const said = question.slice(from, from + length);
      const official = this.#official.get(said);
      if (official) return { said, official, from, length, weight: 1 };
      const named = this.#names.get(said);
      // A name is the whole run of letters, not its beginning.
      const runsOn = /[a-z]/.test(question.charAt(from - 1) + question.charAt(from + length));
      if (named && !runsOn) return { said, official: named, from, length, weight: NAME };
    }
    return undefined;
  }
}
